public import HTML
public import Localization

/// Things that wait for somebody: what, why, since when, and at most one button each.
public struct WorkRows: Part {
    public struct Row: Sendable {
        let title: HTML
        let address: String?
        let remark: HTML
        let when: HTML
        let action: Action?
        let clock: ClockBar?

        /// `title` becomes a link to `address`, or stands alone when nil; `remark` is the small second line;
        /// `when` says how long it waits. A row with an action shows the button in place of `when`.
        public init(
            _ title: HTML, to address: String? = nil, remark: HTML = .empty, when: HTML = .empty,
            action: Action? = nil, clock: ClockBar? = nil
        ) {
            self.title = title
            self.address = address
            self.remark = remark
            self.when = when
            self.action = action
            self.clock = clock
        }
    }

    let job: Phrase?
    let rows: [Row]
    let isSmall: Bool

    /// `job` groups rows of one kind under a small heading.
    public init(_ rows: [Row], job: Phrase? = nil, isSmall: Bool = false) {
        self.job = job
        self.rows = rows
        self.isSmall = isSmall
    }

    public func html(_ say: Speech) -> HTML {
        """
        \(job.map { "<h3 class=\"job\">\($0, say)</h3>\n" })<ul class="rows\(if: isSmall, " small")">
        \(rows, { item($0, say) })</ul>

        """
    }

    private func item(_ row: Row, _ say: Speech) -> HTML {
        let title: HTML = row.address.map { "<a href=\"\(url: $0)\">\(row.title)</a>" } ?? "\(row.title)"
        let remark: HTML? = row.remark.isEmpty ? nil : "<p class=\"small soft\">\(row.remark)</p>"
        let when: HTML? = row.when.isEmpty ? nil : "<p class=\"when\">\(row.when)</p>"
        let end = row.action.map { "\($0, say)" } ?? when
        return "<li><div><p>\(title)</p>\(remark)</div>\(end)\(row.clock, say)</li>\n"
    }
}
