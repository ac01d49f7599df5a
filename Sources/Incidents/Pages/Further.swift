import HTML
import Localization
import Web

/// Questions that most people need not answer now, folded away; open by itself when something in them was typed or
/// is wrong.
struct Further: FormPart {
    let summary: Phrase
    let parts: [any FormPart]
    let isOpen: Bool

    init(_ summary: Phrase, _ parts: [any FormPart], isOpen: Bool) {
        self.summary = summary
        self.parts = parts
        self.isOpen = isOpen
    }

    func html(in form: FormState, _ say: Speech) -> HTML {
        """
        <details class="field"\(if: isOpen, " open")><summary>\(summary, say)</summary>
        \(parts, { $0.html(in: form, say) })</details>

        """
    }
}
