import Access
import Kernel
import SQL
import Sealing

/// A person's identity as the database holds it: one sealed value a column, and hints for the exact searches.
struct SealedIdentity: Sendable {
    let name: [UInt8]?
    let fatherName: [UInt8]?
    let cnic: [UInt8]?
    let phone: [UInt8]?
    let address: [UInt8]?
    /// Seven bits of a keyed hash, 0 to 127; nil without a number.
    let cnicHint: Int?
    let phoneHint: Int?

    /// Seals every known field for `person` at `version`, so that no value can be moved or rolled back.
    init(_ identity: Identity, of person: Identifier<Person>, in province: Province, version: Int, by vault: Vault)
        throws
    {
        let row = FieldAddress("person", person, "name", revision: version)
        func address(_ column: StaticString) -> FieldAddress { row.column(column) }
        let sealed = try vault.lend(person) { key in
            (
                name: try identity.name.map { try key.seal($0, at: address("name")) },
                father: try identity.fatherName.map { try key.seal($0, at: address("father_name")) },
                cnic: try identity.cnic.map { try key.seal($0.digits, at: address("cnic")) },
                phone: try identity.phone.map { try key.seal($0.e164, at: address("phone")) },
                address: try identity.address.map { try key.seal($0, at: address("address")) }
            )
        }
        (name, fatherName, cnic, phone) = (sealed.name, sealed.father, sealed.cnic, sealed.phone)
        self.address = sealed.address
        cnicHint = identity.cnic.map { vault.ring.hint(of: $0, in: province) }
        phoneHint = identity.phone.map { vault.ring.hint(of: $0, in: province) }
    }

    /// Reads the five sealed columns from `first` on.
    init(row: Row, from first: Int) throws {
        name = try row[first]
        fatherName = try row[first + 1]
        cnic = try row[first + 2]
        phone = try row[first + 3]
        address = try row[first + 4]
        cnicHint = nil
        phoneHint = nil
    }

    /// Opens all fields. Throws `VictimError.withheld` while the gate is closed for the person,
    /// `SealingError.noKey` for an erased person, `.unreadable` for an altered value.
    func open(of person: Identifier<Person>, version: Int, past gate: FamilyGate, by vault: Vault) throws -> Identity {
        guard !gate.isClosed(for: person) else { throw VictimError.withheld }
        func address(_ column: StaticString) -> FieldAddress {
            FieldAddress("person", person, column, revision: version)
        }
        return try vault.lend(person) { key in
            Identity(
                name: try name.map { try key.open($0, at: address("name")).text },
                fatherName: try fatherName.map { try key.open($0, at: address("father_name")).text },
                cnic: try cnic.flatMap { CNIC(try key.open($0, at: address("cnic")).text) },
                phone: try phone.flatMap { PhoneNumber(try key.open($0, at: address("phone")).text) },
                address: try self.address.map { try key.open($0, at: address("address")).text })
        }
    }
}
