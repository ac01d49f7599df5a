import Access
import Kernel
import SQL

/// The SQL of the `published_*` views: the only place where this room reads.
///
/// Each view is read once and added up here, along every side at the same time; asking the engine for each side would
/// read the view as often as there are sides. Some thousand rows for a year of a country.
enum Published {
    static func counts(_ query: FigureQuery, by grant: Grant, in tx: borrowing Transaction) throws -> Counts {
        try grant.require(.seeFigures)
        let condition = query.condition(within: grant.area)
        var counts = Counts()
        try addIncidents(condition, to: &counts.incidents, in: tx)
        try addPeople(condition, to: &counts.people, in: tx)
        try addClaims(condition, to: &counts.claims, in: tx)
        try addDecisions(condition, to: &counts.claims, in: tx)
        return counts
    }

    /// The first month of which anything is counted; nil while nothing is.
    static func firstMonth(in tx: borrowing Transaction) throws -> Month? {
        try tx.first(
            """
            SELECT min(month) FROM (
                SELECT min(month) AS month FROM published_incident
                UNION ALL SELECT min(month) FROM published_roster
                UNION ALL SELECT min(month) FROM published_claim) AS months
            """
        ) { row in try row[0] as Month? } ?? nil
    }

    private static func addIncidents(
        _ condition: SQL, to counts: inout IncidentCounts, in tx: borrowing Transaction
    ) throws {
        try tx.each(
            """
            SELECT month, province, district, kind, classification, incidents FROM published_incident
            WHERE \(condition) ORDER BY month
            """
        ) { row in
            let count: Int = try row[5]
            counts.total += count
            counts.months[try row[0], default: 0] += count
            counts.places[try place(row), default: 0] += count
            counts.kinds[try word(row, 3), default: 0] += count
            counts.classifications[try word(row, 4), default: 0] += count
        }
    }

    private static func addPeople(_ condition: SQL, to counts: inout PeopleCounts, in tx: borrowing Transaction) throws
    {
        try tx.each(
            """
            SELECT month, province, district, sex, status, people FROM published_roster
            WHERE \(condition) ORDER BY month
            """
        ) { row in
            let count: Int = try row[5]
            counts.total += count
            counts.months[try row[0], default: 0] += count
            counts.places[try place(row), default: 0] += count
            counts.statuses[try word(row, 4), default: [:]][try word(row, 3), default: 0] += count
        }
    }

    private static func addClaims(_ condition: SQL, to counts: inout ClaimCounts, in tx: borrowing Transaction) throws {
        try tx.each(
            """
            SELECT month, province, district, stage, claims, paisa FROM published_claim
            WHERE \(condition) ORDER BY month
            """
        ) { row in
            let count: Int = try row[4]
            counts.opened.add(count, in: try row[0], at: try place(row))
            counts.stages[try word(row, 3), default: .init()].add(count, try row[5])
        }
    }

    private static func addDecisions(
        _ condition: SQL, to counts: inout ClaimCounts, in tx: borrowing Transaction
    ) throws {
        try tx.each(
            """
            SELECT month, province, district, outcome, claims, paisa FROM published_decision
            WHERE \(condition) ORDER BY month
            """
        ) { row in
            let count: Int = try row[4]
            counts.decided.add(count, in: try row[0], at: try place(row))
            counts.decisions[try word(row, 3), default: .init()].add(count, try row[5])
        }
    }

    private static func place(_ row: Row) throws -> Place {
        Place(province: try row[1], district: DistrictCode(try row[2] as String))
    }

    private static func word(_ row: Row, _ column: Int) throws -> Word { Word(rawValue: try row[column]) }
}

extension ClaimCounts.Side {
    fileprivate mutating func add(_ count: Int, in month: Month, at place: Place) {
        total += count
        months[month, default: 0] += count
        places[place, default: 0] += count
    }
}

extension ClaimCounts.Sum {
    fileprivate mutating func add(_ count: Int, _ amount: Int64) {
        claims += count
        paisa += amount
    }
}
