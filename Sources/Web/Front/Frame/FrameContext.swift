public import Localization

/// What surrounds a page: who reads it, in which language, and where this person may go.
public struct FrameContext: Sendable {
    /// A room in the bar; only those the officer may open are listed.
    public struct Room: Sendable {
        let name: Phrase
        let address: String
        let isCurrent: Bool

        public init(_ name: Phrase, _ address: String, isCurrent: Bool) {
            self.name = name
            self.address = address
            self.isCurrent = isCurrent
        }
    }

    /// The person signed in, and where her account page is.
    public struct Reader: Sendable {
        let name: String
        let account: String

        public init(name: String, account: String) {
            self.name = name
            self.account = account
        }
    }

    public var say: Speech
    /// Nil before sign-in.
    public var reader: Reader?
    /// The officer's place in the reader's language: the narrower first ("Khuzdar district", "Balochistan").
    public var place: [String]
    public var rooms: [Room]
    /// Whether the bar offers the search for persons.
    public var maySearch: Bool
    /// The session's token; empty before sign-in.
    public var csrf: String
    public var isDemo: Bool
    /// Path and query of a page that a GET can show again, to which a change of language returns. For the
    /// answer to a form: the page of the form.
    public var path: String
    /// The program's version as the footer shows it.
    public var version: String

    public init(
        say: Speech, reader: Reader? = nil, place: [String] = [], rooms: [Room] = [], maySearch: Bool = false,
        csrf: String = "", isDemo: Bool = false, path: String = "/", version: String
    ) {
        self.say = say
        self.reader = reader
        self.place = place
        self.rooms = rooms
        self.maySearch = maySearch
        self.csrf = csrf
        self.isDemo = isDemo
        self.path = path
        self.version = version
    }
}
