import HTML
import Localization

/// What somebody typed on a form whose record was saved by another in the meantime.
///
/// A form whose state has one shows both versions of every answer that differs, to choose from, instead of its
/// questions. Nothing that was typed is lost, and neither is what the other saved.
public struct TwoVersions: Sendable {
    /// Who saved the record.
    public enum Saver: Sendable {
        /// The office, in words: "CTD officer, Balochistan".
        case office(String)
        /// The person who is typing, in another window.
        case oneself
        case somebody
    }

    /// The answers as typed, by field.
    let mine: [String: String]
    let saver: Saver
    /// When it was saved, said; nil when nobody knows.
    let when: String?

    public init(mine: [String: String], savedBy saver: Saver, _ when: String?) {
        self.mine = mine
        self.saver = saver
        self.when = when
    }
}

extension TwoVersions.Saver {
    func saved(_ say: Speech) -> String {
        switch self {
        case .office(let office): say("front.conflict.theirs", ["who": .text(office)])
        case .oneself: say("front.conflict.yours")
        case .somebody: say("front.conflict.somebodys")
        }
    }

    var told: Phrase {
        switch self {
        case .office(let office): Phrase("front.conflict.told", ["who": .text(office)])
        case .oneself: Phrase("front.conflict.told-oneself")
        case .somebody: Phrase("front.conflict.told-somebody")
        }
    }

    var headline: Phrase {
        switch self {
        case .office, .somebody: Phrase("front.conflict.headline")
        case .oneself: Phrase("front.conflict.headline-oneself")
        }
    }
}

/// The questions of a form as choices between the stored answer and the typed one; `state` holds the stored ones.
struct VersionChoices {
    let state: FormState
    let versions: TwoVersions
    let parts: [any FormPart]

    private var mine: FormState {
        var mine = state
        mine.values = versions.mine
        mine.twoVersions = nil
        return mine
    }

    /// Stands before the form.
    func note(_ say: Speech) -> Note { Note(.wait, versions.saver.headline, "\(versions.saver.told, say)") }

    /// Stands in the form in place of its parts.
    func html(_ say: Speech) -> HTML {
        let mine = mine
        return "\(rest(mine, say))\(parts, { part($0, mine, say) })"
    }

    /// What was typed into fields that the form, as it is now, does not ask for: kept.
    private func rest(_ mine: FormState, _ say: Speech) -> HTML {
        let asked = Set(parts.compactMap(\.asked).flatMap(\.fields))
        let left = versions.mine.keys.filter { !asked.contains($0) && !$0.isEmpty }.sorted()
        return "\(left, { Hidden($0, mine[$0]).html(in: mine, say) })"
    }

    private func part(_ part: any FormPart, _ mine: FormState, _ say: Speech) -> HTML {
        if let asked = part.asked {
            return asked.isSame(state, mine) ? same(asked, mine, say) : choice(asked, mine, say)
        }
        switch part {
        // Headings and the like belong to questions that do not stand here.
        case is Between: return .empty
        case let row as SubmitRow: return row.saying(Phrase("front.conflict.save")).html(in: state, say)
        default: return part.html(in: mine, say)
        }
    }

    private func same(_ asked: Asked, _ mine: FormState, _ say: Speech) -> HTML {
        "\(asked.fields.filter { !mine[$0].isEmpty }, { Hidden($0, mine[$0]).html(in: mine, say) })"
    }

    private func choice(_ asked: Asked, _ mine: FormState, _ say: Speech) -> HTML {
        let saved = versions.saver.saved(say)
        let whose =
            versions.when.map { say("front.conflict.when", ["saved": .text(saved), "when": .text($0)]) } ?? saved
        return """
            <fieldset class="field versus"><legend>\(asked.label, say)</legend>
            \(pick(asked, .theirs, state, "\(whose)", say))\(pick(asked, .mine, mine, "\(say("front.conflict.mine"))", say))</fieldset>

            """
    }

    private func pick(_ asked: Asked, _ side: ChosenAnswers.Side, _ answers: FormState, _ whose: HTML, _ say: Speech)
        -> HTML
    {
        let id = state.id(side == .theirs ? asked.name : asked.name + "-mine")
        let kept = asked.fields.filter { !answers[$0].isEmpty }.map {
            Hidden(ChosenAnswers.field($0, of: asked.name, side), answers[$0])
        }
        return """
            <div class="pick"><input type="radio" name="\(ChosenAnswers.choice(of: asked.name))" id="\(id)" \
            value="\(side.rawValue)"\(if: side == .theirs, " checked")>\
            <label for="\(id)"><span class="hint">\(whose)</span>\(asked.said(answers, say))</label>\
            \(kept, { $0.html(in: answers, say) })</div>

            """
    }
}
