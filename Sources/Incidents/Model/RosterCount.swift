public import Kernel
public import SQL

/// How many people stand on an incident's roster, without saying who.
public struct RosterCount: Hashable, Sendable {
    public let people: Int
    public let killed: Int
    public let injured: Int
    public let missing: Int
    /// When the first and the newest of them were put there; nil for an empty roster.
    public let firstAt: Timestamp?
    public let newestAt: Timestamp?

    public init(people: Int, killed: Int, injured: Int, missing: Int, firstAt: Timestamp?, newestAt: Timestamp?) {
        self.people = people
        self.killed = killed
        self.injured = injured
        self.missing = missing
        self.firstAt = firstAt
        self.newestAt = newestAt
    }
}

/// Where the roster's counts come from. Rosters belong to a later room, which gives one of these to
/// `Incidents.routes`; whoever may see the incident may see the counts.
public struct RosterCounting: Sendable {
    public typealias Count = @Sendable (Identifier<Incident>, borrowing Transaction) throws -> RosterCount

    let count: Count

    public init(_ count: @escaping Count) { self.count = count }
}
