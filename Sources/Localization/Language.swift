/// A language in which Umeed speaks to people.
public enum Language: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case urdu = "ur"
    case sindhi = "sd"

    /// The name that its own readers know.
    public var ownName: String {
        switch self {
        case .english: "English"
        case .urdu: "اردو"
        case .sindhi: "سنڌي"
        }
    }

    /// The value of HTML's `dir`.
    public var direction: String { self == .english ? "ltr" : "rtl" }
}
