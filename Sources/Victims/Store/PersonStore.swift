public import Access
import Incidents
public import Kernel
public import SQL
import Sealing

/// The SQL of the `person` table. Identity goes in and out sealed.
public enum PersonStore {
    static func insert(_ person: Person, _ identity: SealedIdentity, by grant: Grant, in tx: borrowing Transaction)
        throws
    {
        try tx.run(
            """
            INSERT INTO person (id, province, district, sex, age_years, name, father_name, cnic, phone, address,
                cnic_hint, phone_hint, version, registered_at, registered_by, changed_at)
            VALUES (\(person.id), \(person.province), \(person.district), \(person.sex), \(person.age.years),
                \(identity.name), \(identity.fatherName), \(identity.cnic), \(identity.phone), \(identity.address),
                \(identity.cnicHint), \(identity.phoneHint), \(person.version), \(person.registeredAt),
                \(grant.officer.account), \(person.registeredAt))
            """)
    }

    /// The same for many people, each sealed when her row is due.
    static func insert(
        _ count: Int, by grant: Grant, in tx: borrowing Transaction,
        person: (Int) throws -> (person: Person, identity: SealedIdentity)
    ) throws {
        let (account, now) = (grant.officer.account.sqlValue, grant.moment.sqlValue)
        try tx.insert(
            """
            INSERT INTO person (id, province, district, sex, age_years, name, father_name, cnic, phone, address,
                cnic_hint, phone_hint, version, registered_at, registered_by, changed_at) VALUES
            """, count: count
        ) { place in
            let (person, identity) = try person(place)
            let moment = person.registeredAt == grant.moment ? now : person.registeredAt.sqlValue
            return [
                person.id.sqlValue, person.province.sqlValue, person.district.sqlValue, person.sex.sqlValue,
                person.age.years.sqlValue, identity.name.sqlValue, identity.fatherName.sqlValue,
                identity.cnic.sqlValue, identity.phone.sqlValue, identity.address.sqlValue,
                identity.cnicHint.sqlValue, identity.phoneHint.sqlValue, person.version.sqlValue, moment, account,
                moment,
            ]
        }
    }

    /// Writes person and identity only if the record still has the version the officer saw; whether it had.
    static func update(
        _ person: Person, _ identity: SealedIdentity, from version: Int, at moment: Timestamp,
        in tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE person SET sex = \(person.sex), age_years = \(person.age.years), name = \(identity.name),
                father_name = \(identity.fatherName), cnic = \(identity.cnic), phone = \(identity.phone),
                address = \(identity.address), cnic_hint = \(identity.cnicHint), phone_hint = \(identity.phoneHint),
                version = \(person.version), changed_at = \(moment)
            WHERE id = \(person.id) AND version = \(version)
            """) == 1
    }

    /// What is plain of a person; nil when there is none.
    public static func find(_ id: Identifier<Person>, in tx: borrowing Transaction) throws -> Person? {
        try tx.first("SELECT \(columns) FROM person WHERE id = \(id)") { try Person(row: $0, from: 0) }
    }

    /// Who a person is, as far as the holder of `grant` may know. The audit entry must be written before, in the
    /// same transaction. Throws `VictimError.withheld` and `.erased`.
    static func identity(of person: Person, to grant: Grant, by vault: Vault, in tx: borrowing Transaction) throws
        -> Identity
    {
        let gate = try FamilyGate(for: [person.id], to: grant, in: tx)
        let sealed = try tx.first(
            "SELECT name, father_name, cnic, phone, address FROM person WHERE id = \(person.id)"
        ) { try SealedIdentity(row: $0, from: 0) }
        guard let sealed else { throw AccessError.notFound }
        do {
            return try sealed.open(of: person.id, version: person.version, past: gate, by: vault)
        } catch SealingError.noKey {
            throw VictimError.erased
        }
    }

    /// People in the area whose hint is the one given: some hundreds at most, to be opened and compared.
    static func withHint(_ hint: SQL, within area: Area, in tx: borrowing Transaction) throws -> [(
        Person, SealedIdentity
    )] {
        try tx.rows(
            """
            SELECT \(columns), name, father_name, cnic, phone, address FROM person
            WHERE \(area.condition(province: "province", district: "district")) AND \(hint)
            """
        ) { (try Person(row: $0, from: 0), try SealedIdentity(row: $0, from: columnCount)) }
    }

    static let columns: SQL = "id, province, district, sex, age_years, version, registered_at"
    static let columnCount = 7
}

extension Person {
    /// Reads `PersonStore.columns` from `first` on.
    init(row: Row, from first: Int) throws {
        self.init(
            id: try row[first], province: try row[first + 1], district: try row[first + 2], sex: try row[first + 3],
            age: Age(try row[first + 4]), version: try row[first + 5], registeredAt: try row[first + 6])
    }

    /// Where the record is kept, for grants.
    public var scope: Scope { Scope(province, district) }
}

extension Sex: Bindable, Readable {}
extension HarmStatus: Bindable, Readable {}
