import Kernel

/// A line of an import's report: a row that was refused, or something about a new incident that a person must
/// decide.
struct ImportRemark: Sendable {
    /// The row as a spreadsheet counts it.
    let row: Int
    /// Which of the row's remarks, from 0.
    let position: Int
    let sourceKey: String
    /// Nil for a refused row.
    let incident: Identifier<Incident>?
    /// A raw value of `ImportFlag.Kind` or `ImportRefusal.Reason`.
    let reason: String
    /// A plain English sentence.
    let words: String

    init(_ refusal: ImportRefusal) {
        row = refusal.row
        position = 0
        sourceKey = refusal.externalID
        incident = nil
        reason = refusal.reason.rawValue
        words = refusal.words
    }

    private init(_ flag: ImportFlag, at position: Int, of imported: ImportedIncident, as id: Identifier<Incident>) {
        row = imported.row
        self.position = position
        sourceKey = imported.key.externalID
        incident = id
        reason = flag.kind.rawValue
        words = flag.words
    }

    /// What a person must decide about an incident that was stored as `id`.
    static func all(of imported: ImportedIncident, as id: Identifier<Incident>) -> [ImportRemark] {
        imported.flags.filter(\.kind.needsPerson).enumerated().map { position, flag in
            ImportRemark(flag, at: position, of: imported, as: id)
        }
    }
}
