/// A failure that can be told to the person who caused it: what it is, and what to do next.
///
/// One enum per feature conforms. It never carries what the person typed, so that it may be logged.
public protocol Explained: Error {
    /// The HTTP status of the answer, 400 to 599.
    var status: Int { get }
    /// A stable name for programs, in kebab-case; the last part of the problem's `type`.
    var code: String { get }
    /// What happened and what to do, for people.
    var phrase: Phrase { get }
    /// The form fields or JSON paths at fault, each with its own message; empty when it is about the whole.
    var fields: [FieldFault] { get }
}

extension Explained {
    public var fields: [FieldFault] { [] }
}

/// One field that cannot be accepted as it is, and what to enter instead.
public struct FieldFault: Hashable, Sendable {
    public let field: String
    public let phrase: Phrase

    public init(_ field: String, _ phrase: Phrase) {
        self.field = field
        self.phrase = phrase
    }
}

/// Answers that do not fit their form: every one of them, together.
public struct FormFaults: Explained {
    public let fields: [FieldFault]
    public init(_ fields: [FieldFault]) { self.fields = fields }

    public var status: Int { 422 }
    public var code: String { "fields" }
    public var phrase: Phrase { Phrase("form.faults", ["n": .number(fields.count)]) }
}
