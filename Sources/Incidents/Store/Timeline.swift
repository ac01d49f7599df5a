import Kernel
import SQL

/// Everything that happened to the record of one incident, gathered from where it is kept.
enum Timeline {
    /// Newest first. `roster` is nil where no room has told how to count it.
    static func entries(of incident: Incident, _ standing: IncidentStanding, in tx: borrowing Transaction) throws
        -> [TimelineEntry]
    {
        let begun = TimelineEntry(
            at: incident.registeredAt, event: incident.origin.map { .imported($0) } ?? .registered,
            by: incident.registeredBy)
        let changes = try ChangeStore.all(of: incident.id, in: tx)
        let all: [TimelineEntry] =
            [begun]
            + changes.map { TimelineEntry(at: $0.recorded.at, event: .corrected($0.facts), by: $0.recorded) }
            + standing.classifications.filter { $0.decision != nil }.map {
                TimelineEntry(at: $0.recorded.at, event: .classified($0), by: $0.recorded)
            }
            + standing.firs.map { TimelineEntry(at: $0.recorded.at, event: .fir($0), by: $0.recorded) }
            + standing.tallies.filter { $0.id != incident.id.retyped() }.map {
                TimelineEntry(at: $0.recorded.at, event: .tally($0), by: $0.recorded)
            } + milestones(of: standing.roster)
        // A stable order for what happened in the same moment: as listed above, read backwards.
        return all.enumerated().sorted { ($0.element.at, $0.offset) > ($1.element.at, $1.offset) }.map(\.element)
    }

    private static func milestones(of roster: RosterCount?) -> [TimelineEntry] {
        guard let roster, let first = roster.firstAt, let newest = roster.newestAt else { return [] }
        let begun = TimelineEntry(at: first, event: .firstOnRoster, by: nil)
        guard roster.people > 1 else { return [begun] }
        return [begun, TimelineEntry(at: newest, event: .newestOnRoster(people: roster.people), by: nil)]
    }
}

/// What was decided, recorded and counted of an incident beyond its facts.
struct IncidentStanding: Sendable {
    /// Newest first.
    let classifications: [ClassificationRecord]
    let firs: [FIR]
    /// In the order in which they were said.
    let tallies: [SourceTally]
    /// Nil where no room has told how to count it.
    let roster: RosterCount?

    /// Reads four small lists, each by its index.
    init(of incident: Identifier<Incident>, _ counting: RosterCounting?, in tx: borrowing Transaction) throws {
        classifications = try ClassificationStore.history(of: incident, in: tx)
        firs = try FIRStore.all(of: incident, in: tx)
        tallies = try TallyStore.all(of: incident, in: tx)
        roster = try counting.map { try $0.count(incident, tx) }
    }
}
