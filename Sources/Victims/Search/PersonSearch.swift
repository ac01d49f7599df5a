import Access
import Kernel
import Localization
import SQL
import Sealing
import Web

/// What somebody is looked up by: a whole number, or some words of a name in any spelling.
enum PersonSearch: Sendable {
    case cnic(CNIC)
    case phone(PhoneNumber)
    case name(NameKey)
    /// The tag of a roster line, exactly.
    case tag(String)

    /// Reads one line as a person types it. Throws `VictimError.searchTooShort`.
    init(_ text: String) throws {
        if let cnic = CNIC(text) {
            self = .cnic(cnic)
        } else if let phone = PhoneNumber(text) {
            self = .phone(phone)
        } else if let tag = Self.tag(in: text) {
            self = .tag(tag)
        } else {
            self = try .words(of: text)
        }
    }

    /// One short word with a digit in it, `17` or `T-17`; nil for anything else.
    private static func tag(in text: String) -> String? {
        let word = text.split(separator: " ").joined(separator: " ")
        return word.count <= 20 && !word.contains(" ") && word.contains(where: \.isNumber) ? word : nil
    }

    /// Some words of a name. Throws `VictimError.searchTooShort` when there are fewer than two letters.
    static func words(of text: String) throws -> PersonSearch {
        let key = NameKey(text)
        guard text.count(where: \.isLetter) >= 2, !key.words.isEmpty else { throw VictimError.searchTooShort }
        return .name(key)
    }

    /// The people found, with who they are; an audit entry naming the list is written first.
    func run(by grant: Grant, vault: Vault, index: NameIndex, in tx: borrowing Transaction) throws
        -> [(person: Person, identity: Identity)]
    {
        try grant.require(.searchPeople)
        let found =
            switch self {
            case .cnic(let cnic):
                try exact({ "cnic_hint = \(vault.ring.hint(of: cnic, in: $0))" }, grant, vault, in: tx) {
                    $0.cnic == cnic
                }
            case .phone(let phone):
                try exact({ "phone_hint = \(vault.ring.hint(of: phone, in: $0))" }, grant, vault, in: tx) {
                    $0.phone == phone
                }
            case .name(let key): try byName(key, grant, vault, index, in: tx)
            case .tag(let tag): try byTag(tag, grant, vault, in: tx)
            }
        try Audit.record(grant, .peopleSearched, on: Record(.person, list: found.map(\.person.id)), in: tx)
        return found
    }

    /// Who has a card, for a link to somebody registered; with the audit entry of a search.
    static func exactly(_ cnic: CNIC, by grant: Grant, vault: Vault, in tx: borrowing Transaction) throws
        -> [(person: Person, identity: Identity)]
    {
        try PersonSearch.cnic(cnic).run(by: grant, vault: vault, index: NameIndex(), in: tx)
    }

    /// Opens everybody with the same seven bits and keeps who really has the number. Each province has hints of
    /// its own, so each is asked separately.
    private func exact(
        _ hint: (Province) -> SQL, _ grant: Grant, _ vault: Vault, in tx: borrowing Transaction,
        isSought: (Identity) -> Bool
    ) throws -> [(person: Person, identity: Identity)] {
        let provinces = Province.allCases.filter { grant.area.province == nil || grant.area.province == $0 }
        return try provinces.flatMap { province -> [(person: Person, identity: Identity)] in
            let found = try PersonStore.withHint(
                "province = \(province) AND \(hint(province))", within: grant.area, in: tx)
            // Who is withheld is not found: a number that answers would tell as much as the name.
            let gate = try FamilyGate(for: found.map(\.0.id), to: grant, in: tx)
            return found.compactMap { person, sealed -> (person: Person, identity: Identity)? in
                guard
                    let identity = try? sealed.open(of: person.id, version: person.version, past: gate, by: vault),
                    isSought(identity)
                else { return nil }
                return (person, identity)
            }
        }
    }

    private func byName(
        _ key: NameKey, _ grant: Grant, _ vault: Vault, _ index: NameIndex, in tx: borrowing Transaction
    ) throws -> [(person: Person, identity: Identity)] {
        try index.refresh(by: vault, at: grant.moment, in: tx)
        var people: [(person: Person, identity: Identity)] = []
        for id in index.find(key, within: grant.area, limit: 50) {
            guard let person = try PersonStore.find(id, in: tx), grant.area.contains(person.scope),
                let identity = try? PersonStore.identity(of: person, to: grant, by: vault, in: tx)
            else { continue }
            people.append((person, identity))
        }
        return people
    }

    /// Tags are short and many rosters have the same: the newest fifty.
    private func byTag(_ tag: String, _ grant: Grant, _ vault: Vault, in tx: borrowing Transaction) throws
        -> [(person: Person, identity: Identity)]
    {
        let ids = try tx.rows(
            """
            SELECT r.person FROM roster_entry r JOIN person p ON p.id = r.person
            WHERE r.tag = \(tag) AND \(grant.area.condition(province: "p.province", district: "p.district"))
            ORDER BY r.id DESC LIMIT 50
            """
        ) { try $0[0] as Identifier<Person> }
        return try ids.compactMap { id -> (person: Person, identity: Identity)? in
            guard let person = try PersonStore.find(id, in: tx),
                let identity = try? PersonStore.identity(of: person, to: grant, by: vault, in: tx)
            else { return nil }
            return (person, identity)
        }
    }
}
