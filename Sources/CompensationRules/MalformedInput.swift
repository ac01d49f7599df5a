/// Input that cannot be read: which field, what is wrong with it, what to write instead.
public struct MalformedInput: Error, Equatable, Sendable, CustomStringConvertible {
    /// A path such as `losses[0].grade`, or `input` for the whole.
    public let field: String
    public let problem: String
    /// The accepted words or range, a phrase.
    public let accepted: String

    public var description: String { "\(field): \(problem); write \(accepted)" }

    /// More input than the facts of one claim can be.
    public static let tooLarge = MalformedInput(
        field: "input", problem: "is too large", accepted: "one JSON object of 1 MiB at most")
}
