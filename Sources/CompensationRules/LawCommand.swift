public import Kernel
public import Statute

/// The law as commands: bytes in, bytes out, the same bytes for the same input. The executable only reads,
/// writes and sets its exit status: 0 for any answer, 2 for `MalformedInput` with its description.
public enum LawCommand {
    /// `umeed law determine`: facts to a determination.
    public static func determine(
        _ input: [UInt8], law: LawBook, today: CalendarDate
    ) throws(MalformedInput) -> [UInt8] {
        let facts = try Facts(input, under: law)
        return lines(Determination(of: facts, under: law, today: today).json(for: facts))
    }

    /// `umeed law shares`: a school, relatives and an amount to shares.
    public static func shares(_ input: [UInt8]) throws(MalformedInput) -> [UInt8] {
        let reader = try FieldReader(parsed(input), path: "", keys: ["school", "relatives", "amount"])
        guard let school = try reader.word("school", HeirShares.School.self) else {
            throw reader.malformed("school", "is missing", "hanafi, jafari")
        }
        guard let counts = reader.value("relatives") else {
            throw reader.malformed("relatives", "is missing", "counts by relation, such as { \"wife\": 1 }")
        }
        let relatives = try Relatives(counts, path: "relatives")
        guard let whole = try reader.number("amount", in: 0...1_000_000_000_000), let amount = Rupees(whole: whole)
        else { throw reader.malformed("amount", "is missing", "whole rupees") }
        return lines(HeirShares.of(relatives, by: school).json(of: amount))
    }

    /// `umeed law list`: every dated value that the program knows, as JSON or one line for each.
    public static func list(law: LawBook, asJSON: Bool) -> [UInt8] {
        if asJSON { return lines(.array(law.rows.map(\.json))) }
        return Array(law.rows.map(\.text).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    /// Bytes of input that a command reads, 1 MiB: a claim's facts take some hundred.
    public static let mostInput = 1 << 20

    static func parsed(_ input: [UInt8]) throws(MalformedInput) -> JSON {
        guard input.count <= mostInput else { throw MalformedInput.tooLarge }
        do {
            return try JSON(parsing: input)
        } catch {
            throw MalformedInput(field: "input", problem: "\(error)", accepted: "one JSON object in UTF-8")
        }
    }

    private static func lines(_ json: JSON) -> [UInt8] { Array(json.pretty.utf8) + [UInt8(ascii: "\n")] }
}

extension HeirShares {
    /// The answer of `umeed law shares` for an amount.
    public func json(of amount: Rupees) -> JSON {
        let (portions, left) = portions(of: amount)
        return .object([
            .init("shares", .array(portions.map(\.json))),
            .init("unallocated", .string(unallocated.description)),
            .init("unallocatedAmount", .integer(left)),
            .init("notes", .array(notes.map { .string($0.text) })),
            .init("excluded", .array(excluded.map { .string($0.rawValue) })),
            .init("adjustment", adjustment.map { .string($0.rawValue) } ?? .null),
        ])
    }
}

extension LawRow {
    /// One line for people: `PK-ZZ award.death 777 2001-01-01..2002-12-31 act B S1` (invented).
    fileprivate var text: String {
        let shown = value.string ?? String(decoding: value.bytes, as: UTF8.self)
        let days = "\(from?.description ?? "?")..\(to?.description ?? "")"
        let cited = sources.map(\.id).joined(separator: " ")
        return "\(jurisdiction) \(key) \(shown) \(days) \(status.rawValue) \(confidence.rawValue) \(cited)"
    }
}
