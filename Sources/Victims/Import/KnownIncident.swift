import Access
import Incidents
import Kernel
import SQL

/// An incident that a file names, with what must not come twice: the rows imported before, and the tags.
struct KnownIncident: Sendable {
    let incident: Incident
    /// The number of the last batch that was imported into it, as far as this import knows.
    private(set) var lastBatch: Int
    private var marks: Set<RowMark>
    private var tags: Set<String>

    /// Nil when there is no such incident in the area of the grant.
    init?(_ reference: String, within grant: Grant, in tx: borrowing Transaction) throws {
        guard let incident = try IncidentStore.find(reference: reference, in: tx), grant.area.contains(incident.scope)
        else { return nil }
        self.incident = incident
        (marks, lastBatch) = try PersonImportStore.marks(of: incident.id, in: tx)
        tags = try PersonImportStore.tagsTaken(of: incident.id, in: tx)
    }

    /// The number of its next batch.
    mutating func nextBatch() -> Int {
        lastBatch += 1
        return lastBatch
    }

    enum Judgement {
        case new(RowMark)
        case known
        case refused(PeopleReason)
    }

    /// Whether the row is new here, and takes its key and its tag if it is. `seen` are the marks of this file.
    mutating func judge(_ row: PeopleRow, seen: inout Set<RowMark>, by vault: Vault) -> Judgement {
        let content = row.content
        var occurrence = 1
        var mark = RowMark(of: content, in: incident.reference, occurrence: occurrence, by: vault)
        while !seen.insert(mark).inserted {
            if row.key != nil { return .refused(.keyTwice) }
            occurrence += 1
            mark = RowMark(of: content, in: incident.reference, occurrence: occurrence, by: vault)
        }
        if marks.contains(mark) { return .known }
        if let tag = row.draft.tag, !tags.insert(tag).inserted { return .refused(.tagTaken) }
        return .new(mark)
    }
}
