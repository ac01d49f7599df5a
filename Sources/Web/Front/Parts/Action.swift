public import HTML
public import Localization

/// One thing that can be done from here: a verb and where it leads.
public struct Action: Part {
    enum Method: Sendable {
        case link
        /// Changes something: a form of its own with the session's token.
        case post(csrf: String)
    }

    let verb: Phrase
    let address: String
    let method: Method
    let isQuiet: Bool

    /// Opens another page. `isQuiet` for all but the one next step of a page.
    public init(_ verb: Phrase, to address: String, isQuiet: Bool = false) {
        self.verb = verb
        self.address = address
        self.method = .link
        self.isQuiet = isQuiet
    }

    /// Changes something at once, with no further question.
    public init(_ verb: Phrase, post address: String, csrf: String, isQuiet: Bool = false) {
        self.verb = verb
        self.address = address
        self.method = .post(csrf: csrf)
        self.isQuiet = isQuiet
    }

    public func html(_ say: Speech) -> HTML {
        switch method {
        case .link: "<a class=\"btn\(if: isQuiet, " quiet")\" href=\"\(url: address)\">\(verb, say)</a>"
        case .post(let csrf):
            """
            <form method="post" action="\(url: address)"><input type="hidden" name="\(FormState.csrfField)" \
            value="\(csrf)"><button class="btn\(if: isQuiet, " quiet")">\(verb, say)</button></form>
            """
        }
    }
}
