import Kernel
import Localization

/// One entry of a gazetteer file while it is read, with all that is wrong with it.
struct Facts {
    private let entry: JSON
    private let place: String
    private(set) var faults: [String] = []

    init(_ entry: JSON, _ file: String, known: [String]) {
        self.entry = entry
        place = "\(file) \(entry["code"]?.string ?? "entry without code")"
        for member in entry.members ?? [] where !known.contains(member.key) { fault("unknown key \"\(member.key)\"") }
    }

    mutating func fault(_ words: String) { faults.append("\(place): \(words)") }
    mutating func miss(_ what: String) { fault("\(what) missing") }

    mutating func read<Value>(_ key: String, _ make: (String) -> Value?) -> Value? {
        if let value = entry[key]?.string.flatMap(make) { return value }
        fault("\"\(key)\" is missing or malformed")
        return nil
    }

    mutating func list<Value>(_ key: String, _ make: (String) -> Value?) -> [Value] {
        guard let value = entry[key] else { return [] }
        var values: [Value] = []
        for item in value.array ?? [.null] {
            if let value = item.string.flatMap(make) {
                values.append(value)
            } else {
                fault("\"\(key)\" has a malformed entry")
            }
        }
        return values
    }

    mutating func texts(_ key: String) -> [String] { list(key) { $0.isEmpty ? nil : $0 } }

    mutating func names() -> Names? {
        guard let english = entry["names"]?["en"]?.string, !english.isEmpty else { return nil }
        var others: [Language: String] = [:]
        for member in entry["names"]?.members ?? [] where member.key != "en" {
            guard let language = Language(rawValue: member.key), let name = member.value.string, !name.isEmpty else {
                fault("a name in the unknown language \"\(member.key)\"")
                continue
            }
            others[language] = name
        }
        return Names(english: english, others: others)
    }

    mutating func formerNames() -> [FormerName] {
        (entry["formerNames"]?.array ?? []).compactMap { item in
            guard let name = item["name"]?.string, let until = item["until"]?.string.flatMap({ ApproximateDate($0) })
            else {
                fault("\"formerNames\" has a malformed entry")
                return nil
            }
            return FormerName(name: name, until: until)
        }
    }

    mutating func box() -> GeoBox? {
        guard let sides = entry["box"] else { return nil }
        let degrees = (sides.array ?? []).compactMap(\.degrees)
        if degrees.count == 4,
            let box = GeoBox(west: degrees[0], south: degrees[1], east: degrees[2], north: degrees[3])
        {
            return box
        }
        fault("\"box\" is not west, south, east, north")
        return nil
    }

    mutating func tile() -> Tile? {
        guard let position = entry["tile"] else { return nil }
        let numbers = (position.array ?? []).compactMap(\.integer)
        if numbers.count == 2, numbers.allSatisfy({ 0...99 ~= $0 }) {
            return Tile(column: Int(numbers[0]), row: Int(numbers[1]))
        }
        fault("\"tile\" is not column, row")
        return nil
    }
}

extension JSON {
    /// A number of either kind.
    var degrees: Double? {
        switch self {
        case .integer(let whole): Double(whole)
        case .number(let number): number
        case .null, .bool, .string, .array, .object: nil
        }
    }
}
