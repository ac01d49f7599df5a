public import Access
public import Kernel
public import SQL

/// What a list of incidents is asked for: the address of the page says exactly this.
public struct IncidentSearch: Hashable, Sendable {
    public var province: Province?
    public var district: DistrictCode?
    public var classification: Classification?
    public var kind: IncidentKind?
    /// Words that title and place must all hold, wherever they stand in them; at most 80 characters.
    public var text: String?
    public var since: CalendarDate?
    public var until: CalendarDate?
    /// Only those in which an import found something that a person must decide, and nobody has yet.
    public var isFlagged = false
    /// 1 to 200.
    public var limit = 50
    /// Newest first otherwise.
    public var isOldestFirst = false
    /// Where the page begins: after this incident, in the order of the list.
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

    /// One page of what the grant's area holds; one more than `limit` says that there are more.
    ///
    /// Walks an index in the order of the list and stops when the page is full. Words that stand nowhere cost a
    /// pass over one index: tens of milliseconds for 100,000 incidents on SQLite.
    public func page(within grant: Grant, in tx: borrowing Transaction) throws -> (incidents: [Incident], next: Cursor?)
    {
        let order: SQL = isOldestFirst ? "on_date, id" : "on_date DESC, id DESC"
        let found = try tx.rows(
            """
            SELECT \(IncidentStore.columns) FROM incident
            WHERE id IN (
                SELECT id FROM incident WHERE \(conditions(within: grant)) ORDER BY \(order) LIMIT \(limit + 1))
            ORDER BY \(order)
            """, IncidentStore.read)
        let incidents = Array(found.prefix(limit))
        let next = found.count > limit ? incidents.last.map { Cursor(on: $0.facts.on, id: $0.id) } : nil
        return (incidents, next)
    }

    /// How many there are in all, not from the cursor on; counted no further than `most`, so `most + 1` stands for
    /// "more than that".
    public func count(upTo most: Int = 1000, within grant: Grant, in tx: borrowing Transaction) throws -> Int {
        var whole = self
        whole.after = nil
        return try tx.first(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM incident WHERE \(whole.conditions(within: grant)) LIMIT \(most + 1)) AS found
            """
        ) { row in try row[0] as Int } ?? 0
    }

    private func conditions(within grant: Grant) -> SQL {
        // For words the index by day holds everything; by province alone it would be passed over for a shorter one
        // that does not.
        let column: SQL = patterns.isEmpty ? "province" : "(province || '')"
        var all: [SQL] = [grant.area.condition(province: column, district: "district")]
        if let province { all.append("\(column) = \(province)") }
        if let district { all.append("district = \(district)") }
        if let classification { all.append("classification = \(classification)") }
        if let kind { all.append("kind = \(kind)") }
        if let since { all.append("on_date >= \(since)") }
        if let until { all.append("on_date <= \(until)") }
        if isFlagged { all.append("needs_person = 1") }
        all += patterns.map { "words LIKE \($0) ESCAPE '!'" }
        if let after { all.append(beyond(after)) }
        return SQL.joined(all, by: " AND ")
    }

    private func beyond(_ cursor: Cursor) -> SQL {
        isOldestFirst
            ? "(on_date > \(cursor.on) OR (on_date = \(cursor.on) AND id > \(cursor.id)))"
            : "(on_date < \(cursor.on) OR (on_date = \(cursor.on) AND id < \(cursor.id)))"
    }

    /// One for each word, with the signs that LIKE would read taken as themselves.
    private var patterns: [String] {
        (text ?? "").lowercased().split(whereSeparator: \.isWhitespace).map { word in
            "%" + word.map { "!%_".contains($0) ? "!\($0)" : "\($0)" }.joined() + "%"
        }
    }
}
