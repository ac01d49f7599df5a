public import HTML
public import Localization

/// A count in digits, with a box for "not known" where the truth may be unknown.
///
/// Sends `field`, and `field-unknown=unknown` when the box is ticked.
public struct NumberField: FormPart {
    let question: Question
    let unit: Phrase
    let mayBeUnknown: Bool

    /// `unit` labels the box itself ("Number", "Rupees").
    public init(_ field: String, _ label: Phrase, hint: Phrase? = nil, unit: Phrase, mayBeUnknown: Bool = false) {
        question = Question(field, label, hint: hint)
        self.unit = unit
        self.mayBeUnknown = mayBeUnknown
    }

    public var asked: Asked? { Asked(question).orUnknown() }

    public func html(in form: FormState, _ say: Speech) -> HTML {
        let box = TextField.box(question.field, .digits, .ten, in: form, attributes: question.attributes(form), say)
        return question.group(
            in: form, say,
            """
            <div class="parts"><div><label for="\(form.id(question.field))">\(unit, say)</label>\(box)</div></div>
            \(mayBeUnknown ? Checkbox.unknown(of: question.field).box(in: form, say) : nil)
            """)
    }
}
