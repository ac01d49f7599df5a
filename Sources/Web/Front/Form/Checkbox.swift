public import HTML
public import Localization

/// A box to tick; sends `value` when ticked, nothing when not.
public struct Checkbox: FormPart {
    let field: String
    let label: Phrase
    let hint: Phrase?
    let value: String

    public init(_ field: String, _ label: Phrase, hint: Phrase? = nil, value: String = "yes") {
        self.field = field
        self.label = label
        self.hint = hint
        self.value = value
    }

    /// "Not known", beside the answer of `field`; sends `field-unknown=unknown`.
    public static func unknown(of field: String) -> Checkbox {
        Checkbox("\(field)-unknown", Phrase("front.unknown"), value: FormState.unknown)
    }

    public var asked: Asked? {
        Asked([field], label) { [field, value] state, say in
            state[field] == value ? "\(say("front.conflict.ticked"))" : nil
        }
    }

    public func html(in form: FormState, _ say: Speech) -> HTML {
        "<div class=\"field\(if: form.fault(of: field) != nil, " bad")\">\(fault(in: form, say))\(box(in: form, say))</div>\n"
    }

    func box(in form: FormState, _ say: Speech) -> HTML {
        let id = form.id(field)
        let isBad = form.fault(of: field) != nil
        return """
            <div class="pick"><input type="checkbox" name="\(field)" id="\(id)" value="\(value)"\
            \(if: form[field] == value, " checked")\(if: isBad, " aria-invalid=\"true\" aria-describedby=\"\(id)-fault\"")>\
            <label for="\(id)">\(label, say)\(hint.map { "<span class=\"hint\">\($0, say)</span>" })</label></div>

            """
    }

    private func fault(in form: FormState, _ say: Speech) -> HTML? {
        form.fault(of: field).map { "<p class=\"err\" id=\"\(form.id(field))-fault\">\($0, say)</p>" }
    }
}
