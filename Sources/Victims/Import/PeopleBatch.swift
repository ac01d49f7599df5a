import Access
import Incidents
import Kernel
import SQL

/// Some new people, stored in one transaction after their keys. Their identities are chosen beforehand, so that a
/// transaction which is run again does the same again.
struct PeopleBatch: Sendable {
    typealias Line = (draft: PersonDraft, mark: RowMark)

    /// Those of one incident.
    struct Part: Sendable {
        let incident: Incident
        /// The number of this batch among those of the incident.
        let batch: Int
        let newcomers: [RegisterRoster.Newcomer]
        let marks: [RowMark]

        /// Gives everybody an identity, in the order of the list and of all tables: each row goes to the end of them.
        init(_ lines: [Line], of incident: Incident, batch: Int, _ surroundings: any Surroundings) {
            (self.incident, self.batch) = (incident, batch)
            marks = lines.map(\.mark)
            let people = Identifier<Person>.list(of: lines.count, from: surroundings)
            newcomers = zip(lines, people).map { RegisterRoster.Newcomer($0.draft, of: incident, person: $1) }
        }
    }

    private let parts: [Part]

    init(_ parts: [Part]) { self.parts = parts }

    /// Throws `PeopleImportFault.meanwhile` when another import brought people of the same incident in meanwhile.
    func store(
        by grant: Grant, into store: any Store, vault: Vault, surroundings: any Surroundings
    ) async throws {
        guard !parts.isEmpty else { return }
        for (province, parts) in Dictionary(grouping: parts, by: \.incident.facts.province) {
            try await vault.mint(for: parts.flatMap { $0.newcomers.map(\.person) }, in: province)
        }
        try await store.write { tx in try insert(by: grant, vault: vault, surroundings, in: tx) }
    }

    private func insert(
        by grant: Grant, vault: Vault, _ surroundings: any Surroundings, in tx: borrowing Transaction
    ) throws {
        try grant.require(.importPeople)
        for part in parts {
            _ = try RegisterRoster.store(part.newcomers, by: grant, vault: vault, surroundings: surroundings, in: tx)
            let people = zip(part.newcomers, part.marks).map { (person: $0.person, mark: $1) }
            try PersonImportStore.insert(people, of: part.incident.id, batch: part.batch, in: tx)
        }
        let people = parts.flatMap { $0.newcomers.map(\.person) }
        try Audit.record(grant, .peopleImported, on: Record(.person, list: people), in: tx)
    }
}
