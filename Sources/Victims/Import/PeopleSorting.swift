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
    /// Those the file has named so far; nil for a reference that names none.
    private var incidents: [String: KnownIncident?] = [:]
    private var seen: Set<RowMark> = []

    init(_ usual: String?, _ vault: Vault, _ surroundings: any Surroundings) {
        (self.usual, self.vault, self.surroundings) = (usual, vault, surroundings)
    }

    /// The incident of that reference, looked up once; nil when there is none in the area.
    @discardableResult
    mutating func meet(_ reference: String, within grant: Grant, in store: any Store) async throws -> Incident? {
        if let met = incidents[reference] { return met?.incident }
        let found = try await store.read { tx in try KnownIncident(reference, within: grant, in: tx) }
        incidents.updateValue(found, forKey: reference)
        return found?.incident
    }

    /// The new people among `rows`, each with an identity; everything else is only counted.
    mutating func batch(
        of rows: [Result<PeopleRow, PeopleRefusal>], within grant: Grant, in store: any Store
    ) async throws -> PeopleBatch {
        var batch = PeopleBatch()
        for row in rows {
            report.read += 1
            switch row {
            case .failure(let refusal): refuse(refusal.remark)
            case .success(let row):
                guard let reference = row.incident ?? usual else {
                    refuse(row, .noIncident)
                    continue
                }
                try await meet(reference, within: grant, in: store)
                sort(row, of: reference, into: &batch)
            }
        }
        batch.identify(from: surroundings)
        return batch
    }

    private mutating func sort(_ row: PeopleRow, of reference: String, into batch: inout PeopleBatch) {
        guard let incident = incidents[reference]??.incident else { return refuse(row, .unknownIncident) }
        let vault = vault
        let judgement = incidents[reference]??.judge(row, seen: &seen, by: vault)
        switch judgement {
        case .new(let mark):
            let seen = incidents[reference]??.took() ?? 0
            batch.add(row.draft, of: incident, seen: seen, mark: mark)
            report.imported += 1
            if !row.remarks.isEmpty { report.flagged += 1 }
            report.note(row.remarks)
        case .known: report.known += 1
        case .refused(let reason): refuse(row, reason)
        case nil: break
        }
    }

    private mutating func refuse(_ row: PeopleRow, _ reason: PeopleReason) {
        refuse(PeopleReport.Remark(row: row.number, column: nil, reason: reason))
    }

    private mutating func refuse(_ remark: PeopleReport.Remark) {
        report.refused += 1
        report.note([remark])
    }
}

/// Some new people, stored in one transaction after their keys. Their identities are chosen beforehand, so that a
/// transaction which is run again does the same again.
struct PeopleBatch: Sendable {
    private var drafts: [(draft: PersonDraft, incident: Incident)] = []
    private var newcomers: [RegisterRoster.Newcomer] = []
    private var marks: [RowMark] = []
    private var counts: [Identifier<Incident>: (seen: Int, new: Int)] = [:]

    /// `seen` is how many rows the import knew the store to hold of the incident before this person.
    mutating func add(
        _ draft: PersonDraft, of incident: Incident, seen: Int, mark: RowMark
    ) {
        drafts.append((draft, incident))
        marks.append(mark)
        counts[incident.id, default: (seen, 0)].new += 1
    }

    /// Gives everybody an identity, in the order of the list and of all tables: each row goes to the end of them.
    mutating func identify(from surroundings: any Surroundings) {
        let people = drafts.map { _ in Identifier<Person>(from: surroundings) }.sorted()
        newcomers = zip(drafts, people).map { RegisterRoster.Newcomer($0.draft, of: $0.incident, person: $1) }
        drafts = []
    }

    /// Throws `PeopleImportFault.meanwhile` when another import brought people of the same incident in meanwhile.
    func store(
        by grant: Grant, into store: any Store, vault: Vault, surroundings: any Surroundings
    ) async throws {
        guard !newcomers.isEmpty else { return }
        for province in Set(newcomers.map(\.incident.facts.province)) {
            let people = newcomers.lazy.filter { $0.incident.facts.province == province }.map(\.person)
            try await vault.mint(for: Array(people), in: province)
        }
        try await store.write { tx in try insert(by: grant, vault: vault, surroundings, in: tx) }
    }

    private func insert(
        by grant: Grant, vault: Vault, _ surroundings: any Surroundings, in tx: borrowing Transaction
    ) throws {
        try grant.require(.importPeople)
        _ = try RegisterRoster.store(newcomers, by: grant, vault: vault, surroundings: surroundings, in: tx)
        for (incident, count) in counts {
            try PersonImportStore.take(incident, seen: count.seen, adding: count.new, in: tx)
        }
        try PersonImportStore.insert(zip(marks, newcomers).map { ($0, $1.incident.id, $1.person) }, in: tx)
        try Audit.record(grant, .peopleImported, on: Record(.person, list: newcomers.map(\.person)), in: tx)
    }
}
