import Access
import Incidents
import Kernel
import Localization
import SQL
import Web

/// Corrects what a roster line says of somebody: what happened, where she is now, her tag.
enum ChangeRosterEntry {
    /// The new version. Throws `WebError.stale`, `VictimError.tagTaken`, `.tagStays` for a tag that would be emptied.
    static func run(
        _ entry: RosterEntry, of incident: Incident, tag: String?, status: HarmStatus, hospital: String?,
        from version: Int, by grant: Grant, in tx: borrowing Transaction
    ) throws -> Int {
        try grant.require(.addToRoster)
        try grant.require(incident.scope)
        guard tag != nil || entry.tag == nil else { throw VictimError.tagStays }
        let new = entry.changed(tag: tag, status: status, hospital: hospital)
        guard try RosterStore.update(entry, to: new, from: version, by: grant, in: tx) else { throw WebError.stale }
        try Audit.record(grant, .rosterEntryChanged, on: Record(.roster, entry.id), in: tx)
        return new.version
    }
}
