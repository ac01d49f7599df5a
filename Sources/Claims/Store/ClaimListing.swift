import Access
import CompensationRules
import Incidents
import Kernel
import SQL
import Statute
import Victims

/// A claim as a list shows it: plain columns only, nothing is worked out.
struct ListedClaim: Sendable {
    let id: Identifier<Claim>
    let reference: String
    let province: Province
    let district: DistrictCode?
    let person: Identifier<Person>
    let incident: Identifier<Incident>
    let incidentTitle: String
    let incidentOn: CalendarDate
    let stage: Claim.Stage
    let openedOn: CalendarDate
    let outcome: Determination.Outcome?
    let amount: Rupees?
    let dueOn: CalendarDate?
    let decidedOn: CalendarDate?
    var losses: [Loss] = []
}

extension ClaimSearch {
    /// One page in the sort's order of what the grant's area holds, and where the next one begins. Answered from one
    /// index for each province that the area holds, whatever the number of claims.
    func page(within grant: Grant, on today: CalendarDate, in tx: borrowing Transaction) throws -> (
        claims: [ListedClaim], next: Cursor?
    ) {
        var (claims, next) = try pageWithoutLosses(within: grant, on: today, in: tx)
        let losses = try ClaimStore.losses(of: claims.map(\.id), in: tx)
        for index in claims.indices { claims[index].losses = losses[claims[index].id] ?? [] }
        return (claims, next)
    }

    /// The same for who reads the claims themselves afterwards.
    func pageWithoutLosses(within grant: Grant, on today: CalendarDate, in tx: borrowing Transaction) throws -> (
        claims: [ListedClaim], next: Cursor?
    ) {
        var found: [ListedClaim] = []
        for province in provinces(of: grant) {
            found += try tx.rows(
                """
                SELECT c.id, c.reference, c.province, c.district, c.person, c.incident, i.title, i.on_date, c.stage,
                    c.opened_on, c.outcome, c.amount_paisa, c.due_on, c.decided_on
                FROM claim c CROSS JOIN incident i
                WHERE i.id = c.incident AND \(conditions(within: grant, in: province, on: today)) ORDER BY \(order)
                LIMIT \(limit + 1)
                """, ListedClaim.init)
        }
        if grant.area.province == nil { found.sort(by: isBefore) }
        let claims = Array(found.prefix(limit))
        let next = found.count > limit ? claims.last.map { Cursor(key: key(of: $0), id: $0.id) } : nil
        return (claims, next)
    }

    /// Beyond this many a list says "more than".
    static let counted = 1000

    /// How many there are in all, `counted` + 1 for more than that: nobody waits for a million rows to be counted.
    func count(within grant: Grant, on today: CalendarDate, in tx: borrowing Transaction) throws -> Int {
        var whole = self
        whole.after = nil
        var count = 0
        for province in provinces(of: grant) where count <= Self.counted {
            count +=
                try tx.first(
                    """
                    SELECT count(*) FROM (SELECT 1 AS one FROM claim c
                        WHERE \(whole.conditions(within: grant, in: province, on: today))
                        LIMIT \(Self.counted + 1)) AS found
                    """
                ) { row in try row[0] as Int } ?? 0
        }
        return min(count, Self.counted + 1)
    }

    /// The provinces to ask one by one, so that each is answered in order from its own index.
    private func provinces(of grant: Grant) -> [Province] {
        guard !isImpossible else { return [] }
        if let own = grant.area.province { return [own] }
        return province.map { [$0] } ?? Province.allCases
    }

    /// No claim stands there with that outcome, so that nothing need be looked through to find none.
    private var isImpossible: Bool {
        guard let stage, let outcome, stage >= .decided else { return false }
        switch outcome {
        case .award: return false
        case .nothing: return stage > .decided
        case .undetermined, .refer: return true
        }
    }

    private func conditions(within grant: Grant, in place: Province, on today: CalendarDate) -> SQL {
        // An incident and a reference have indexes of their own, which the province must not keep from being used.
        let isFew = incident != nil || reference != nil
        var all: [SQL] = [isFew ? "(c.province || '') = \(place)" : "c.province = \(place)"]
        if let district = grant.area.district { all.append("c.district = \(district)") }
        if let province { all.append("(c.province || '') = \(province)") }
        if let district, district != grant.area.district { all.append("c.district = \(district)") }
        if let stage { all.append("c.stage = \(stage)") }
        if let outcome { all.append("c.outcome = \(outcome)") }
        if let incident { all.append("c.incident = \(incident)") }
        if let days { all.append("c.opened_on <= \(today.adding(days: -days))") }
        if let since { all.append("c.opened_on >= \(since)") }
        if let until { all.append("c.opened_on <= \(until)") }
        if isLate { all.append("c.due_on < \(today)") }
        if let reference { all.append(named(reference, in: place, today)) }
        return SQL.joined(all + sorted, by: " AND ")
    }

    /// The reference itself, or every one of the last years that ends in the number.
    private func named(_ reference: String, in place: Province, _ today: CalendarDate) -> SQL {
        guard let number = Int(reference), 1...9_999_999 ~= number else { return "c.reference = \(reference)" }
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let years = (today.year - 9)...today.year
        let list = SQL.joined(years.map { "\("\(place.letters)-CLM-\($0)-\(padded)")" }, by: ", ")
        return "c.reference IN (\(list))"
    }

    // MARK: Order

    private var sorted: [SQL] {
        let isThere: [SQL] = sort.key == .opened ? [] : ["\(column) IS NOT NULL"]
        guard let after else { return isThere }
        let key: SQL = sort.key == .amount ? "\(Int64(after.key) ?? 0)" : "\(after.key)"
        return isThere + [
            sort.isDescending
                ? "(\(column), c.id) < (\(key), \(after.id))" : "(\(column), c.id) > (\(key), \(after.id))"
        ]
    }

    private var column: SQL {
        switch sort.key {
        case .opened: "c.opened_on"
        case .due: "c.due_on"
        case .amount: "c.amount_paisa"
        }
    }

    private var order: SQL { sort.isDescending ? "\(column) DESC, c.id DESC" : "\(column), c.id" }

    private func key(of claim: ListedClaim) -> String {
        switch sort.key {
        case .opened: claim.openedOn.description
        case .due: claim.dueOn?.description ?? ""
        case .amount: String(claim.amount?.paisa ?? 0)
        }
    }

    /// The same order between the provinces' pages.
    private func isBefore(_ a: ListedClaim, _ b: ListedClaim) -> Bool {
        let (first, second) = sort.isDescending ? (b, a) : (a, b)
        switch sort.key {
        case .opened: return (first.openedOn, first.id) < (second.openedOn, second.id)
        case .due: return (first.dueOn ?? first.openedOn, first.id) < (second.dueOn ?? second.openedOn, second.id)
        case .amount: return (first.amount ?? .zero, first.id) < (second.amount ?? .zero, second.id)
        }
    }
}

extension ListedClaim {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row[0], reference: try row[1], province: try row[2], district: try row[3], person: try row[4],
            incident: try row[5], incidentTitle: try row[6], incidentOn: try row[7], stage: try row[8],
            openedOn: try row[9], outcome: try row[10], amount: try row[11], dueOn: try row[12],
            decidedOn: try row[13])
    }
}
