import Kernel
import Statute

/// One JSON object of the input while it is read: fields by name, messages by path.
///
/// A field that is absent or null is unknown; a key that no reader knows is an error.
struct FieldReader {
    private let members: [JSON.Member]
    /// How messages name this object; empty for the whole input.
    private let path: String

    init(_ json: JSON, path: String, keys: [String]) throws(MalformedInput) {
        guard let members = json.members else {
            throw MalformedInput(
                field: path.isEmpty ? "input" : path, problem: "is no object",
                accepted: "an object with \(keys.joined(separator: ", "))")
        }
        (self.members, self.path) = (members, path)
        for member in members where !keys.contains(member.key) {
            throw MalformedInput(
                field: name(member.key), problem: "is no known key here", accepted: keys.joined(separator: ", "))
        }
    }

    func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// Nil when it is absent or null.
    func value(_ key: String) -> JSON? {
        guard let value = members.first(where: { $0.key == key })?.value, value != .null else { return nil }
        return value
    }

    func has(_ key: String) -> Bool { value(key) != nil }

    func object(_ key: String, keys: [String]) throws(MalformedInput) -> FieldReader? {
        guard let value = value(key) else { return nil }
        return try FieldReader(value, path: name(key), keys: keys)
    }

    /// Nil when it is absent.
    func text(_ key: String, accepted: String) throws(MalformedInput) -> String? {
        guard let value = value(key) else { return nil }
        guard let text = value.string else { throw malformed(key, "is no text", accepted) }
        return text
    }

    /// One of the words of an enumeration; nil when it is absent.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) throws(MalformedInput) -> Word?
    where Word.RawValue == String {
        guard let value = value(key) else { return nil }
        if let text = value.string, let word = Word(rawValue: text) { return word }
        throw malformed(
            key, "has the value \(Self.shown(value))", type.allCases.map(\.rawValue).joined(separator: ", "))
    }

    func day(_ key: String) throws(MalformedInput) -> CalendarDate? {
        guard let value = value(key) else { return nil }
        guard let text = value.string, let day = CalendarDate(text) else {
            throw malformed(key, "\(Self.shown(value)) is no day of the calendar", "a day such as 2024-10-11")
        }
        return day
    }

    /// A whole number in a range; nil when it is absent.
    func number(_ key: String, in range: ClosedRange<Int64>) throws(MalformedInput) -> Int64? {
        guard let value = value(key) else { return nil }
        guard let number = value.integer, range.contains(number) else {
            throw malformed(
                key, "has the value \(Self.shown(value))",
                "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func malformed(_ key: String, _ problem: String, _ accepted: String) -> MalformedInput {
        MalformedInput(field: name(key), problem: problem, accepted: accepted)
    }

    /// A value as a message shows it, cut to a decent length.
    static func shown(_ value: JSON) -> String { String(String(decoding: value.bytes, as: UTF8.self).prefix(60)) }
}
