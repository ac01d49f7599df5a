import HTML
import Kernel
import Localization
import Web

/// The police's numbers of the case, beside an incident's page.
enum FIRPart {
    static func section(_ shown: ShownIncident, _ visit: Visit) -> Section {
        let say = visit.say
        let rows = shown.standing.firs.map { fir in row(fir, shown, say) }
        let list: HTML =
            rows.isEmpty
            ? "<p class=\"small soft\">\(say("incidents.no-fir"))</p>\n" : "\(WorkRows(rows, isSmall: true), say)"
        let add: HTML =
            shown.rights.mayChange
            ? "<p class=\"small\"><a href=\"\(url: shown.address + "/firs/new")\">\(say("incidents.fir-add"))</a></p>\n"
            : .empty
        return Section("cases", Phrase("incidents.firs"), "\(list)\(add)")
    }

    private static func row(_ fir: FIR, _ shown: ShownIncident, _ say: Speech) -> WorkRows.Row {
        let title: HTML = "\(id: fir.facts.caseNumber) \(bdi: fir.facts.station)"
        let change: HTML =
            shown.rights.mayChange
            ? """
            <a href="\(url: shown.address + "/firs/\(fir.id)/change")">\(say("incidents.fir-change"))\
            <span class="vh"> \(id: fir.facts.caseNumber)</span></a>
            """ : .empty
        return WorkRows.Row(
            title, remark: "\(fir.facts.sections.map { "\(bdi: $0)<br>" as HTML })\(change)",
            when: fir.facts.registeredOn.map { "\(bdi: say.date($0))" } ?? .empty)
    }
}

/// The form that records a first information report or corrects it.
enum FIRForm {
    static func new(_ incident: Incident, _ visit: Visit) -> Page {
        page(
            incident, visit, nil, visit.say("incidents.fir-add"), visit.state, to: "/incidents/\(incident.id)/firs/new")
    }

    static func change(_ fir: FIR, of incident: Incident, _ visit: Visit) -> Page {
        var state = visit.state
        state.version = visit.isOvertaken ? fir.version : state.version ?? fir.version
        if state.values.isEmpty { state.values = values(of: fir.facts) }
        let now = Phrase(
            "incidents.fir-now",
            ["number": .text(fir.facts.caseNumber), "station": .text(fir.facts.station)])
        return page(
            incident, visit, visit.isOvertaken ? Note(.wait, now) : nil,
            visit.say("incidents.fir-change-title", ["number": .text(fir.facts.caseNumber)]), state,
            to: "/incidents/\(incident.id)/firs/\(fir.id)/change")
    }

    private static func page(
        _ incident: Incident, _ visit: Visit, _ note: Note?, _ title: String, _ state: FormState, to address: String
    )
        -> Page
    {
        let say = visit.say
        var page = Page(title)
        page.crumbs = [
            .init("\(say("incidents.title"))", "/incidents"),
            .init("\(id: incident.reference)", "/incidents/\(incident.id)"), .init("\(say("incidents.firs"))"),
        ]
        page.stand = "<span>\(bdi: incident.facts.title)</span> <span>\(bdi: say.date(incident.facts.on))</span>"
        page.form = state
        let form = Form(
            to: address, state,
            [
                TextField(
                    "station", Phrase("incidents.station-question"), hint: Phrase("incidents.station-hint"), .name),
                TextField(
                    "number", Phrase("incidents.fir-number-question"), hint: Phrase("incidents.fir-number-hint"),
                    .digits, width: .four),
                TextField("year", Phrase("incidents.fir-year-question"), .digits, width: .four),
                TextField(
                    "sections", Phrase("incidents.sections-question"), hint: Phrase("incidents.sections-hint"),
                    isOptional: true, .name),
                DateField("registeredOn", Phrase("incidents.registered-on-question"), isOptional: true),
                SubmitRow(
                    Phrase("incidents.save"), leave: (Phrase("incidents.cancel"), "/incidents/\(incident.id)")),
            ])
        page.body = "\(note, say)<p class=\"soft\">\(say("incidents.fir-form-hint"))</p>\n\(form, say)"
        return page
    }

    private static func values(of facts: FIRFacts) -> [String: String] {
        [
            "station": facts.station, "number": String(facts.number), "year": String(facts.year),
            "sections": facts.sections ?? "",
        ].merging(DateBoxes.values("registeredOn", facts.registeredOn)) { $1 }
    }
}
