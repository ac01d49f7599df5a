public import HTML
public import Localization

/// What a part of a form asks, for the page on which two versions of a record stand side by side.
public struct Asked: Sendable {
    /// Every field that the question sends, its own first: a date has four.
    let fields: [String]
    let label: Phrase
    private let words: @Sendable (FormState, Speech) -> HTML?

    /// `words` says what stands in the fields, nil when they are empty.
    public init(
        _ fields: [String], _ label: Phrase, words: @escaping @Sendable (FormState, Speech) -> HTML?
    ) {
        self.fields = fields
        self.label = label
        self.words = words
    }

    /// A question with one field, whose answer is shown as it was typed.
    init(_ question: Question) {
        self.init([question.field], question.label) { state, _ in
            state[question.field].isEmpty ? nil : "\(bdi: state[question.field])"
        }
    }

    /// A question with a list of answers.
    init(_ question: Question, _ answers: [Answer]) {
        self.init([question.field], question.label) { state, say in
            let value = state[question.field]
            guard !value.isEmpty else { return nil }
            return answers.first { $0.value == value }?.words(say) ?? "\(bdi: value)"
        }
    }

    /// The same with its box for "not known", which outdoes the rest.
    func orUnknown() -> Asked {
        let box = "\(name)-unknown"
        return Asked(fields + [box], label) { [words] state, say in
            state[box] == FormState.unknown ? "\(say("front.unknown"))" : words(state, say)
        }
    }

    var name: String { fields.first ?? "" }

    func said(_ state: FormState, _ say: Speech) -> HTML {
        words(state, say) ?? "<i>\(say("front.conflict.empty"))</i>"
    }

    /// Whether both say the same, blanks around it aside.
    func isSame(_ one: FormState, _ other: FormState) -> Bool {
        fields.allSatisfy { Self.bare(one[$0]) == Self.bare(other[$0]) }
    }

    private static func bare(_ text: String) -> String {
        text.split(separator: "\r\n").joined(separator: "\n").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}
