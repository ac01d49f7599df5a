import HTML
import HTTPTransport
import Kernel
import Localization
import Sheets
import Web

/// The pages of an import of people, as functions from values to markup.
enum ImportPages {
    static func form(earlier: [PeopleJob], _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("victims.import"))
        var state = visit.state
        if state.values["incident"] == nil { state.values["incident"] = visit.request.query["incident"] }
        page.form = state
        let form = Form(
            to: "/people/import", state, sendsFiles: true,
            [
                FileField(
                    "file", Phrase("victims.import-file"), hint: Phrase("victims.import-file-hint"), kinds: ".csv"),
                TextField(
                    "incident", Phrase("victims.import-incident"), hint: Phrase("victims.import-incident-hint"),
                    isOptional: true, .name, width: .ten),
                SubmitRow(Phrase("victims.import-look"), leave: (Phrase("victims.import-leave"), "/incidents")),
            ])
        page.body = "\(form, say)\(if: !earlier.isEmpty, "\(table(earlier, say), say)")"
        return page
    }

    private static func table(_ jobs: [PeopleJob], _ say: Speech) -> DataTable<PeopleJob> {
        DataTable(
            Phrase("victims.import-earlier"),
            [
                Column(Phrase("victims.import-sent")) {
                    "<a href=\"\(url: "/people/import/\($0.id)")\">\(bdi: say.moment($0.startedAt))</a>"
                },
                Column(Phrase("victims.import-incident")) { "\(incident(of: $0, say))" },
                Column(Phrase("victims.import-state")) { "\(state(of: $0), say)" },
                Column(Phrase("victims.import-count.imported"), isNumber: true) { "\($0.report.imported)" },
                Column(Phrase("victims.import-count.refused"), isNumber: true) { "\($0.report.refused)" },
            ], jobs, empty: Empty(Phrase("victims.none"), Phrase("victims.none-hint")))
    }

    private static func incident(of job: PeopleJob, _ say: Speech) -> HTML {
        job.incident.map { "\(id: $0)" } ?? "\(say("victims.import-by-column"))"
    }

    private static func state(of job: PeopleJob) -> Phrase {
        job.state == .shown ? Phrase("victims.import-shown") : Phrase("front.job.", of: job.state)
    }

    private static func page(of job: PeopleJob, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("victims.import-title"))
        page.crumbs = [
            .init("\(say("victims.import"))", "/people/import"), .init("\(bdi: say.moment(job.startedAt))"),
        ]
        page.stand = "<span>\(incident(of: job, say))</span>"
        page.form = visit.state
        return page
    }

    // MARK: Before

    /// What was understood, what will happen, and the two buttons.
    static func preview(_ preview: PeoplePreview, of job: PeopleJob, _ visit: Visit) -> Page {
        let say = visit.say
        let report = preview.report
        var page = page(of: job, visit)
        page.stand += " \(Mark(.wait, Phrase("victims.import-nothing-saved")), say)"
        let address = "/people/import/\(job.id)"
        let nobody: Note? = report.imported > 0 ? nil : Note(.wait, Phrase("victims.import-nobody-new"))
        page.body = """
            \(counts(report, isBefore: true), say)\(columns(preview, say), say)\(rows(preview, say), say)\
            \(faults(report), say)\(nobody, say)
            <div class="acts">\(if: report.imported > 0, button(address + "/begin", begin(report), visit.state, say))\
            \(button(address + "/discard", Phrase("victims.import-discard"), visit.state, say, isQuiet: true))</div>

            """
        return page
    }

    private static func begin(_ report: PeopleReport) -> Phrase {
        Phrase("victims.import-begin", ["n": .number(report.imported)])
    }

    private static func button(
        _ address: String, _ words: Phrase, _ state: FormState, _ say: Speech, isQuiet: Bool = false
    ) -> HTML {
        """
        <form method="post" action="\(url: address)">\
        <input type="hidden" name="\(FormState.csrfField)" value="\(state.csrf)">\
        <input type="hidden" name="\(FormState.onceField)" value="\(state.once)">\
        <button class="btn\(if: isQuiet, " quiet")">\(words, say)</button></form>
        """
    }

    private struct Heading: Sendable {
        let number: Int
        let words: String
        let column: PeopleColumn?
    }

    private static func columns(_ preview: PeoplePreview, _ say: Speech) -> DataTable<Heading> {
        let headings = preview.headings.enumerated().map {
            Heading(number: $0 + 1, words: $1, column: preview.columns[$0])
        }
        return DataTable(
            Phrase("victims.import-columns"),
            [
                Column(Phrase("victims.import-column-number"), isNumber: true) { "\($0.number)" },
                Column(Phrase("victims.import-column-heading")) { "\(bdi: $0.words)" },
                Column(Phrase("victims.import-column-taken")) { heading in
                    let taken = heading.column.map { Phrase("victims.import-column.", of: $0) }
                    return "\(taken ?? Phrase("victims.import-column-unread"), say)"
                },
            ], headings, empty: Empty(Phrase("victims.none"), Phrase("victims.none-hint")))
    }

    /// The first rows as they were understood, to see that no column was taken for another.
    private static func rows(_ preview: PeoplePreview, _ say: Speech) -> DataTable<PeopleRow> {
        @Sendable func unknown(_ text: String?) -> HTML { text.map { "\(bdi: $0)" } ?? "–" }
        return DataTable(
            Phrase("victims.import-first"),
            [
                Column(Phrase("victims.import-row"), isNumber: true) { "\($0.number)" },
                Column(Phrase("victims.person")) { "\(RosterPages.shortName($0.draft.identity, $0.draft.tag), say)" },
                Column(Phrase("victims.import-column.cnic")) { unknown($0.draft.identity.cnic?.masked) },
                Column(Phrase("victims.import-column.phone")) { unknown($0.draft.identity.phone?.masked) },
                Column(Phrase("victims.sex-and-age")) { row in
                    let sex = say(Phrase("victims.sex.", of: row.draft.sex))
                    return "\(bdi: row.draft.age.years.map { "\(sex), \($0)" } ?? sex)"
                },
                Column(Phrase("victims.status")) { "\(say(Phrase("victims.status.", of: $0.draft.status)))" },
                Column(Phrase("victims.where-now")) { unknown($0.draft.hospital) },
            ], preview.first, empty: Empty(Phrase("victims.import-no-row-read"), Phrase("victims.import-no-row-hint")))
    }

    // MARK: Meanwhile and after

    static func show(_ job: PeopleJob, _ visit: Visit) -> Page {
        let say = visit.say
        let report = job.report
        var page = page(of: job, visit)
        let state = Job.State(rawValue: job.state.rawValue) ?? .failed
        let address = "/people/import/\(job.id)"
        let progress = Job(
            state, done: report.read - report.refused, refused: report.refused,
            waiting: max(0, job.total - report.read), at: address,
            report: report.remarks.isEmpty ? nil : address + "/report")
        let fault = job.fault.map { Note(.harm, Phrase("victims.import-fault.", of: $0)) }
        page.body = "\(fault, say)\(progress, say)\(counts(report, isBefore: false), say)\(faults(report), say)"
        return page
    }

    private static func counts(_ report: PeopleReport, isBefore: Bool) -> Tally {
        Tally([
            .init(
                "\(report.imported)",
                isBefore ? Phrase("victims.import-count.new") : Phrase("victims.import-count.imported")),
            .init("\(report.known)", Phrase("victims.import-count.known")),
            .init("\(report.refused)", Phrase("victims.import-count.refused")),
            .init("\(report.flagged)", Phrase("victims.import-count.flagged")),
        ])
    }

    /// Remarks on one page; the report has up to a thousand.
    private static let shownRemarks = 50

    private struct Remarks: Part {
        let report: PeopleReport

        func html(_ say: Speech) -> HTML {
            guard !report.remarks.isEmpty else { return .empty }
            let all = report.reasons.values.reduce(0, +)
            let shown = Array(report.remarks.prefix(ImportPages.shownRemarks))
            let more: HTML =
                all <= shown.count
                ? .empty
                : "<p class=\"hint\">\(say("victims.import-more", ["n": .number(shown.count), "all": .number(all)]))</p>\n"
            let table = DataTable(
                Phrase("victims.import-look-at"),
                [
                    Column(Phrase("victims.import-row"), isNumber: true) { "\($0.row)" },
                    Column(Phrase("victims.import-column-taken")) { "\(ImportPages.column($0), say)" },
                    Column(Phrase("victims.import-reason")) {
                        "\(Phrase("victims.import-reason.", of: $0.reason), say)"
                    },
                ], shown, empty: Empty(Phrase("victims.none"), Phrase("victims.none-hint")))
            return "\(table, say)\(more)"
        }
    }

    private static func faults(_ report: PeopleReport) -> Remarks { Remarks(report: report) }

    private static func column(_ remark: PeopleReport.Remark) -> Phrase {
        remark.column.flatMap { PeopleColumn(rawValue: $0) }.map { Phrase("victims.import-column.", of: $0) }
            ?? Phrase("victims.import-whole-row")
    }

    /// For a spreadsheet; the writer guards what such a program would run.
    static func report(_ report: PeopleReport, _ say: Speech) -> SheetWriter {
        var sheet = SheetWriter()
        sheet.row(
            [
                say("victims.import-row"), say("victims.import-column-taken"), say("victims.import-reason"),
                say("victims.import-outcome"),
            ].map { .text($0) })
        for remark in report.remarks {
            let outcome =
                remark.reason.isRefusal ? "victims.import-refused" : "victims.import-left-unknown" as StaticString
            sheet.row([
                .integer(Int64(remark.row)), .text(say(column(remark))),
                .text(say(Phrase("victims.import-reason.", of: remark.reason))), .text(say(Phrase(outcome))),
            ])
        }
        return sheet
    }
}

extension PeopleReason {
    /// Whether the row was left out, rather than taken with something unknown.
    var isRefusal: Bool {
        switch self {
        case .badQuote, .notUTF8, .raggedRow, .tooLong, .nobody, .tagTaken, .keyTwice, .noIncident, .unknownIncident:
            true
        case .badCNIC, .badPhone, .badSex, .badAge, .badStatus, .badDate, .dateInFuture: false
        }
    }
}
