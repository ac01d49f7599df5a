public import Access
public import Kernel
public import SQL

/// What a list of incidents is asked for: the address of the page says exactly this.
public struct IncidentSearch: Hashable, Sendable {
    public var province: Province?
    public var district: DistrictCode?
    public var classification: Classification?
    public var since: CalendarDate?
    public var until: CalendarDate?
    /// Only those in which an import found something that a person must decide, and nobody has yet.
    public var isFlagged = false
    /// 1 to 200.
    public var limit = 50
    /// Where the page begins: after this incident, newest first.
    public var after: Cursor?

    public init() {}

    /// A place in the list that stays right while incidents are added: the day and the identity of the last one.
    public struct Cursor: Hashable, Sendable {
        public let on: CalendarDate
        public let id: Identifier<Incident>

        public init(on: CalendarDate, id: Identifier<Incident>) {
            self.on = on
            self.id = id
        }

        /// Reads the text form, `2024-11-12_0193...`; nil for anything else.
        public init?(_ text: String) {
            let parts = text.split(separator: "_")
            guard parts.count == 2, let on = CalendarDate(parts[0]), let id = Identifier<Incident>(parts[1]) else {
                return nil
            }
            self.init(on: on, id: id)
        }

        public var text: String { "\(on)_\(id)" }
    }

    /// One page, newest first, of what the grant's area holds; one more than `limit` says that there are more.
    public func page(within grant: Grant, in tx: borrowing Transaction) throws -> (incidents: [Incident], next: Cursor?)
    {
        let found = try tx.rows(
            """
            SELECT \(IncidentStore.columns) FROM incident
            WHERE \(conditions(within: grant))
            ORDER BY on_date DESC, id DESC
            LIMIT \(limit + 1)
            """, IncidentStore.read)
        let incidents = Array(found.prefix(limit))
        let next = found.count > limit ? incidents.last.map { Cursor(on: $0.facts.on, id: $0.id) } : nil
        return (incidents, next)
    }

    /// How many there are in all, not from the cursor on.
    public func count(within grant: Grant, in tx: borrowing Transaction) throws -> Int {
        var whole = self
        whole.after = nil
        return try tx.first("SELECT count(*) FROM incident WHERE \(whole.conditions(within: grant))") { row in
            try row[0] as Int
        } ?? 0
    }

    private func conditions(within grant: Grant) -> SQL {
        var all: [SQL] = [grant.area.condition(province: "province", district: "district")]
        if let province { all.append("province = \(province)") }
        if let district { all.append("district = \(district)") }
        if let classification { all.append("classification = \(classification)") }
        if let since { all.append("on_date >= \(since)") }
        if let until { all.append("on_date <= \(until)") }
        if isFlagged { all.append("needs_person = 1") }
        if let after { all.append("(on_date < \(after.on) OR (on_date = \(after.on) AND id < \(after.id)))") }
        return SQL.joined(all, by: " AND ")
    }
}
