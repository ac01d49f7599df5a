import HTML
public import Localization

/// What every question of a form has: the name of its field, its label, its hint.
public struct Question: Sendable {
    let field: String
    let label: Phrase
    let hint: Phrase?
    /// Says "(if known)" after the label; every other question needs an answer.
    let isOptional: Bool

    public init(_ field: String, _ label: Phrase, hint: Phrase? = nil, isOptional: Bool = false) {
        self.field = field
        self.label = label
        self.hint = hint
        self.isOptional = isOptional
    }

    /// Label, hint and fault over one control.
    func single(in form: FormState, _ say: Speech, _ control: HTML) -> HTML {
        """
        <div class="field\(if: isBad(form), " bad")"><label for="\(form.id(field))">\(name(say))</label>\
        \(hintLine(form, say))\(faultLine(form, say))
        \(control)</div>

        """
    }

    /// The same over several controls, as one group.
    func group(in form: FormState, _ say: Speech, _ controls: HTML) -> HTML {
        """
        <fieldset class="field\(if: isBad(form), " bad")"\(described(form))><legend>\(name(say))</legend>\
        \(hintLine(form, say))\(faultLine(form, say))
        \(controls)</fieldset>

        """
    }

    /// `aria-describedby` and `aria-invalid`, as far as there is something to say.
    func attributes(_ form: FormState) -> HTML {
        "\(described(form))\(if: isBad(form), " aria-invalid=\"true\"")"
    }

    func isBad(_ form: FormState) -> Bool { form.fault(of: field) != nil }

    private func name(_ say: Speech) -> HTML {
        "\(label, say)\(if: isOptional, " <span class=\"soft\">\(say("front.optional"))</span>")"
    }

    private func described(_ form: FormState) -> HTML {
        let id = form.id(field)
        return switch (hint != nil, isBad(form)) {
        case (true, true): " aria-describedby=\"\(id)-hint \(id)-fault\""
        case (true, false): " aria-describedby=\"\(id)-hint\""
        case (false, true): " aria-describedby=\"\(id)-fault\""
        case (false, false): .empty
        }
    }

    private func hintLine(_ form: FormState, _ say: Speech) -> HTML? {
        hint.map { "<p class=\"hint\" id=\"\(form.id(field))-hint\">\($0, say)</p>" }
    }

    private func faultLine(_ form: FormState, _ say: Speech) -> HTML? {
        form.fault(of: field).map {
            "<p class=\"err\" id=\"\(form.id(field))-fault\"><span class=\"vh\">\(say("front.fault")) </span>\($0, say)</p>"
        }
    }
}
