/// Names with values in the order they came, duplicates kept: a query, a form, cookies.
public struct Fields: Sendable, Equatable, RandomAccessCollection, ExpressibleByArrayLiteral {
    /// One name with its value, both decoded.
    public struct Field: Sendable, Equatable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    private var fields: [Field]

    public init(_ fields: [Field] = []) { self.fields = fields }

    public init(arrayLiteral elements: (String, String)...) { fields = elements.map { Field($0.0, $0.1) } }

    public var startIndex: Int { fields.startIndex }
    public var endIndex: Int { fields.endIndex }
    public subscript(position: Int) -> Field { fields[position] }

    /// The first value under that name, nil when there is none. Names are compared exactly.
    public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Every value under that name, in order.
    public func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    mutating func append(_ name: String, _ value: String) { fields.append(Field(name, value)) }
}
