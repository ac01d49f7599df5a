public import Localization

/// Why a rate can no longer be decided.
public enum RateError: Explained, Equatable {
    /// Somebody has confirmed or refused it already.
    case decidedAlready

    public var status: Int { 409 }

    public var code: String {
        switch self {
        case .decidedAlready: "rate-already-decided"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .decidedAlready: Phrase("law.rate.decided-already")
        }
    }
}
