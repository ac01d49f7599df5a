public import HTML
public import Localization

/// An act that reaches far: what will happen and to whom, who will be told, a reason, and one button.
public struct Danger: Part {
    let address: String
    let state: FormState
    let consequences: [HTML]
    let told: [HTML]
    let verb: Phrase
    let leave: String
    let further: [any FormPart]

    /// `consequences` are whole sentences; `told` names who hears of it; the reason is sent as `reason`;
    /// `further` are questions before it; `leave` is the address of the record.
    public init(
        to address: String, _ state: FormState, consequences: [HTML], told: [HTML], further: [any FormPart] = [],
        verb: Phrase, leave: String
    ) {
        self.address = address
        self.state = state
        self.consequences = consequences
        self.told = told
        self.further = further
        self.verb = verb
        self.leave = leave
    }

    public func html(_ say: Speech) -> HTML {
        let reason = TextArea("reason", Phrase("front.danger.reason"), hint: Phrase("front.danger.reason.hint"))
        let submit = SubmitRow(verb, leave: (Phrase("front.danger.leave"), leave))
        return """
            \(Note(.harm, Phrase("front.danger.happens"), more: "<ul>\(consequences, { "<li>\($0)</li>" })</ul>"), say)
            <h2>\(say("front.danger.told"))</h2>
            <ul class="text">\(told, { "<li>\($0)</li>" })</ul>
            \(Form(to: address, state, further + [reason, submit]), say)
            """
    }
}

extension Page {
    /// `title` asks the question: "Withdraw this claim?".
    public static func danger(_ title: String, _ danger: Danger, _ say: Speech) -> Page {
        var page = Page(title, body: "<div class=\"danger stack\">\n\(danger, say)</div>\n")
        page.form = danger.state
        return page
    }
}
