public import Access
public import Incidents
public import Kernel
public import SQL

/// Puts many people on rosters in one action: a pasted list, an imported file, an invented world.
public enum RegisterRoster {
    /// Somebody to be put on a roster, with the identity under which her key is durable already.
    public struct Newcomer: Sendable {
        public let draft: PersonDraft
        public let incident: Incident
        public let person: Identifier<Person>

        public init(_ draft: PersonDraft, of incident: Incident, person: Identifier<Person>) {
            self.draft = draft
            self.incident = incident
            self.person = person
        }
    }

    /// Stores everybody on one incident's roster; the lines in the order of `drafts`. `people` are as many
    /// identities whose keys are durable (`Route.registering`, `Vault.mint`). See `run(_:by:vault:surroundings:in:)`.
    @discardableResult
    public static func run(
        _ drafts: [PersonDraft], of incident: Incident, people: [Identifier<Person>], by grant: Grant, vault: Vault,
        surroundings: some Surroundings, in tx: borrowing Transaction
    ) throws -> [RosterEntry] {
        precondition(drafts.count == people.count, "every person needs a key of her own")
        return try run(
            zip(drafts, people).map { Newcomer($0, of: incident, person: $1) }, by: grant, vault: vault,
            surroundings: surroundings, in: tx)
    }

    /// Stores people, roster lines and an audit entry for each, as `AddToRoster` would one by one, with few
    /// statements; the lines in the same order.
    ///
    /// `grant` is one for `addToRoster` or `importPeople`. Throws `VictimError.tagTaken` when a tag stands twice or
    /// stood there already, `AccessError.notFound` when one of the incidents lies outside the grant's area; nothing
    /// is stored then. Give it some hundreds at a time: the writer is held for as long as it takes.
    @discardableResult
    public static func run(
        _ newcomers: [Newcomer], by grant: Grant, vault: Vault, surroundings: some Surroundings,
        in tx: borrowing Transaction
    ) throws -> [RosterEntry] {
        if grant.permission != .importPeople { try grant.require(.addToRoster) }
        let entries = try store(newcomers, by: grant, vault: vault, surroundings: surroundings, in: tx)
        try Audit.record(grant, .personRegistered, onEach: newcomers.map { Record(.person, $0.person) }, in: tx)
        return entries
    }

    /// The same without the audit entries, which are the caller's: an import writes one for a list.
    static func store(
        _ newcomers: [Newcomer], by grant: Grant, vault: Vault, surroundings: some Surroundings,
        in tx: borrowing Transaction
    ) throws -> [RosterEntry] {
        for newcomer in newcomers { try grant.require(newcomer.incident.scope) }
        try PersonStore.insert(newcomers.count, by: grant, in: tx) { place in
            let person = newcomers[place].registered(at: grant.moment)
            let identity = newcomers[place].draft.identity
            return (person, try SealedIdentity(identity, of: person.id, in: person.province, version: 1, by: vault))
        }
        // Made in the same millisecond they would sort by chance; the roster keeps the order of the list.
        let ids = Identifier<RosterEntry>.list(of: newcomers.count, from: surroundings)
        let entries = zip(newcomers, ids).map { $0.line($1) }
        try RosterStore.insert(entries, by: grant, in: tx)
        return entries
    }
}

extension RegisterRoster.Newcomer {
    /// Kept where the incident is.
    func registered(at moment: Timestamp) -> Person {
        Person(
            id: person, province: incident.facts.province, district: incident.facts.district, sex: draft.sex,
            age: draft.age, version: 1, registeredAt: moment)
    }

    func line(_ id: Identifier<RosterEntry>) -> RosterEntry {
        RosterEntry(
            id: id, incident: incident.id, person: person, tag: draft.tag, status: draft.status,
            hospital: draft.hospital, familyToldOn: draft.familyToldOn, version: 1)
    }
}
