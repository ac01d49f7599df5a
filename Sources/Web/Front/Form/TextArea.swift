public import HTML
public import Localization

/// Several lines of text.
public struct TextArea: FormPart {
    let question: Question
    let rows: Int

    public init(_ field: String, _ label: Phrase, hint: Phrase? = nil, isOptional: Bool = false, rows: Int = 4) {
        question = Question(field, label, hint: hint, isOptional: isOptional)
        self.rows = rows
    }

    public var asked: Asked? { Asked(question) }

    public func html(in form: FormState, _ say: Speech) -> HTML {
        // The line break after the tag is dropped by browsers, and keeps one that the person typed first.
        question.single(
            in: form, say,
            """
            <textarea id="\(form.id(question.field))" name="\(question.field)" rows="\(rows)" autocomplete="off"\
            \(form.direction(of: question.field, say))\(question.attributes(form))>
            \(form[question.field])</textarea>
            """)
    }
}
