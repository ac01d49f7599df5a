public import Localization

/// Why a person's file is opened or changed; it stands in every audit entry.
public enum Purpose: String, CaseIterable, Hashable, Sendable {
    case registration
    case verification
    case claim
    case payment
    case care
    case justice
    case search
    case statistics
    case reading
    case audit
    case erasure
    case administration
    case ownAccount

    public var phrase: Phrase { Phrase("access.purpose.", of: self) }
}
