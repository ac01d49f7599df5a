public import HTML
public import Localization

/// A page before it has a frame: what this is, where it stands, what the next step is, and the rest.
public struct Page: Sendable {
    /// A step on the way here; without an address the place itself.
    public struct Crumb: Sendable {
        let name: HTML
        let address: String?

        public init(_ name: HTML, _ address: String? = nil) {
            self.name = name
            self.address = address
        }
    }

    /// How wide the text runs.
    public enum Width: Sendable {
        case full
        /// One column in larger type: pages that families read, and messages.
        case plain
    }

    /// For the browser's tab, without markup.
    public var title: String
    /// The `h1`; the title itself when nil.
    public var heading: HTML?
    public var crumbs: [Crumb] = []
    /// Where it stands: one line of a few marks, amounts and links.
    public var stand: HTML = .empty
    public var stages: StageLine?
    public var next: NextStep?
    /// The page's form, when its faults are to be told at the top.
    public var form: FormState?
    public var width = Width.full
    /// The page says that something could not be done.
    public var isError = false
    /// Adds a printed line with this record's reference, who printed it and when.
    public var printLine: Phrase?
    /// A script of this page's own, beside the one of every page.
    public var script: Assets.File?
    public var body: HTML

    public init(_ title: String, heading: HTML? = nil, body: HTML = .empty) {
        self.title = title
        self.heading = heading
        self.body = body
    }

    /// The whole document.
    public func html(in frame: FrameContext) -> HTML {
        let say = frame.say
        return """
            <!doctype html>
            <html lang="\(say.language.rawValue)" dir="\(say.language.direction)">
            \(head(say))<body>
            <a class="skip" href="#main">\(say("front.skip"))</a>
            \(Bar(frame: frame), say)<main id="main" class="in" tabindex="-1">
            \(if: width == .plain, "<div class=\"plain stack\">\n")\(content(say))\(if: width == .plain, "</div>\n")</main>
            \(Foot(frame: frame), say)</body>
            </html>

            """
    }

    private func head(_ say: Speech) -> HTML {
        let failed = isError || form?.faults.isEmpty == false || form?.twoVersions != nil
        return """
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(if: failed, "\(say("front.fault")) ")\(title) – \(say("front.brand"))</title>
            <link rel="icon" href="\(url: Assets.address(of: .icon))" type="image/svg+xml">
            <link rel="stylesheet" href="\(url: Assets.address(of: .style))">
            <script src="\(url: Assets.address(of: .script))" defer></script>
            \(script.map { "<script src=\"\(url: Assets.address(of: $0))\" defer></script>\n" })\
            </head>

            """
    }

    private func content(_ say: Speech) -> HTML {
        """
        \(printLine.map { "<p class=\"only-print\">\($0, say)</p>\n" })\(way(say))\(form.flatMap { ErrorSummary($0) }, say)\
        <div class="head"><h1>\(heading ?? "\(title)")</h1>\
        \(if: !stand.isEmpty, "<p class=\"stand\">\(stand)</p>")</div>
        \(stages, say)\(next, say)\(body)
        """
    }

    private func way(_ say: Speech) -> HTML? {
        guard !crumbs.isEmpty else { return nil }
        let steps = crumbs.map { crumb -> HTML in
            crumb.address.map { "<li><a href=\"\(url: $0)\">\(crumb.name)</a></li>" } ?? "<li>\(crumb.name)</li>"
        }
        return "<nav class=\"crumb\" aria-label=\"\(say("front.crumbs"))\"><ol>\(steps, { $0 })</ol></nav>\n"
    }
}
