import HTML
public import Localization

extension Page {
    /// What people read when something could not be done: what happened, what to do. Without blame and without
    /// the words of the program.
    ///
    /// `reason` is the failure's own phrase, when it has one; `reference` finds the entry in the log.
    public static func message(status: Int, reason: Phrase? = nil, reference: String? = nil, _ say: Speech) -> Page {
        let words = MessageWords(status)
        let body: HTML = """
            <p>\(reason ?? words.happened, say)</p>
            <p>\(words.advice, say)</p>
            \(reference.map { text -> HTML in "<p class=\"soft\">\(say("front.message.reference")) \(id: text)</p>\n" })\
            <p class="acts">\(Action(Phrase("front.message.home"), to: FrontAddress.home), say)</p>

            """
        var page = Page(say(words.heading), heading: "\(words.heading, say)", body: body)
        page.isError = true
        return page
    }

    /// A failure of a feature, with its own words.
    public static func message(_ failure: any Explained, _ say: Speech) -> Page {
        message(status: failure.status, reason: failure.phrase, say)
    }
}

/// The words for a status; one that is not listed is spoken of as its class.
struct MessageWords {
    let heading: Phrase
    let happened: Phrase
    let advice: Phrase

    private init(_ kind: Kind) {
        heading = Phrase("front.message.heading.", of: kind)
        happened = Phrase("front.message.happened.", of: kind)
        advice = Phrase("front.message.advice.", of: kind)
    }

    init(_ status: Int) { self.init(Kind(status)) }

    enum Kind: String, CaseIterable {
        case unreadable, closed, missing, method, stale, large, often, failed, resting

        init(_ status: Int) {
            switch status {
            case 401, 403: self = .closed
            case 404, 410: self = .missing
            case 405: self = .method
            case 409, 412, 428: self = .stale
            case 413, 431: self = .large
            case 429: self = .often
            case 503: self = .resting
            case 500...: self = .failed
            default: self = .unreadable
            }
        }
    }
}
