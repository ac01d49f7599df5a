public import HTML
public import Localization

/// Two versions of a record side by side, after somebody else saved while this person wrote: field by field,
/// who and when, choose each. Nothing is lost.
public struct Conflict: Part {
    public struct Field: Sendable {
        let name: String
        let label: Phrase
        let theirs: String
        let mine: String
        let shown: @Sendable (String) -> String

        /// `theirs` and `mine` are values as the form sends them; a date may come as one ISO value under the
        /// name of its field. `shown` says such a value to people: a date in words, a district by its name.
        public init(
            _ name: String, _ label: Phrase, theirs: String, mine: String,
            shown: @escaping @Sendable (String) -> String = { $0 }
        ) {
            self.shown = shown
            self.name = name
            self.label = label
            self.theirs = theirs
            self.mine = mine
        }

        var differs: Bool { theirs != mine }
    }

    let address: String
    let state: FormState
    let who: String
    let when: HTML
    let fields: [Field]

    /// `state.version` is the version just saved by `who`, so that the answer is taken; `when` is the moment, said.
    public init(to address: String, _ state: FormState, savedBy who: String, _ when: HTML, _ fields: [Field]) {
        self.address = address
        self.state = state
        self.who = who
        self.when = when
        self.fields = fields
    }

    public func html(_ say: Speech) -> HTML {
        let same = fields.filter { !$0.differs }.map { Hidden($0.name, $0.mine) }
        return Form(
            to: address, state,
            same + [Between("\(fields.filter(\.differs), { row($0, say) })"), SubmitRow(Phrase("front.conflict.save"))]
        ).html(say)
    }

    private func row(_ field: Field, _ say: Speech) -> HTML {
        let id = state.id(field.name)
        return """
            <fieldset class="field versus"><legend>\(field.label, say)</legend>
            \(pick(field, field.theirs, id: id, isChosen: true, "\(Phrase("front.conflict.theirs", ["who": .text(who)]), say), \(when)", say))\
            \(pick(field, field.mine, id: id + "-mine", isChosen: false, "\(say("front.conflict.mine"))", say))</fieldset>

            """
    }

    private func pick(_ field: Field, _ value: String, id: String, isChosen: Bool, _ whose: HTML, _ say: Speech) -> HTML
    {
        let shown: HTML = value.isEmpty ? "<i>\(say("front.conflict.empty"))</i>" : "\(bdi: field.shown(value))"
        return """
            <div class="pick"><input type="radio" name="\(field.name)" id="\(id)" value="\(value)"\(if: isChosen, " checked")>\
            <label for="\(id)"><span class="hint">\(whose)</span>\(shown)</label></div>

            """
    }
}

extension Page {
    /// The page that stands in place of "your changes were lost".
    public static func conflict(_ title: String, _ conflict: Conflict, _ say: Speech) -> Page {
        let told = Phrase("front.conflict.told", ["who": .text(conflict.who)])
        let note = Note(.wait, Phrase("front.conflict.headline"), "\(told, say)")
        return Page(title, body: "\(note, say)\(conflict, say)")
    }
}
