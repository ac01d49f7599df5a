import Access
import Kernel
import SQL

/// The SQL of the `published_*` views: the only place where this room reads.
///
/// A cell may stand in a view several times, and what is read is added up here, along every side at the same time:
/// asking the engine for each side would read a view as often as there are sides. Where things are and when is read
/// from the views by place, what they are from those by province, each by month or by year (`Stretch`); whole cells, ten
/// times as many, only for one district. Some thousand rows, for a year of a country and for twelve.
enum Published {
    static func counts(_ query: FigureQuery, by grant: Grant, in tx: borrowing Transaction) throws -> Counts {
        try grant.require(.seeFigures)
        let asked = Asked(query, within: grant.area)
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
        let stretches: [Stretch]
        let places: SQL
        /// For the views that are of one size only.
        let months: Stretch
        let isOfOneDistrict: Bool

        init(_ query: FigureQuery, within area: Area) {
            stretches = Stretch.all(of: query)
            places = query.places(within: area)
            months = .months(query.from...query.to)
            isOfOneDistrict = area.district != nil
        }

        /// `columns` of one view of counts by month, or of what it is by year, for each stretch.
        func each(
            _ columns: (Stretch) -> SQL, of view: SQL, byYear: SQL, in tx: borrowing Transaction,
            _ body: (Row) throws -> Void
        ) throws {
            for stretch in stretches {
                let source = if case .years = stretch { byYear } else { view }
                try tx.each(
                    "SELECT \(columns(stretch)) FROM \(source) WHERE \(stretch.condition) AND \(places)", body)
            }
        }

        /// The whole cells of a district, or the cells of provinces: what things are, wherever they are.
        func each(
            _ columns: SQL, ofDistrict whole: SQL, ofProvinces view: SQL, byYear: SQL, in tx: borrowing Transaction,
            _ body: (Row) throws -> Void
        ) throws {
            guard isOfOneDistrict else { return try each({ _ in columns }, of: view, byYear: byYear, in: tx, body) }
            try tx.each("SELECT \(columns) FROM \(whole) WHERE \(months.condition) AND \(places)", body)
        }
    }

    private static func addIncidents(
        _ asked: Asked, to counts: inout IncidentCounts, in tx: borrowing Transaction
    ) throws {
        let side = try side(
            "incidents", of: "published_incident_place", byYear: "published_incident_place_year", asked, in: tx)
        (counts.total, counts.places, counts.months) = (side.total, side.places, side.months)
        try asked.each(
            "kind, classification, incidents", ofDistrict: "published_incident",
            ofProvinces: "published_incident_province", byYear: "published_incident_province_year", in: tx
        ) { row in
            let count: Int = try row[2]
            counts.kinds[try word(row, 0), default: 0] += count
            counts.classifications[try word(row, 1), default: 0] += count
        }
    }

    private static func addPeople(_ asked: Asked, to counts: inout PeopleCounts, in tx: borrowing Transaction) throws {
        let side = try side(
            "people", of: "published_roster_place", byYear: "published_roster_place_year", asked, in: tx)
        (counts.total, counts.places, counts.months) = (side.total, side.places, side.months)
        try asked.each(
            "status, sex, people", ofDistrict: "published_roster", ofProvinces: "published_roster_province",
            byYear: "published_roster_province_year", in: tx
        ) { row in
            counts.statuses[try word(row, 0), default: [:]][try word(row, 1), default: 0] += try row[2]
        }
    }

    private static func addClaims(_ asked: Asked, to counts: inout ClaimCounts, in tx: borrowing Transaction) throws {
        counts.opened = try side(
            "claims", of: "published_claim_place", byYear: "published_claim_place_year", asked, in: tx)
        try asked.each(
            "stage, claims, paisa", ofDistrict: "published_claim", ofProvinces: "published_claim_province",
            byYear: "published_claim_province_year", in: tx
        ) { row in
            counts.stages[try word(row, 0), default: .init()].add(try row[1], try row[2])
        }
    }

    private static func addDecisions(
        _ asked: Asked, to counts: inout ClaimCounts, in tx: borrowing Transaction
    ) throws {
        var side = Side()
        try asked.each(
            { "\($0.month), province, district, claims, outcome, paisa" }, of: "published_decision",
            byYear: "published_decision_year", in: tx
        ) { row in
            try side.add(row)
            counts.decisions[try word(row, 4), default: .init()].add(try row[3], try row[5])
        }
        counts.decided = side.withoutZeros
    }

    /// Counts by month, province and district, added up by place and by month.
    private static func side(
        _ count: SQL, of view: SQL, byYear: SQL, _ asked: Asked, in tx: borrowing Transaction
    ) throws -> Side {
        var side = Side()
        try asked.each({ "\($0.month), province, district, \(count)" }, of: view, byYear: byYear, in: tx) { row in
            try side.add(row)
        }
        return side.withoutZeros
    }

    private static func word(_ row: Row, _ column: Int) throws -> Word { Word(rawValue: try row[column]) }
}

extension Side {
    /// Month, province, district and count.
    fileprivate mutating func add(_ row: Row) throws {
        add(try row[3], in: try row[0], at: Place(province: try row[1], district: DistrictCode(try row[2] as String)))
    }
}
