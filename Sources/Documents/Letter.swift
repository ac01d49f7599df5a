public import Kernel
public import Localization

/// A letter, whole and in every language of it. A value: the same letter is the same file for ever.
///
/// Texts that fill a hole stand between Unicode isolates (`Phrase.isolated`): a reference in an Urdu line keeps its
/// order on paper, and becomes a `bdi` on the page.
public struct Letter: Hashable, Sendable {
    /// For the file's title bar; names nobody.
    public var title: String
    /// What the letter is filed under; at the foot of every page.
    public var reference: String
    public var writtenAt: Timestamp
    /// The code that proves it, as people read it aloud; nil for a letter that nobody verifies.
    public var code: String?
    /// The address that the QR code leads to: code and nothing else. Nil when there is no code.
    public var address: String?
    /// One for each language, in the order of reading.
    public var parts: [Part]

    public init(
        title: String, reference: String, writtenAt: Timestamp, code: String? = nil, address: String? = nil,
        parts: [Part]
    ) {
        self.title = title
        self.reference = reference
        self.writtenAt = writtenAt
        self.code = code
        self.address = address
        self.parts = parts
    }

    /// The letter in one language.
    public struct Part: Hashable, Sendable {
        public var language: Language
        /// Who writes: the office first, then where it is.
        public var office: [String]
        /// Reference and date, one line each.
        public var marks: [String]
        /// To whom; the name first.
        public var addressee: [String]
        public var subject: String
        public var blocks: [Block]
        /// Who signs; the office, never an officer's name that the record does not hold.
        public var signature: [String]
        /// What stands beside the code: what it is for, and how to check without a phone.
        public var proof: [String]
        /// The last lines of the letter, in small type.
        public var foot: [String]
        /// `Page {page} of {pages}`.
        public var pageLine: String
        /// What the QR code is called for those who hear the page.
        public var codeLabel: String

        public init(
            _ language: Language, office: [String], marks: [String], addressee: [String] = [], subject: String,
            blocks: [Block], signature: [String] = [], proof: [String] = [], foot: [String] = [], pageLine: String,
            codeLabel: String = ""
        ) {
            self.language = language
            self.office = office
            self.marks = marks
            self.addressee = addressee
            self.subject = subject
            self.blocks = blocks
            self.signature = signature
            self.proof = proof
            self.foot = foot
            self.pageLine = pageLine
            self.codeLabel = codeLabel
        }
    }

    public enum Block: Hashable, Sendable {
        case heading(String)
        case paragraph(String)
        /// The sentence that must not be missed.
        case strong(String)
        case small(String)
        case list([String], isNumbered: Bool)
        case table(Table)
    }

    /// The first cell of a row names it.
    public struct Table: Hashable, Sendable {
        public struct Column: Hashable, Sendable {
            public var heading: String
            /// The part of the width on paper.
            public var share: Double
            public var isNumber: Bool

            public init(_ heading: String, share: Double = 1, isNumber: Bool = false) {
                self.heading = heading
                self.share = share
                self.isNumber = isNumber
            }
        }

        public var columns: [Column]
        public var rows: [[String]]
        /// The sum below them; nil for none.
        public var total: [String]?

        public init(_ columns: [Column], _ rows: [[String]], total: [String]? = nil) {
            self.columns = columns
            self.rows = rows
            self.total = total
        }
    }
}
