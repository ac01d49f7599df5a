public import HTML
public import Localization

/// One answer out of many, in a list that opens.
public struct Select: FormPart {
    /// Answers that belong together, under a heading inside the list: districts by province.
    public struct Group: Sendable {
        let name: String?
        let answers: [Answer]

        public init(_ name: String?, _ answers: [Answer]) {
            self.name = name
            self.answers = answers
        }
    }

    let question: Question
    let groups: [Group]
    /// The first line of the list, which sends an empty value.
    var none = Phrase("front.choose")

    /// The list begins with "Choose", which sends an empty value.
    public init(
        _ field: String, _ label: Phrase, hint: Phrase? = nil, isOptional: Bool = false, groups: [Group]
    ) {
        question = Question(field, label, hint: hint, isOptional: isOptional)
        self.groups = groups
    }

    public init(_ field: String, _ label: Phrase, hint: Phrase? = nil, isOptional: Bool = false, _ answers: [Answer]) {
        self.init(field, label, hint: hint, isOptional: isOptional, groups: [Group(nil, answers)])
    }

    public var asked: Asked? { Asked(question, groups.flatMap(\.answers)) }

    public func html(in form: FormState, _ say: Speech) -> HTML {
        question.single(
            in: form, say,
            """
            <select id="\(form.id(question.field))" name="\(question.field)"\(question.attributes(form))>\
            <option value="">\(none, say)</option>
            \(groups, { group($0, chosen: form[question.field], say) })</select>
            """)
    }

    private func group(_ group: Group, chosen: String, _ say: Speech) -> HTML {
        let options: HTML = """
            \(group.answers, { answer in
                "<option value=\"\(answer.value)\"\(if: answer.value == chosen, " selected")>\(answer.words(say))</option>\n"
            })
            """
        guard let name = group.name else { return options }
        return "<optgroup label=\"\(name)\">\n\(options)</optgroup>\n"
    }
}
