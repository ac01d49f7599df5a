import Access
import Kernel
import SQL

/// The SQL of the `published_*` views: the only place where this room reads.
///
/// A cell may stand in a view several times, and what is read is added up here, along every side at the same time:
/// asking the engine for each side would read a view as often as there are sides. Where things are and when is read
/// from the views by place, what they are from those by province; the whole cells, ten times as many, only for one
/// district. Some thousand rows for a year of a country.
enum Published {
    static func counts(_ query: FigureQuery, by grant: Grant, in tx: borrowing Transaction) throws -> Counts {
        try grant.require(.seeFigures)
        let asked = Asked(condition: query.condition(within: grant.area), isOfOneDistrict: grant.area.district != nil)
        var counts = Counts()
        try addIncidents(asked, to: &counts.incidents, in: tx)
        try addPeople(asked, to: &counts.people, in: tx)
        try addClaims(asked, to: &counts.claims, in: tx)
        try addDecisions(asked, to: &counts.claims, in: tx)
        return counts
    }

    /// The first month of which anything is counted; nil while nothing is.
    static func firstMonth(in tx: borrowing Transaction) throws -> Month? {
        let views: [SQL] = ["published_incident_place", "published_roster_place", "published_claim_place"]
        return try views.compactMap { view in
            try tx.first("SELECT month FROM \(view) ORDER BY month LIMIT 1") { row in try row[0] as Month }
        }.min()
    }

    /// Which rows are asked for.
    private struct Asked {
        let condition: SQL
        let isOfOneDistrict: Bool
    }

    private static func addIncidents(
        _ asked: Asked, to counts: inout IncidentCounts, in tx: borrowing Transaction
    ) throws {
        let side = try side(
            "SELECT month, province, district, incidents FROM published_incident_place WHERE \(asked.condition)", in: tx
        )
        (counts.total, counts.places, counts.months) = (side.total, side.places, side.months)
        let view: SQL = asked.isOfOneDistrict ? "published_incident" : "published_incident_province"
        try tx.each("SELECT kind, classification, incidents FROM \(view) WHERE \(asked.condition)") { row in
            let count: Int = try row[2]
            counts.kinds[try word(row, 0), default: 0] += count
            counts.classifications[try word(row, 1), default: 0] += count
        }
    }

    private static func addPeople(_ asked: Asked, to counts: inout PeopleCounts, in tx: borrowing Transaction) throws {
        let side = try side(
            "SELECT month, province, district, people FROM published_roster_place WHERE \(asked.condition)", in: tx)
        (counts.total, counts.places, counts.months) = (side.total, side.places, side.months)
        let view: SQL = asked.isOfOneDistrict ? "published_roster" : "published_roster_province"
        try tx.each("SELECT status, sex, people FROM \(view) WHERE \(asked.condition)") { row in
            counts.statuses[try word(row, 0), default: [:]][try word(row, 1), default: 0] += try row[2]
        }
    }

    private static func addClaims(_ asked: Asked, to counts: inout ClaimCounts, in tx: borrowing Transaction) throws {
        counts.opened = try side(
            "SELECT month, province, district, claims FROM published_claim_place WHERE \(asked.condition)", in: tx)
        let view: SQL = asked.isOfOneDistrict ? "published_claim" : "published_claim_province"
        try tx.each("SELECT stage, claims, paisa FROM \(view) WHERE \(asked.condition)") { row in
            counts.stages[try word(row, 0), default: .init()].add(try row[1], try row[2])
        }
    }

    private static func addDecisions(
        _ asked: Asked, to counts: inout ClaimCounts, in tx: borrowing Transaction
    ) throws {
        counts.decided = try side(
            "SELECT month, province, district, claims FROM published_decision WHERE \(asked.condition)", in: tx)
        try tx.each("SELECT outcome, claims, paisa FROM published_decision WHERE \(asked.condition)") { row in
            counts.decisions[try word(row, 0), default: .init()].add(try row[1], try row[2])
        }
    }

    /// Counts by month, province and district, added up by place and by month.
    private static func side(_ query: SQL, in tx: borrowing Transaction) throws -> Side {
        var side = Side()
        try tx.each(query) { row in
            let place = Place(province: try row[1], district: DistrictCode(try row[2] as String))
            side.add(try row[3], in: try row[0], at: place)
        }
        return side.withoutZeros
    }

    private static func word(_ row: Row, _ column: Int) throws -> Word { Word(rawValue: try row[column]) }
}
