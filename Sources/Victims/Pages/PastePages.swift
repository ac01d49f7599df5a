import HTML
import Incidents
import Kernel
import Localization
import Web

/// The preview of a pasted list: the meaning of each column, what each row becomes, and the button that saves all.
enum PastePages {
    /// Somebody on the roster whom a row may be.
    struct Alike: Sendable {
        let line: RosterLine
        let why: Likeness
    }

    static func preview(_ paste: Paste, _ alike: [Int: Alike], of incident: Incident, _ visit: Visit) -> Page {
        let say = visit.say
        let address = "/incidents/\(incident.id)/roster"
        var page = Page(say("victims.paste-preview"))
        page.crumbs = LinePage.crumbs(incident, say) + [.init("\(say("victims.paste-preview"))")]
        page.stand = """
            <span>\(Phrase("victims.paste-rows", ["n": .number(paste.people.count)]), say)</span> \
            \(Mark(.wait, Phrase("victims.paste-nothing-saved")), say)\(marks(paste, alike, say))
            """
        page.form = visit.state
        page.body = """
            <form class="stack" method="post" action="\(url: "\(address)/paste")" novalidate>
            \(hidden(paste, visit.state))\(questions(paste, visit.state, say))\
            <div class="scroll" role="region" aria-label="\(say("victims.paste-preview"))" tabindex="0">
            <table class="dense broad">
            <thead><tr><th scope="col">\(say("victims.paste-row"))</th>\
            <th scope="col"><div class="w10">\(say("victims.paste-becomes"))</div></th>\
            \(heads(paste, visit.state, say), { $0 })</tr></thead>
            <tbody>
            \(paste.people, { row($0, paste, alike[$0.number], visit.state, say) })</tbody>
            </table></div>
            <div class="acts"><button class="btn">\(Phrase("victims.paste-save", ["n": .number(paste.chosen.count)]), say)</button>\
            <button class="btn quiet" formaction="\(url: "\(address)/preview")">\(say("victims.paste-again"))</button>\
            <a href="\(url: address)">\(say("victims.paste-discard"))</a></div>
            </form>

            """
        return page
    }

    private static func hidden(_ paste: Paste, _ state: FormState) -> HTML {
        """
        <input type="hidden" name="\(FormState.csrfField)" value="\(state.csrf)">
        <input type="hidden" name="\(FormState.onceField)" value="\(state.once)">
        <input type="hidden" name="mapped" value="yes">
        <textarea name="rows" id="rows" hidden>
        \(paste.text)</textarea>

        """
    }

    private static func questions(_ paste: Paste, _ state: FormState, _ say: Speech) -> HTML {
        var state = state
        if paste.list.headings != nil { state.values["heading"] = "yes" }
        let heading = Checkbox("heading", Phrase("victims.paste-heading"))
        let hint = Phrase(paste.fields.contains(.status) ? "victims.paste-status-rest" : "victims.paste-status-all")
        let status = Select(
            "status", Phrase("victims.status-question"), hint: hint,
            isOptional: paste.fields.contains(.status),
            HarmStatus.allCases.map { Answer($0.rawValue, Phrase("victims.status.", of: $0)) })
        return "\(heading.html(in: state, say))\(status.html(in: state, say))"
    }

    /// How many rows need a look before they are saved.
    private static func marks(_ paste: Paste, _ alike: [Int: Alike], _ say: Speech) -> HTML {
        let lost = paste.people.count { $0.hasLost }
        return """
            \(if: lost > 0, " \(Mark(.wait, Phrase("victims.paste-lost-count", ["n": .number(lost)])).html(say))")\
            \(if: !alike.isEmpty, " \(Mark(.now, Phrase("victims.paste-alike-count", ["n": .number(alike.count)])).html(say))")
            """
    }

    private static func heads(_ paste: Paste, _ state: FormState, _ say: Speech) -> [HTML] {
        paste.fields.enumerated().map { column, field in
            let id = "column-\(column)"
            let name: HTML =
                paste.list.headings.map { "\(bdi: $0.indices.contains(column) ? $0[column] : "")" }
                ?? "\(Phrase("victims.paste-column", ["number": .number(column + 1)]), say)"
            let options = PasteField.allCases.map { answer -> HTML in
                """
                <option value="\(answer.rawValue)"\(if: answer == field, " selected")>\
                \(say(Phrase("victims.column.", of: answer)))</option>
                """
            }
            let isBad = state.fault(of: id) != nil
            return """
                <th scope="col"><label for="\(id)">\(name)</label>\
                <select id="\(id)" name="\(id)"\(if: isBad, " aria-invalid=\"true\"")>\(options, { $0 })</select></th>
                """
        }
    }

    private static func row(
        _ person: PastedPerson, _ paste: Paste, _ alike: Alike?, _ state: FormState, _ say: Speech
    ) -> HTML {
        let row = paste.list.rows[person.place]
        let cells = person.cells.enumerated().map { column, cell in
            "<td>\(shown(row[column], cell, say))</td>" as HTML
        }
        return """
            <tr\(if: person.hasLost, " class=\"lost\"")><th scope="row">\(leaving(person, paste, state, say))</th>\
            <td><div class="w10">\(becomes(person, alike, state, say))</div></td>\(cells, { $0 })</tr>

            """
    }

    /// The row's number and the box that leaves it out.
    private static func leaving(_ person: PastedPerson, _ paste: Paste, _ state: FormState, _ say: Speech) -> HTML {
        let id = "leave-\(person.number)"
        let isLeftOut = paste.leftOut.contains(person.number)
        return """
            <div class="pick"><input type="checkbox" id="\(id)" name="\(id)" value="yes"\(if: isLeftOut, " checked")>\
            <label for="\(id)"><span class="vh">\(say("victims.paste-leave")) </span>\(person.number)</label></div>
            """
    }

    /// What a cell said and what it became.
    private static func shown(_ text: String, _ cell: PastedCell, _ say: Speech) -> HTML {
        let unknown = say("victims.not-known")
        return switch cell {
        case .same: "\(bdi: text)"
        case .leftOut: "<span class=\"soft\">\(bdi: text)</span>"
        case .unknown: text.isEmpty ? "<span class=\"soft\">\(unknown)</span>" : became(text, unknown, say)
        case .unreadable, .tooLong: "<b>\(became(text, unknown, say))</b>"
        case .read(.sex(let sex)): became(text, say(Phrase("victims.sex.", of: sex)), say)
        case .read(.status(let status)): became(text, say(Phrase("victims.status.", of: status)), say)
        case .read(.text(let read)): read == text ? "\(bdi: text)" : became(text, read, say)
        }
    }

    private static func became(_ text: String, _ read: String, _ say: Speech) -> HTML {
        "\(Phrase("victims.paste-read", ["from": .text(text), "to": .text(read)]), say)"
    }

    /// Who will stand on the roster, whom she may be already, and what must be mended.
    private static func becomes(_ person: PastedPerson, _ alike: Alike?, _ state: FormState, _ say: Speech) -> HTML {
        let draft = person.draft
        let whole = Phrase(
            "victims.paste-person",
            [
                "name": .phrase(RosterPages.shortName(draft.identity, draft.tag)),
                "status": .phrase(Phrase("victims.status.", of: draft.status)),
            ])
        let fault: HTML? = state.fault(of: "leave-\(person.number)").map { "<p class=\"err\">\($0, say)</p>" }
        let like: HTML? = alike.map { alike in
            """
            <p>\(Mark(.now, alike.why.phrase), say) \
            <a href="\(url: "/roster/\(alike.line.entry.id)")">\(RosterPages.shortName(alike.line.identity ?? Identity(), alike.line.entry.tag), say)</a></p>
            """
        }
        return """
            \(whole, say)\(like)\(fault)
            """
    }
}

extension PastedPerson {
    /// Whether something that was written cannot be kept.
    var hasLost: Bool { cells.contains { $0 == .unreadable || $0 == .tooLong } }
}
