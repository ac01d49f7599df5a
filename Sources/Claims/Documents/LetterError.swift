import Localization

/// Why there is no letter to show.
enum LetterError: Explained, Equatable {
    case notDecided
    case familyNotTold
    /// The row was damaged.
    case unreadable

    var status: Int {
        switch self {
        case .notDecided, .familyNotTold: 409
        case .unreadable: 500
        }
    }

    var code: String {
        switch self {
        case .notDecided: "letter-not-decided"
        case .familyNotTold: "letter-family-not-told"
        case .unreadable: "letter-unreadable"
        }
    }

    var phrase: Phrase {
        switch self {
        case .notDecided: Phrase("letters.not-decided")
        case .familyNotTold: Phrase("letters.family-not-told")
        case .unreadable: Phrase("letters.unreadable")
        }
    }
}
