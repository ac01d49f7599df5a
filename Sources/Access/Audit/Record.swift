public import Kernel
public import Localization

/// The thing that an act was done to: its kind and its identity, never its content.
public struct Record: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case incident, roster, person, claim, payment, account, token, session, audit, file, permission
        case evidence, letter, rate, table

        /// The kind's name for people.
        public var phrase: Phrase { Phrase("access.record.", of: self) }
    }

    public let kind: Kind
    /// Empty when the act has no single object.
    public let id: String

    public init<Subject>(_ kind: Kind, _ id: Identifier<Subject>) { self.init(kind, id.description) }

    /// No single object.
    public init(_ kind: Kind) { self.init(kind, "") }

    /// A list that was shown: how many, and a digest of which, so that a page is one entry and can be recognised.
    public init<Subject>(_ kind: Kind, list ids: [Identifier<Subject>]) {
        let digest = SHA256.digest(of: ids.map(\.description).joined(separator: " ").utf8)
        self.init(kind, "list \(ids.count) \(Hex.text(of: digest.prefix(8)))")
    }

    /// A table that was taken out as a file: which, how many rows, and the mark that the file itself carries.
    public init(file table: StaticString, rows: Int, mark: String) {
        self.init(.table, "\(table) \(rows) \(mark)")
    }

    init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }
}
