public import Localization

/// Why a sealed value cannot be made or opened. Never says what was in it.
public enum SealingError: Error, Hashable, Sendable {
    /// The bytes, their place, or the key is not the one that sealed them: altered, moved, or rolled back.
    case unreadable
    /// There is no key for this person: the person was erased, or the key store is not the one that belongs here.
    case noKey
    /// Too many password checks are waiting already.
    case busy
    /// libsodium did not start, or gave no locked memory.
    case libraryUnusable
}

extension SealingError: Explained {
    public var status: Int {
        switch self {
        case .unreadable, .libraryUnusable: 500
        case .noKey: 410
        case .busy: 503
        }
    }

    public var code: String {
        switch self {
        case .unreadable: "sealed-value-unreadable"
        case .noKey: "person-erased"
        case .busy: "busy"
        case .libraryUnusable: "sealing-unusable"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .unreadable: Phrase("sealing.unreadable")
        case .noKey: Phrase("sealing.noKey")
        case .busy: Phrase("sealing.busy")
        case .libraryUnusable: Phrase("sealing.libraryUnusable")
        }
    }
}
