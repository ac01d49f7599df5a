import Access
import Incidents
import Kernel
import SQL

/// Sorts the rows of a file into new people, people who are known, and rows that are refused, counting each.
struct PeopleSorting {
    var report = PeopleReport()
    private let usual: String?
    private let vault: Vault
    private let surroundings: any Surroundings
    /// Those the file has named so far, and by which reference; nil for a reference that names none.
    private var incidents: [KnownIncident] = []
    private var places: [String: Int?] = [:]
    private var seen: Set<RowMark> = []

    init(_ usual: String?, _ vault: Vault, _ surroundings: any Surroundings) {
        (self.usual, self.vault, self.surroundings) = (usual, vault, surroundings)
    }

    /// Where in `incidents` the one of that reference is, looked up once; nil when there is none in the area.
    @discardableResult
    mutating func meet(_ reference: String, within grant: Grant, in store: any Store) async throws -> Int? {
        if let place = places[reference] { return place }
        let found = try await store.read { tx in try KnownIncident(reference, within: grant, in: tx) }
        places.updateValue(found.map { _ in incidents.count }, forKey: reference)
        if let found { incidents.append(found) }
        return found.map { _ in incidents.count - 1 }
    }

    /// The new people among `rows`, each with an identity; everything else is only counted.
    mutating func batch(
        of rows: [Result<PeopleRow, PeopleRefusal>], within grant: Grant, in store: any Store
    ) async throws -> PeopleBatch {
        var new: [Int: [PeopleBatch.Line]] = [:]
        for row in rows {
            report.read += 1
            switch row {
            case .failure(let refusal): refuse(refusal.remark)
            case .success(let row):
                guard let reference = row.incident ?? usual else {
                    refuse(row, .noIncident)
                    continue
                }
                guard let place = try await meet(reference, within: grant, in: store) else {
                    refuse(row, .unknownIncident)
                    continue
                }
                if let mark = sort(row, of: place) { new[place, default: []].append((row.draft, mark)) }
            }
        }
        return PeopleBatch(
            new.sorted { $0.key < $1.key }.map { place, lines in
                PeopleBatch.Part(
                    lines, of: incidents[place].incident, batch: incidents[place].nextBatch(), surroundings)
            })
    }

    /// The mark of a new person; nil for a row that is known or refused.
    private mutating func sort(_ row: PeopleRow, of place: Int) -> RowMark? {
        switch incidents[place].judge(row, seen: &seen, by: vault) {
        case .new(let mark):
            report.imported += 1
            if !row.remarks.isEmpty { report.flagged += 1 }
            report.note(row.remarks)
            return mark
        case .known: report.known += 1
        case .refused(let reason): refuse(row, reason)
        }
        return nil
    }

    private mutating func refuse(_ row: PeopleRow, _ reason: PeopleReason) {
        refuse(PeopleReport.Remark(row: row.number, column: nil, reason: reason))
    }

    private mutating func refuse(_ remark: PeopleReport.Remark) {
        report.refused += 1
        report.note([remark])
    }
}
