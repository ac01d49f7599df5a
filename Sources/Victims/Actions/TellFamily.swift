import Access
import Incidents
import Kernel
import SQL
import Sealing
import Web

/// Writes down that the family of somebody on a roster was told, or that it was not after all: opens and closes the
/// next-of-kin gate of one line.
enum TellFamily {
    /// The new version of the line. Throws `WebError.stale`, `VictimError.erased`.
    static func run(
        _ told: FamilyTold, for entry: RosterEntry, of incident: Incident, from version: Int, by grant: Grant,
        vault: Vault, surroundings: some Surroundings, in tx: borrowing Transaction
    ) throws -> Int {
        try grant.require(.addToRoster)
        try grant.require(incident.scope)
        do {
            guard
                try FamilyToldStore.insert(
                    told, for: entry, id: Identifier(from: surroundings), from: version, by: grant, vault: vault, in: tx
                )
            else { throw WebError.stale }
        } catch SealingError.noKey {
            throw VictimError.erased
        }
        try Audit.record(grant, .familyTold, on: Record(.roster, entry.id), in: tx)
        return entry.version + 1
    }
}
