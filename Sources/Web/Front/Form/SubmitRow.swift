public import HTML
public import Localization

/// The verb that sends a form, and ways out of it.
public struct SubmitRow: FormPart {
    let verb: Phrase
    let others: [(verb: Phrase, name: String)]
    let leave: (words: Phrase, address: String)?

    /// `others` are further buttons of the same form, each sending `name=yes` ("Save and add another");
    /// `leave` is a link that sends nothing.
    public init(
        _ verb: Phrase, others: [(verb: Phrase, name: String)] = [], leave: (words: Phrase, address: String)? = nil
    ) {
        self.verb = verb
        self.others = others
        self.leave = leave
    }

    /// The same way out, with another verb and no second button.
    func saying(_ verb: Phrase) -> SubmitRow { SubmitRow(verb, leave: leave) }

    public func html(in form: FormState, _ say: Speech) -> HTML {
        """
        <div class="field acts"><button class="btn">\(verb, say)</button>\
        \(others, { "<button class=\"btn quiet\" name=\"\($0.name)\" value=\"yes\">\($0.verb, say)</button>" })\
        \(leave.map { "<a href=\"\(url: $0.address)\">\($0.words, say)</a>" })</div>

        """
    }
}
