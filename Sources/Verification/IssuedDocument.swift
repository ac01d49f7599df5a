public import Kernel
public import Localization
public import SQL

/// What the world may know of a paper that was given out.
public struct IssuedDocument: Hashable, Sendable {
    /// Never removed: a paper keeps its kind for ever.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case awardLetter = "award-letter"
        case refusalLetter = "refusal-letter"
        /// For a paper that was handed in.
        case receipt
        case certificate

        public var phrase: Phrase { Phrase("verify.kind.", of: self) }
    }

    public let kind: Kind
    public let year: Int
    /// Withdrawn by who issued it: not valid any more.
    public let isRevoked: Bool
}

/// The SQL of `issued_document`.
public enum IssuedDocuments {
    /// Registers a paper that is given out; a code that is registered already stays as it is.
    public static func issue(
        _ code: VerificationCode, as kind: IssuedDocument.Kind, on day: CalendarDate, in tx: borrowing Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO issued_document (code, kind, year) VALUES (\(code), \(kind), \(day.year))
            ON CONFLICT (code) DO NOTHING
            """)
    }

    /// Says that a paper is not valid any more. The act and its reason belong to the room that issued it.
    public static func revoke(_ code: VerificationCode, at moment: Timestamp, in tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE issued_document SET revoked_at = \(moment) WHERE code = \(code) AND revoked_at IS NULL")
    }

    /// What was issued under the code; nil when nothing was.
    public static func find(_ code: VerificationCode, in tx: borrowing Transaction) throws -> IssuedDocument? {
        try tx.first("SELECT kind, year, revoked_at FROM issued_document WHERE code = \(code)") { row in
            let revoked: Timestamp? = try row[2]
            return IssuedDocument(kind: try row[0], year: try row[1], isRevoked: revoked != nil)
        }
    }
}

extension IssuedDocument.Kind: Bindable, Readable {}
