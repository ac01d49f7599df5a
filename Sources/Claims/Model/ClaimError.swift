public import Localization

/// Why a claim cannot be opened.
public enum ClaimError: Explained, Equatable {
    /// The roster line has a claim already; its reference.
    case alreadyOpen(String)

    public var status: Int {
        switch self {
        case .alreadyOpen: 409
        }
    }

    public var code: String {
        switch self {
        case .alreadyOpen: "claim-already-open"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .alreadyOpen(let reference): Phrase("claims.already-open", ["reference": .text(reference)])
        }
    }
}
