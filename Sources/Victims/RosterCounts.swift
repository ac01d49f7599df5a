import Access
public import Incidents
import Kernel
import SQL

extension Victims {
    /// How many stand on an incident's roster, for its tallies: nobody's name, so nothing is opened and nothing is
    /// written in the audit.
    public static let rosterCounting = RosterCounting { incident, tx in
        let counts = try RosterStore.counts(of: incident, in: tx)
        let span = try tx.first(
            "SELECT MIN(registered_at), MAX(registered_at) FROM roster_entry WHERE incident = \(incident)"
        ) { row in (first: try row[0] as Timestamp?, newest: try row[1] as Timestamp?) }
        return RosterCount(
            people: counts.values.reduce(0, +), killed: counts[.killed] ?? 0, injured: counts[.injured] ?? 0,
            missing: counts[.missing] ?? 0, firstAt: span?.first, newestAt: span?.newest)
    }
}
