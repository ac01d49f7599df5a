import Access
import HTML
import Incidents
import Kernel
import Localization
import Web

/// The roster's own page: the grid first for who may add, then everybody on it.
enum GridPage {
    /// What the address asks for.
    struct Wish {
        /// How many were just added; 0 says nothing.
        let added: Int
        /// How many empty rows to show.
        let rows: Int
        let mayAdd: Bool
        let mayExport: Bool
    }

    static func show(_ lines: [RosterLine], of incident: Incident, _ wish: Wish, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(say("victims.roster"))
        page.crumbs = LinePage.crumbs(incident, say).dropLast() + [.init("\(say("victims.roster"))")]
        page.stand = stand(lines, of: incident, say)
        page.form = visit.state
        page.script = wish.mayAdd ? .grid : nil
        let files =
            wish.mayExport
            ? ExportLinks("/incidents/\(incident.id)/roster/export", of: Phrase("victims.on-roster")) : nil
        let all = Section("all", Phrase("victims.on-roster"), "\(table(lines, say), say)\(files, say)")
        let added = wish.added > 0 ? Note(.done, Phrase("victims.paste-added", ["n": .number(wish.added)])) : nil
        page.body = """
            \(added, say)\(wish.mayAdd ? "\(grid(of: incident, rows: wish.rows, visit))\(paste(into: incident, visit))" : .empty)\(all, say)
            """
        return page
    }

    private static func stand(_ lines: [RosterLine], of incident: Incident, _ say: Speech) -> HTML {
        let untold = lines.count { $0.entry.familyToldOn == nil }
        let unnamed = lines.count { $0.identity.map { $0.name == nil } ?? false }
        return """
            <span>\(bdi: incident.facts.title)</span> <span>\(bdi: say.date(incident.facts.on))</span> \
            <span>\(Phrase("victims.people", ["n": .number(lines.count)]), say)</span>\
            \(if: unnamed > 0, " \(Mark(.now, Phrase("victims.unnamed-count", ["n": .number(unnamed)])).html(say))")\
            \(if: untold > 0, " \(Mark(.wait, Phrase("victims.untold-count", ["n": .number(untold)])).html(say))")
            """
    }

    private static func table(_ lines: [RosterLine], _ say: Speech) -> DataTable<RosterLine> {
        var table = DataTable(
            Phrase("victims.roster"),
            RosterPages.columns(say) { $0 } + [
                Column(Phrase("victims.family")) { "\(LinePage.toldMark($0.entry, say), say)" }
            ], lines, empty: Empty(Phrase("victims.none"), Phrase("victims.none-hint")))
        table.isCaptionHidden = true
        return table
    }

    /// New rows. Without script they are one form; with it each saves itself.
    private static func grid(of incident: Incident, rows wanted: Int, _ visit: Visit) -> HTML {
        let say = visit.say
        let state = visit.state
        let last = (1...GridRows.limit).last { row in
            GridRows.fields.contains { !state["\($0.rawValue)-\(row)"].isEmpty }
        }
        let count = min(max(wanted, last ?? 0, 1), GridRows.limit)
        let rows = (1...count).map { row($0, state, say) }
        let more = "/incidents/\(incident.id)/roster?more=\(min(count + 10, GridRows.limit))"
        return """
            <section class="no-print" aria-labelledby="new"><h2 id="new">\(say("victims.grid-title"))</h2>
            <form method="post" action="\(url: "/incidents/\(incident.id)/roster/rows")" class="stack" novalidate>
            <input type="hidden" name="\(FormState.csrfField)" value="\(state.csrf)">
            <input type="hidden" name="\(FormState.onceField)" value="\(state.once)">
            <p class="small soft wide-p" id="grid-hint">\(say("victims.grid-hint"))</p>
            <div class="scroll sheet" role="region" aria-label="\(say("front.table", ["caption": .phrase(Phrase("victims.grid-title"))]))" aria-describedby="grid-hint" tabindex="0">
            <table id="grid"\(wired(to: incident, visit))>
            <thead><tr>\(GridRows.fields, { "<th scope=\"col\">\(say(Phrase("victims.column.", of: $0)))</th>" })\
            <th scope="col">\(say("victims.grid-state"))</th></tr></thead>
            <tbody>
            \(rows, { $0 })</tbody></table></div>
            <p class="vh" id="grid-state" role="status"></p>
            <div class="acts"><button class="btn">\(say("victims.grid-save"))</button>\
            <a class="btn quiet" href="\(url: more)">\(say("victims.grid-more"))</a>\
            <a href="\(url: "/incidents/\(incident.id)")">\(say("victims.back-to-incident"))</a></div>
            </form></section>

            """
    }

    /// What the script must know: where a row is sent, under whose token, and the words for its state.
    private static func wired(to incident: Incident, _ visit: Visit) -> HTML {
        let say = visit.say
        return """
             data-address="/api/v1/incidents/\(incident.id.description)/roster" data-form="\(visit.state.csrf)" \
            data-officer="\((try? visit.officer.account.description) ?? "")" data-saved="\(say("victims.grid-saved"))" \
            data-saving="\(say("victims.grid-saving"))" data-unsent="\(say("victims.grid-unsent"))" \
            data-closed="\(say("victims.grid-closed"))" data-fault="\(say("victims.grid-fault"))" \
            data-choose="\(say("victims.grid-choose"))" data-typed="\(say("victims.grid-typed"))"
            """
    }

    private static func row(_ number: Int, _ state: FormState, _ say: Speech) -> HTML {
        let cells = GridRows.fields.enumerated().map { place, field -> HTML in
            let cell = control(field, number, state, say)
            return place == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td>\(cell)</td>"
        }
        return """
            <tr>\(cells, { $0 })<td data-state-cell><span class="mark none"><span>\(say("victims.grid-new"))</span></span></td></tr>

            """
    }

    private static func control(_ field: PasteField, _ number: Int, _ state: FormState, _ say: Speech) -> HTML {
        let name = "\(field.rawValue)-\(number)"
        let label = say(
            "victims.grid-cell",
            ["field": .phrase(Phrase("victims.column.", of: field)), "row": .number(number)])
        let isBad = state.fault(of: name) != nil
        let attributes: HTML = """
             id="\(name)" name="\(name)" data-field="\(field.rawValue)" aria-label="\(label)"\
            \(if: isBad, " aria-invalid=\"true\"")
            """
        switch field {
        case .status:
            return select(
                attributes, HarmStatus.allCases.map { ($0.rawValue, say(Phrase("victims.status.", of: $0))) },
                state[name])
        case .sex:
            return select(
                attributes, Sex.allCases.map { ($0.rawValue, say(Phrase("victims.sex.", of: $0))) }, state[name])
        case .age, .cnic, .phone:
            return
                "<input\(attributes) dir=\"ltr\" inputmode=\"\(if: field == .phone, "tel")\(if: field != .phone, "numeric")\" autocomplete=\"off\" value=\"\(state[name])\">"
        case .tag, .name, .fatherName, .hospital, .address, .none:
            return "<input\(attributes) autocomplete=\"off\" spellcheck=\"false\" value=\"\(state[name])\">"
        }
    }

    private static func select(_ attributes: HTML, _ answers: [(value: String, word: String)], _ chosen: String) -> HTML
    {
        let options = answers.map { answer -> HTML in
            "<option value=\"\(answer.value)\"\(if: answer.value == chosen, " selected")>\(answer.word)</option>"
        }
        return "<select\(attributes)><option value=\"\">–</option>\(options, { $0 })</select>"
    }

    /// Rows from a spreadsheet, pasted as text.
    private static func paste(into incident: Incident, _ visit: Visit) -> HTML {
        let say = visit.say
        var state = visit.state
        state.once = ""
        let form = Form(
            to: "/incidents/\(incident.id)/roster/preview", state,
            [
                TextArea("rows", Phrase("victims.paste-label"), hint: Phrase("victims.paste-hint"), rows: 6),
                SubmitRow(Phrase("victims.paste-look")),
            ])
        return """
            <section class="no-print" aria-labelledby="paste"><h2 id="paste">\(say("victims.paste-title"))</h2>
            \(form, say)</section>

            """
    }
}
