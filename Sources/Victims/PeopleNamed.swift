public import Access
public import Kernel
public import Localization
public import SQL

/// Who people are, for pages of later rooms that name them.
public enum PeopleNamed {
    /// Opens the identities of those among `ids` who are kept in the grant's area, a `seePerson` grant, and writes
    /// one audit entry for them before. Missing from the answer is who lies outside, was erased, is unknown, or is
    /// withheld from this reader until the family has been told.
    public static func open(
        _ ids: [Identifier<Person>], by grant: Grant, vault: Vault, in tx: borrowing Transaction
    ) throws -> [Identifier<Person>: Identity] {
        try grant.require(.seePerson)
        guard !ids.isEmpty else { return [:] }
        let list = SQL.joined(ids.map { "\($0)" }, by: ", ")
        let found = try tx.rows(
            """
            SELECT \(PersonStore.columns), name, father_name, cnic, phone, address FROM person
            WHERE id IN (\(list)) AND \(grant.area.condition()) ORDER BY id
            """
        ) { (try Person(row: $0, from: 0), try SealedIdentity(row: $0, from: PersonStore.columnCount)) }
        guard !found.isEmpty else { return [:] }
        let people = found.map(\.0.id)
        try record(people, by: grant, in: tx)
        let gate = try FamilyGate(for: people, to: grant, in: tx)
        var named: [Identifier<Person>: Identity] = [:]
        for (person, sealed) in found {
            named[person.id] = try? sealed.open(of: person.id, version: person.version, past: gate, by: vault)
        }
        return named
    }

    /// What each of them is called on a page, as `open` finds them; who is withheld is called so. The same audit
    /// entry is written.
    public static func phrases(
        _ ids: [Identifier<Person>], by grant: Grant, vault: Vault, in tx: borrowing Transaction
    ) throws -> [Identifier<Person>: Phrase] {
        try grant.require(.seePerson)
        guard !ids.isEmpty else { return [:] }
        let found = try tx.rows(
            """
            SELECT id, version, name, father_name FROM person
            WHERE id IN \(SQL.rows([ids.map(\.sqlValue)])) AND \(grant.area.condition()) ORDER BY id
            """
        ) { SealedName(id: try $0[0], version: try $0[1], name: try $0[2], fatherName: try $0[3]) }
        try record(found.map(\.id), by: grant, in: tx)
        let gate = try FamilyGate(for: ids, to: grant, in: tx)
        var phrases: [Identifier<Person>: Phrase] = [:]
        for sealed in found { phrases[sealed.id] = (try? sealed.open(past: gate, by: vault)).map { phrase(for: $0) } }
        for id in ids where gate.isClosed(for: id) { phrases[id] = Phrase("victims.withheld-short") }
        return phrases
    }

    /// One audit entry for all of them, none for nobody.
    private static func record(_ people: [Identifier<Person>], by grant: Grant, in tx: borrowing Transaction) throws {
        guard let first = people.first else { return }
        let record = people.count == 1 ? Record(.person, first) : Record(.person, list: people)
        try Audit.record(grant, .personSeen, on: record, in: tx)
    }

    /// Whether everything that may name the person, what was said of her in words included, is kept from this reader
    /// until the family has been told.
    public static func isWithheld(_ id: Identifier<Person>, from grant: Grant, in tx: borrowing Transaction) throws
        -> Bool
    {
        try grant.require(.seePerson)
        return try FamilyGate(for: [id], to: grant, in: tx).isClosed(for: id)
    }

    /// `Abdul Rasheed s/o Muhammad Hashim`, or the words for somebody whose name nobody knows yet.
    public static func phrase(for identity: Identity, tag: String? = nil) -> Phrase {
        RosterPages.shortName(identity, tag)
    }
}
