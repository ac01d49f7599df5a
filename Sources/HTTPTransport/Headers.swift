/// The header lines of a request or a response, in order, duplicates kept; names do not care about case.
public struct Headers: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
    private var lines: [(name: String, value: String)]

    public init(_ lines: [(name: String, value: String)] = []) { self.lines = lines }

    public init(arrayLiteral elements: (String, String)...) { lines = elements.map { (name: $0.0, value: $0.1) } }

    public var startIndex: Int { lines.startIndex }
    public var endIndex: Int { lines.endIndex }
    public subscript(position: Int) -> (name: String, value: String) { lines[position] }

    /// The first value under that name, nil when the line is absent.
    public subscript(name: String) -> String? { lines.first { Self.isSame($0.name, name) }?.value }

    /// Every value under that name, in order.
    public func all(_ name: String) -> [String] { lines.filter { Self.isSame($0.name, name) }.map(\.value) }

    /// Without spaces and tabs around the values.
    var trimmed: Headers {
        let isPadded = lines.contains { line in
            guard let first = line.value.utf8.first, let last = line.value.utf8.last else { return false }
            return first <= 0x20 || last <= 0x20
        }
        return isPadded ? Headers(lines.map { ($0.name, String($0.value[...].trimmed)) }) : self
    }

    public mutating func append(_ name: String, _ value: String) { lines.append((name: name, value: value)) }

    /// Puts one line in the place of all that bear the name.
    public mutating func set(_ name: String, _ value: String) {
        lines.removeAll { Self.isSame($0.name, name) }
        append(name, value)
    }

    /// Whether two header names are the same, by ASCII rules.
    static func isSame(_ a: String, _ b: String) -> Bool {
        a.utf8.count == b.utf8.count && a.utf8.elementsEqual(b.utf8) { lowercased($0) == lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { 65...90 ~= byte ? byte | 0x20 : byte }
}
