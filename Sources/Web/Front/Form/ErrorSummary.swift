public import HTML
public import Localization

/// Everything that must be mended before a form can be taken, at the top of the page, each line leading to
/// its field.
public struct ErrorSummary: Part {
    let form: FormState

    /// Nil when nothing is wrong.
    public init?(_ form: FormState) {
        guard !form.faults.isEmpty else { return nil }
        self.form = form
    }

    public func html(_ say: Speech) -> HTML {
        """
        <div class="problem" role="alert" aria-labelledby="problem" tabindex="-1">
        <h2 id="problem">\(FormFaults(form.faults).phrase, say)</h2>
        <p>\(say("front.problem.kept"))</p>
        <ul>
        \(form.faults, { line($0, say) })</ul>
        </div>

        """
    }

    /// A fault with an empty field is about the whole and leads nowhere.
    private func line(_ fault: FieldFault, _ say: Speech) -> HTML {
        guard !fault.field.isEmpty else { return "<li><b>\(fault.phrase, say)</b></li>\n" }
        return "<li><a href=\"\(url: "#" + form.id(fault.field))\">\(fault.phrase, say)</a></li>\n"
    }
}
