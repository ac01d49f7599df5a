import Access
import Incidents
import Kernel
import SQL
import Web

/// Whoever may be the person who is about to be added: on the same roster by card or by name and
/// father, elsewhere by card.
struct KnownAlready: Sendable {
    let line: RosterLine?
    let elsewhere: [(person: Person, identity: Identity)]

    var isEmpty: Bool { line == nil && elsewhere.isEmpty }

    /// Looks where the officer may look and no further; the next-of-kin gate lies before both. Writes the audit
    /// entry of a search when it looks elsewhere.
    init(_ draft: PersonDraft, on incident: Incident, for visit: Visit, in tx: borrowing Transaction) throws {
        let (officer, vault) = (try visit.officer, visit.house.vault)
        let grant = try officer.grant(.addToRoster, at: incident.scope, for: .registration)
        let lines = try RosterStore.namedLines(of: incident, to: grant, by: vault, in: tx)
        let like = Likeness.find(draft, among: lines.compactMap { Likeness.Known($0) })
        // A form that stops for every second Muhammad is not read any more: by name only where both fathers are known.
        let isTelling = draft.identity.fatherName != nil && like?.line.identity?.fatherName != nil
        line = like?.why == .sameCard || isTelling ? like?.line : nil
        guard let cnic = draft.identity.cnic, let search = try? officer.grant(.searchPeople, for: .search) else {
            elsewhere = []
            return
        }
        let here = line?.person.id
        elsewhere = try PersonSearch.exactly(cnic, by: search, vault: vault, in: tx).filter { $0.person.id != here }
    }
}
