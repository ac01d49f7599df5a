public import HTML
public import Localization

/// The one obvious thing to do next: a sentence, a reason, one button.
public struct NextStep: Part {
    let headline: Phrase
    let detail: Phrase?
    let action: Action?

    /// Without an action when the next step is somebody else's; `headline` then says whose.
    public init(_ headline: Phrase, _ detail: Phrase? = nil, action: Action? = nil) {
        self.headline = headline
        self.detail = detail
        self.action = action
    }

    public func html(_ say: Speech) -> HTML {
        """
        <div class="next"><p><b>\(headline, say)</b> \(detail, say)</p>\(action, say)</div>

        """
    }
}
