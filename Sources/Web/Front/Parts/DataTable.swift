public import HTML
public import Localization

/// Rows of the same kind. On a phone every row becomes a block whose cells name themselves.
public struct DataTable<Row: Sendable>: Part {
    /// The last row: what is added up, and the sums of the last columns.
    public struct Totals: Sendable {
        let label: HTML
        let amounts: [HTML]

        public init(_ label: HTML, _ amounts: [HTML]) {
            self.label = label
            self.amounts = amounts
        }
    }

    let caption: Phrase
    let remark: HTML
    let columns: [Column<Row>]
    let rows: [Row]
    let empty: Empty
    /// Hides the caption from sight when the heading above says the same; it is still read aloud.
    public var isCaptionHidden = false
    public var sort: Sort?
    public var totals: Totals?
    /// Keeps the columns at every width, with sideways scrolling inside the table's own frame.
    public var keepsColumns = false
    /// Rows that need a person stand out.
    public var needsPerson: @Sendable (Row) -> Bool = { _ in false }
    /// A name for the row in addresses (`#e1`), unique on the page.
    public var rowID: @Sendable (Row) -> String? = { _ in nil }

    /// The first column names the row. `empty` stands in place of a table without rows.
    public init(_ caption: Phrase, remark: HTML = .empty, _ columns: [Column<Row>], _ rows: [Row], empty: Empty) {
        self.caption = caption
        self.remark = remark
        self.columns = columns
        self.rows = rows
        self.empty = empty
    }

    public func html(_ say: Speech) -> HTML {
        guard !rows.isEmpty else { return empty.html(say) }
        let table: HTML = """
            <table class="dense\(if: !keepsColumns, " fold")\(if: keepsColumns, " broad")">
            <caption\(if: isCaptionHidden, " class=\"vh\"")>\(caption, say)\(if: !remark.isEmpty, " <small>\(remark)</small>")</caption>
            <thead><tr>\(columns, { heading($0, say) })</tr></thead>
            <tbody>
            \(body(say))</tbody>
            \(totals.map { foot($0, labels: columns.map { say($0.heading) }) })</table>

            """
        // Many columns may not fit a tablet: the frame scrolls sideways there, and a keyboard must reach it.
        guard keepsColumns || columns.count > 5 else { return "<div class=\"stick\">\n\(table)</div>\n" }
        return """
            <div class="\(if: keepsColumns, "scroll")\(if: !keepsColumns, "stick many")" role="region" aria-label="\(say("front.table", ["caption": .phrase(caption)]))" tabindex="0">
            \(table)</div>

            """
    }

    private func heading(_ column: Column<Row>, _ say: Speech) -> HTML {
        let isSorted = sort != nil && column.key == sort?.key
        let direction: HTML = sort?.isDescending == true ? "descending" : "ascending"
        let text: HTML = "\(column.heading, say)"
        let link: HTML? = zip(sort, column.key).map { "<a href=\"\(url: $0.address(for: $1))\">\(text)</a>" }
        return """
            <th scope="col"\(if: column.isNumber, " class=\"n\"")\(if: isSorted, " aria-sort=\"\(direction)\"")>\
            \(link ?? text)</th>
            """
    }

    /// The rows; what opens the cells of a column is made once for all of them.
    private func body(_ say: Speech) -> HTML {
        let openings = columns.enumerated().map { position, column -> HTML in
            let attributes: HTML = "\(if: column.isNumber, " class=\"n\"") data-l=\"\(say(column.heading))\""
            return position == 0 ? "<th scope=\"row\"\(attributes)>" : "<td\(attributes)>"
        }
        var body = HTML.empty
        for row in rows { append(row, openings, to: &body) }
        return body
    }

    private func append(_ row: Row, _ openings: [HTML], to body: inout HTML) {
        let id: HTML? = rowID(row).map { " id=\"\($0)\"" }
        body += "<tr\(id)\(if: needsPerson(row), " class=\"lost\"")>"
        for place in columns.indices {
            body += openings[place]
            body += columns[place].cell(row)
            body += place == 0 ? "</th>" : "</td>"
        }
        body += "</tr>\n"
    }

    private func foot(_ totals: Totals, labels: [String]) -> HTML {
        let amounts = zip(totals.amounts, labels.suffix(totals.amounts.count)).map { amount, label -> HTML in
            "<td class=\"n\" data-l=\"\(label)\">\(amount)</td>"
        }
        let span = max(1, columns.count - totals.amounts.count)
        return "<tfoot><tr><th scope=\"row\" colspan=\"\(span)\">\(totals.label)</th>\(amounts, { $0 })</tr></tfoot>\n"
    }
}

private func zip<A, B>(_ first: A?, _ second: B?) -> (A, B)? {
    guard let first, let second else { return nil }
    return (first, second)
}
