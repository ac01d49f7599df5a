public import HTML
public import Localization

/// One answer out of a list: `value` is sent, `label` is said.
public struct Answer: Sendable {
    let value: String
    let label: HTML?
    let phrase: Phrase?
    let hint: Phrase?

    public init(_ value: String, _ label: Phrase, hint: Phrase? = nil) {
        self.value = value
        self.label = nil
        phrase = label
        self.hint = hint
    }

    /// An answer whose words are a record's own: a district, an officer.
    public init(_ value: String, text: String) {
        self.value = value
        label = "\(text)"
        phrase = nil
        hint = nil
    }

    /// "Not known", as an answer of its own.
    public static let unknown = Answer(FormState.unknown, Phrase("front.unknown"))

    func words(_ say: Speech) -> HTML { label ?? "\(phrase, say)" }
}

/// One answer out of few, all of them in sight; for up to about seven.
public struct Choice: FormPart {
    let question: Question
    let answers: [Answer]

    public init(_ field: String, _ label: Phrase, hint: Phrase? = nil, isOptional: Bool = false, _ answers: [Answer]) {
        question = Question(field, label, hint: hint, isOptional: isOptional)
        self.answers = answers
    }

    public var asked: Asked? { Asked(question, answers) }

    public func html(in form: FormState, _ say: Speech) -> HTML {
        let picks = answers.enumerated().map { position, answer in pick(answer, at: position, in: form, say) }
        return question.group(in: form, say, "\(picks, { $0 })")
    }

    private func pick(_ answer: Answer, at position: Int, in form: FormState, _ say: Speech) -> HTML {
        // The first radio has the field's own id: the error summary leads there.
        let id = position == 0 ? form.id(question.field) : "\(form.id(question.field))-\(position + 1)"
        let isChosen = form.values[question.field] == answer.value
        return """
            <div class="pick"><input type="radio" name="\(question.field)" id="\(id)" value="\(answer.value)"\
            \(if: isChosen, " checked")><label for="\(id)">\(answer.words(say))\
            \(answer.hint.map { "<span class=\"hint\">\($0, say)</span>" })</label></div>

            """
    }
}
