/// What is known of a condition: it holds, it fails, or a fact is missing.
public enum Truth: String, Sendable {
    case met
    case notMet = "not-met"
    case undetermined

    /// Fails when either fails, also when the other is not known.
    public static func && (a: Truth, b: Truth) -> Truth {
        if a == .notMet || b == .notMet { return .notMet }
        return a == .met && b == .met ? .met : .undetermined
    }

    /// Holds when either holds, also when the other is not known.
    public static func || (a: Truth, b: Truth) -> Truth {
        if a == .met || b == .met { return .met }
        return a == .notMet && b == .notMet ? .notMet : .undetermined
    }
}
