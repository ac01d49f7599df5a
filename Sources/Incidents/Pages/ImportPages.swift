import Access
import HTML
import Kernel
import Localization
import Places
import Sheets
import Web

/// The pages of an import, as functions from values to markup.
enum ImportPages {
    static func form(earlier: [ImportJob], area: Area, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("incidents.import"))
        page.crumbs = [.init("\(say("incidents.title"))", "/incidents"), .init("\(say("incidents.import-crumb"))")]
        page.form = visit.state
        let form = Form(
            to: "/incidents/import", visit.state, sendsFiles: true,
            [
                FileField(
                    "file", Phrase("incidents.import-file"), hint: Phrase("incidents.import-file-hint"), kinds: ".csv"),
                FileField(
                    "boundaries", Phrase("incidents.import-boundaries"),
                    hint: Phrase("incidents.import-boundaries-hint"), isOptional: true, kinds: ".geojson,.json"),
                SubmitRow(
                    Phrase("incidents.import-begin"), leave: (Phrase("incidents.import-leave"), "/incidents")),
            ])
        let place = Phrase("incidents.import-area", ["area": .text(name(of: area, visit))])
        page.body = """
            <p class="soft">\(place, say)</p>
            \(form, say)\(if: !earlier.isEmpty, "\(table(earlier, say), say)")
            """
        return page
    }

    private static func name(of area: Area, _ visit: Visit) -> String {
        if let district = area.district { return visit.house.gazetteer.name(of: district, in: visit.say.language) }
        return area.province.map { visit.house.gazetteer.name(of: $0, in: visit.say.language) }
            ?? visit.say("site.whole-country")
    }

    private static func table(_ jobs: [ImportJob], _ say: Speech) -> DataTable<ImportJob> {
        DataTable(
            Phrase("incidents.import-earlier"),
            [
                Column(Phrase("incidents.import-file-name")) {
                    "<a href=\"\(url: "/incidents/import/\($0.id)")\">\(bdi: $0.fileName)</a>"
                },
                Column(Phrase("incidents.import-started")) { "\(bdi: say.moment($0.startedAt))" },
                Column(Phrase("incidents.import-state")) { "\(Phrase("front.job.", of: $0.state), say)" },
                Column(Phrase("incidents.import-imported"), isNumber: true) { "\($0.report.imported)" },
                Column(Phrase("incidents.import-refused"), isNumber: true) { "\($0.report.refused)" },
            ], jobs, empty: Empty(Phrase("incidents.none"), Phrase("incidents.none-hint")))
    }

    /// How far an import is and what it has found.
    static func show(_ job: ImportJob, _ visit: Visit) -> Page {
        let say = visit.say
        let (report, address) = (job.report, "/incidents/import/\(job.id)")
        var page = Page(
            say("incidents.import-title", ["file": .text(job.fileName)]),
            heading: "\(Phrase("incidents.import-title", ["file": .text(job.fileName)]), say)")
        page.crumbs = [
            .init("\(say("incidents.title"))", "/incidents"),
            .init("\(say("incidents.import-crumb"))", "/incidents/import"), .init("\(bdi: job.fileName)"),
        ]
        page.stand = "<span>\(bdi: say.moment(job.startedAt))</span>"
        if job.state == .done, report.flagged > 0 {
            page.next = NextStep(
                Phrase("incidents.import-flagged", ["n": .number(report.flagged)]),
                Phrase("incidents.import-flagged-detail"),
                action: Action(Phrase("incidents.import-look"), to: "/incidents?flagged=yes"))
        }
        let state = Job.State(rawValue: job.state.rawValue) ?? .failed
        let progress = Job(
            state, done: report.read - report.refused, refused: report.refused, waiting: job.waiting, at: address,
            report: report.read > 0 ? address + "/report" : nil)
        let fault = job.fault.map { Note(.harm, Phrase("incidents.import-fault.", of: $0)) }
        page.body = """
            \(fault, say)\(progress, say)\(counts(report), say)\(if: !report.reasons.isEmpty, "\(reasons(report, say), say)")\
            <p class="small soft">\(say("incidents.source-attribution")) \
            <bdi lang="en" dir="ltr">\(UCDPFile.attribution)</bdi></p>
            """
        return page
    }

    private static func counts(_ report: ImportReport) -> Tally {
        Tally([
            .init("\(report.imported)", Phrase("incidents.import-count.imported")),
            .init("\(report.known)", Phrase("incidents.import-count.known")),
            .init("\(report.skipped)", Phrase("incidents.import-count.skipped")),
            .init("\(report.refused)", Phrase("incidents.import-count.refused")),
            .init("\(report.flagged)", Phrase("incidents.import-count.flagged")),
        ])
    }

    private struct Reason: Sendable {
        let word: String
        let rows: Int
    }

    /// What was noted, the most frequent first.
    private static func reasons(_ report: ImportReport, _ say: Speech) -> DataTable<Reason> {
        let columns: [Column<Reason>] = [
            Column(Phrase("incidents.import-reason")) { "\(ImportFlagWords.phrase($0.word), say)" },
            Column(Phrase("incidents.import-rows"), isNumber: true) { "\($0.rows)" },
        ]
        let rows = report.reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return DataTable(
            Phrase("incidents.import-reasons"), columns, rows.map { Reason(word: $0.key, rows: $0.value) },
            empty: Empty(Phrase("incidents.none"), Phrase("incidents.none-hint")))
    }

    /// The report for a spreadsheet: every refused row, and everything that waits for a person.
    static func report(_ lines: [ImportReportLine], _ say: Speech) -> SheetWriter {
        var sheet = SheetWriter()
        let headings = [
            say("incidents.report-row"), say("incidents.report-key"), say("incidents.report-what"),
            say("incidents.report-words"), say("incidents.reference"),
        ]
        sheet.row(headings.map { .text($0) })
        for line in lines {
            sheet.row([
                .integer(Int64(line.row)), .text(line.sourceKey), .text(say(ImportFlagWords.phrase(line.reason))),
                .text(line.words), .text(line.reference ?? ""),
            ])
        }
        return sheet
    }
}
