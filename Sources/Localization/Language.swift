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

    /// Its place in `allCases`.
    var place: Int {
        switch self {
        case .english: 0
        case .urdu: 1
        case .sindhi: 2
        }
    }

    /// The value of HTML's `dir`.
    public var direction: String { self == .english ? "ltr" : "rtl" }
}
