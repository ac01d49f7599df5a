public import Kernel

/// What became of one row.
public enum ImportOutcome: Hashable, Sendable {
    case incident(ImportedIncident)
    /// The row is of a province that was not chosen.
    case skipped
    case refused(ImportRefusal)
}

/// What became of all rows: `read` = `skipped` + `imported` + `known` + `refused`.
public struct ImportReport: Hashable, Sendable {
    /// Data rows in the file, without header and HXL row.
    public private(set) var read = 0
    /// Rows of provinces that were not chosen.
    public private(set) var skipped = 0
    /// Incidents that were added.
    public private(set) var imported = 0
    /// Incidents that had been imported before; nothing was added.
    public private(set) var known = 0
    /// Rows that could not be read.
    public private(set) var refused = 0
    /// Of the imported, those with at least one flag for which a person must decide.
    public private(set) var flagged = 0
    /// How many imported incidents carry each flag, and how many rows were refused for each reason.
    public private(set) var reasons: [String: Int] = [:]

    public init() {}

    /// Counts one row. `isNew` is false when the store held the incident already.
    public mutating func count(_ outcome: ImportOutcome, isNew: Bool = true) {
        read += 1
        switch outcome {
        case .skipped: skipped += 1
        case .refused(let refusal):
            refused += 1
            reasons[refusal.reason.rawValue, default: 0] += 1
        case .incident(let incident):
            guard isNew else {
                known += 1
                return
            }
            imported += 1
            if incident.needsPerson { flagged += 1 }
            for kind in Set(incident.flags.map(\.kind)) { reasons[kind.rawValue, default: 0] += 1 }
        }
    }

    /// Reads what `json` wrote; nil for anything else.
    init?(json: JSON) {
        func number(_ key: String) -> Int? { json[key]?.integer.flatMap { Int(exactly: $0) } }
        guard let read = number("read"), let skipped = number("skipped"), let imported = number("imported"),
            let known = number("known"), let refused = number("refused"), let flagged = number("flagged"),
            let reasons = json["reasons"]?.members
        else { return nil }
        (self.read, self.skipped, self.imported) = (read, skipped, imported)
        (self.known, self.refused, self.flagged) = (known, refused, flagged)
        for reason in reasons { self.reasons[reason.key] = reason.value.integer.flatMap { Int(exactly: $0) } }
    }

    /// Keys in this order; `reasons` by name.
    public var json: JSON {
        let counts = reasons.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .integer(Int64($0.value))) }
        return .object([
            JSON.Member("read", .integer(Int64(read))), JSON.Member("skipped", .integer(Int64(skipped))),
            JSON.Member("imported", .integer(Int64(imported))), JSON.Member("known", .integer(Int64(known))),
            JSON.Member("refused", .integer(Int64(refused))), JSON.Member("flagged", .integer(Int64(flagged))),
            JSON.Member("reasons", .object(counts)),
        ])
    }
}
