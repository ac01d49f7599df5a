public import HTML
public import Localization

/// A file to send along; the form needs `sendsFiles`. A browser cannot keep the choice after an error, so the
/// hint should say to choose again.
public struct FileField: FormPart {
    let question: Question
    let kinds: String

    /// `kinds` as in HTML's `accept`, such as `.csv,.xlsx`.
    public init(_ field: String, _ label: Phrase, hint: Phrase? = nil, isOptional: Bool = false, kinds: StaticString) {
        question = Question(field, label, hint: hint, isOptional: isOptional)
        self.kinds = kinds.description
    }

    public func html(in form: FormState, _ say: Speech) -> HTML {
        question.single(
            in: form, say,
            """
            <input type="file" id="\(form.id(question.field))" name="\(question.field)" \
            accept="\(kinds)"\(question.attributes(form))>
            """)
    }
}
