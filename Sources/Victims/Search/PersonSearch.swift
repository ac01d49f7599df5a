import Access
import Kernel
import Localization
import SQL
import Sealing
import Web

/// What somebody is looked up by: a number or its beginning, or some words of a name in any spelling.
enum PersonSearch: Sendable {
    case cnic(CNIC)
    case phone(PhoneNumber)
    case name(NameKey)
    /// The first digits of a card or a telephone number; what was typed may also be a tag.
    case start(NumberStart, tag: String?)
    /// The tag of a roster line, exactly.
    case tag(String)

    /// How many people a search shows at most; a whole number shows all who have it.
    static let most = 50

    /// Reads one line as a person types it. Throws `VictimError.searchTooShort`.
    init(_ text: String) throws {
        if let cnic = CNIC(text) {
            self = .cnic(cnic)
        } else if let phone = PhoneNumber(text), Self.isWhole(phone, typed: text) {
            self = .phone(phone)
        } else if let start = NumberStart(text) {
            self = .start(start, tag: Self.tag(in: text))
        } else if let tag = Self.tag(in: text) {
            self = .tag(tag)
        } else {
            self = try .words(of: text)
        }
    }

    /// Whether there is no more to come: the ten digits of a mobile number after its country's code or a zero, or a
    /// foreign number. Whatever is shorter, or may as well begin a card, is a beginning.
    private static func isWhole(_ phone: PhoneNumber, typed: String) -> Bool {
        let first = typed.unicodeScalars.first { $0 != " " && $0 != "(" }
        let isDialled = first.map { ["+", "0", "\u{06F0}", "\u{0660}"].contains($0) } ?? false
        return isDialled && (!phone.e164.hasPrefix("+92") || phone.e164.utf8.count == 13)
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
            case .start(let start, let tag): try byStart(start, tag, grant, vault, index, in: tx)
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
        return try opened(index.find(key, within: grant.area, limit: Self.most), grant, vault, in: tx)
    }

    /// Whoever has the tag, then whoever has a number that begins so.
    private func byStart(
        _ start: NumberStart, _ tag: String?, _ grant: Grant, _ vault: Vault, _ index: NameIndex,
        in tx: borrowing Transaction
    ) throws -> [(person: Person, identity: Identity)] {
        try index.refresh(by: vault, at: grant.moment, in: tx)
        let tagged = try tag.map { try byTag($0, grant, vault, in: tx) } ?? []
        let known = Set(tagged.map(\.person.id))
        let numbered = index.find(start, within: grant.area, limit: Self.most).filter { !known.contains($0) }
        return Array((tagged + (try opened(numbered, grant, vault, in: tx))).prefix(Self.most))
    }

    /// Whom the index named, with who they are; who is withheld, or moved out of the area meanwhile, is not found.
    private func opened(
        _ ids: [Identifier<Person>], _ grant: Grant, _ vault: Vault, in tx: borrowing Transaction
    ) throws -> [(person: Person, identity: Identity)] {
        try ids.compactMap { id -> (person: Person, identity: Identity)? in
            guard let person = try PersonStore.find(id, in: tx), grant.area.contains(person.scope),
                let identity = try? PersonStore.identity(of: person, to: grant, by: vault, in: tx)
            else { return nil }
            return (person, identity)
        }
    }

    /// Tags are short and many rosters have the same: the newest fifty.
    private func byTag(_ tag: String, _ grant: Grant, _ vault: Vault, in tx: borrowing Transaction) throws
        -> [(person: Person, identity: Identity)]
    {
        let ids = try tx.rows(
            """
            SELECT r.person FROM roster_entry r JOIN person p ON p.id = r.person
            WHERE r.tag = \(tag) AND \(grant.area.condition(province: "p.province", district: "p.district"))
            ORDER BY r.id DESC LIMIT \(Self.most)
            """
        ) { try $0[0] as Identifier<Person> }
        return try opened(ids, grant, vault, in: tx)
    }
}
