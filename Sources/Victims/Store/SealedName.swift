import Access
import Kernel
import Sealing

/// What a list needs of a sealed identity: the name and the father's, and nothing more is opened.
struct SealedName: Sendable {
    let id: Identifier<Person>
    let version: Int
    let name: [UInt8]?
    let fatherName: [UInt8]?

    /// An identity that knows no more than the names. Throws as `SealedIdentity.open` does.
    func open(past gate: FamilyGate, by vault: Vault) throws -> Identity {
        guard !gate.isClosed(for: id) else { throw VictimError.withheld }
        let row = FieldAddress("person", id, "name", revision: version)
        return try vault.lend(id) { key in
            Identity(
                name: try name.map { try key.open($0, at: row).text },
                fatherName: try fatherName.map { try key.open($0, at: row.column("father_name")).text })
        }
    }
}
