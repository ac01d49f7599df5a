public import Kernel
public import Localization
public import QR

/// What stands on the pages of one file, top to bottom.
public struct Paper: Hashable, Sendable {
    /// What viewers show in their title bar. Names nobody: it is readable without opening the file.
    public var title: String
    /// The file's creation date, and the only date that the file holds by itself.
    public var writtenAt: Timestamp
    /// What every page says at its foot: a reference, at the start of the line. Nil for nothing.
    public var reference: String?
    /// The sheets of the paper, each beginning on a page of its own.
    public var parts: [Part]

    public init(title: String, writtenAt: Timestamp, reference: String? = nil, parts: [Part]) {
        self.title = title
        self.writtenAt = writtenAt
        self.reference = reference
        self.parts = parts
    }

    /// What is said in one language, beginning on a page of its own.
    public struct Part: Hashable, Sendable {
        public var language: Language
        /// `Page {page} of {pages}`, counted through the whole file.
        public var pageLine: String
        public var blocks: [Block]

        public init(_ language: Language, pageLine: String, _ blocks: [Block]) {
            self.language = language
            self.pageLine = pageLine
            self.blocks = blocks
        }
    }

    /// One thing under the other.
    public enum Block: Hashable, Sendable {
        case words(Words)
        /// Lines beginning with a number or a dot, the text indented.
        case list([String], isNumbered: Bool)
        case table(Table)
        /// A text with a QR code at the end of its lines.
        case code(QRCode.Matrix, beside: [Words])
        case rule
        /// Empty height, in points (1/72 inch).
        case space(Double)
    }

    /// A paragraph. What is no character (controls, U+FFFF) is left away when it is printed.
    public struct Words: Hashable, Sendable {
        public var text: String
        public var look: Look
        public var side: Side

        public init(_ text: String, _ look: Look = .body, at side: Side = .start) {
            self.text = text
            self.look = look
            self.side = side
        }
    }

    public enum Look: Hashable, Sendable, CaseIterable {
        case title, heading, body, strong, small
    }

    /// Where a line stands: the start is the left in English, the right in Urdu.
    public enum Side: Hashable, Sendable { case start, middle, end }

    /// Cells that grow with their text; the header stands again on every page that the table reaches.
    public struct Table: Hashable, Sendable {
        public var columns: [Column]
        public var rows: [Row]

        public init(_ columns: [Column], _ rows: [Row]) {
            self.columns = columns
            self.rows = rows
        }

        public struct Column: Hashable, Sendable {
            public var heading: String
            /// The part of the width that it takes, measured against the other columns.
            public var share: Double
            /// Whether its cells stand at the end of the column, as numbers do.
            public var isNumber: Bool

            public init(_ heading: String, share: Double = 1, isNumber: Bool = false) {
                self.heading = heading
                self.share = share
                self.isNumber = isNumber
            }
        }

        /// As many cells as there are columns; missing ones are empty.
        public struct Row: Hashable, Sendable {
            public var cells: [String]
            /// Whether it is the sum of those above it.
            public var isTotal: Bool

            public init(_ cells: [String], isTotal: Bool = false) {
                self.cells = cells
                self.isTotal = isTotal
            }
        }
    }
}
