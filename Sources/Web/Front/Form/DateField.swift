public import HTML
import Kernel
public import Localization

/// A date as three boxes, with a box for "not known" where the truth may be unknown.
///
/// Sends `field-day`, `field-month`, `field-year` as typed, and `field-unknown=unknown` when ticked. A fault of
/// `field` marks all three boxes; one of `field-year` marks the year alone.
public struct DateField: FormPart {
    let question: Question
    let mayBeUnknown: Bool

    /// Without a `hint` an example date is shown.
    public init(
        _ field: String, _ label: Phrase, hint: Phrase? = nil, isOptional: Bool = false, mayBeUnknown: Bool = false
    ) {
        question = Question(
            field, label, hint: hint ?? Phrase("front.date.hint"), isOptional: isOptional)
        self.mayBeUnknown = mayBeUnknown
    }

    public var asked: Asked? {
        let field = question.field
        let boxes = ["day", "month", "year"].map { "\(field)-\($0)" }
        let date = Asked([field] + boxes, question.label) { state, say in
            let typed = boxes.map { state[$0] }.filter { !$0.isEmpty }
            let numbers = typed.compactMap { Int($0) }
            let date =
                CalendarDate(state[field])
                ?? (numbers.count == 3 ? CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]) : nil)
            if let date { return "\(bdi: say.date(date))" }
            return typed.isEmpty ? nil : "\(bdi: typed.joined(separator: " "))"
        }
        return date.orUnknown()
    }

    public func html(in form: FormState, _ say: Speech) -> HTML {
        question.group(
            in: form, say,
            """
            <div class="parts">
            \(box("day", Phrase("front.date.day"), .two, in: form, say))\
            \(box("month", Phrase("front.date.month"), .two, in: form, say))\
            \(box("year", Phrase("front.date.year"), .four, in: form, say))</div>
            \(mayBeUnknown ? Checkbox.unknown(of: question.field).box(in: form, say) : nil)
            """)
    }

    private func box(_ part: String, _ label: Phrase, _ width: TextField.Width, in form: FormState, _ say: Speech)
        -> HTML
    {
        let field = "\(question.field)-\(part)"
        let own = form.fault(of: field)
        let attributes: HTML = """
            \(own.map { _ in " aria-describedby=\"\(form.id(field))-fault\"" })\
            \(if: own != nil || question.isBad(form), " aria-invalid=\"true\"")
            """
        // The error summary leads to the id of the field itself, so the first box has it.
        let isFirst = part == "day"
        let id = form.id(isFirst ? question.field : field)
        let holder: HTML = isFirst ? " id=\"\(form.id(field))\"" : .empty
        return """
            <div\(holder)><label for="\(id)">\(label, say)</label>\
            \(TextField.box(field, id: id, .digits, width, in: form, attributes: attributes, say))\
            \(own.map { "<p class=\"err\" id=\"\(form.id(field))-fault\">\($0, say)</p>" })</div>

            """
    }
}
