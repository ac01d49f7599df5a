import Access
import Kernel
import Places
import SQL

/// Some rows of a file, stored in one transaction with one audit entry. Their identities are chosen beforehand,
/// so a transaction that is run again does the same again.
struct ImportBatch: Sendable {
    let rows: [(outcome: ImportOutcome, id: Identifier<Incident>)]
    let grant: Grant
    let gazetteer: Gazetteer

    /// Reads up to `count` rows; nil at the end of the file.
    init?(
        _ count: Int, of file: inout UCDPFile, by grant: Grant, _ surroundings: any Surroundings, _ gazetteer: Gazetteer
    ) {
        var rows: [(outcome: ImportOutcome, id: Identifier<Incident>)] = []
        while rows.count < count, let outcome = file.next() {
            rows.append((Self.within(grant.area, outcome), Identifier(from: surroundings)))
        }
        guard !rows.isEmpty else { return nil }
        self.rows = rows
        self.grant = grant
        self.gazetteer = gazetteer
    }

    /// What lies outside the grant's area is another officer's to import.
    private static func within(_ area: Area, _ outcome: ImportOutcome) -> ImportOutcome {
        guard case .incident(let incident) = outcome else { return outcome }
        let scope = Scope(incident.place.province, incident.place.district)
        return area.contains(scope) ? outcome : .skipped
    }

    /// Stores what is new; the counts after it, and what the report has to say about these rows.
    func store(after report: ImportReport, in tx: borrowing Transaction) throws -> (ImportReport, [ImportRemark]) {
        var report = report
        var remarks: [ImportRemark] = []
        var stored: [Identifier<Incident>] = []
        for (outcome, id) in rows {
            switch outcome {
            case .skipped: report.count(outcome)
            case .refused(let refusal):
                report.count(outcome)
                remarks.append(ImportRemark(refusal))
            case .incident(let imported):
                let isNew = try store(imported, as: id, in: tx)
                report.count(outcome, isNew: isNew)
                guard isNew else { continue }
                stored.append(id)
                remarks += ImportRemark.all(of: imported, as: id)
            }
        }
        if !stored.isEmpty {
            try Audit.record(grant, .incidentsImported, on: Record(.incident, list: stored), in: tx)
        }
        return (report, remarks)
    }

    /// False when its origin is there already: looked up first, so that no reference is taken for it.
    private func store(
        _ imported: ImportedIncident, as id: Identifier<Incident>, in tx: borrowing Transaction
    ) throws -> Bool {
        guard try !IncidentStore.has(imported.origin, in: tx) else { return false }
        let reference = try Reference.next("INC", imported.place.province, year: imported.dates.from.year, in: tx)
        let incident = imported.incident(id, reference: reference, at: grant.moment, gazetteer)
        let recorded = Recorded(by: grant)
        guard try IncidentStore.insert(incident, by: recorded, in: tx) else {
            throw StoreError.constraint("an origin that was not there a moment ago")
        }
        let reported = imported.reported
        try reported.insert(of: id, in: tx)
        let tally = TallyDraft(importing: reported, at: grant.moment).tally(id.retyped(), of: id, by: recorded)
        try TallyStore.insert(tally, in: tx)
        return true
    }
}
