public import Localization

/// Why somebody is not let through, and what she can do about it.
public enum AccessError: Error, Hashable, Sendable {
    case notSignedIn
    /// The same for a wrong name, a wrong password and a disabled account.
    case wrongCredentials
    /// Too many attempts; how long to wait.
    case throttled(seconds: Int)
    case sessionEnded
    /// A bearer token that is unknown, expired or revoked.
    case tokenRefused
    /// The form did not come from our page in this session.
    case forgedForm
    case notPermitted(Permission)
    /// The role works within a province or district, and the account names none.
    case noPosting
    /// There is no such record, or it lies outside the officer's area: the answer is the same.
    case notFound
    /// Separation of duties: the same person did this earlier act on the record.
    case ownWork(Act)
    case ownRole
    case nameTaken
    /// The account was changed by someone else in the meantime.
    case staleAccount
}

extension AccessError: Explained {
    public var status: Int {
        switch self {
        case .notSignedIn, .wrongCredentials, .sessionEnded, .tokenRefused: 401
        case .forgedForm, .notPermitted, .noPosting, .ownWork, .ownRole: 403
        case .notFound: 404
        case .nameTaken, .staleAccount: 409
        case .throttled: 429
        }
    }

    public var code: String {
        switch self {
        case .notSignedIn: "not-signed-in"
        case .wrongCredentials: "wrong-credentials"
        case .throttled: "too-many-attempts"
        case .sessionEnded: "session-ended"
        case .tokenRefused: "token-refused"
        case .forgedForm: "form-not-ours"
        case .notPermitted: "not-permitted"
        case .noPosting: "no-posting"
        case .notFound: "not-found"
        case .ownWork: "own-work"
        case .ownRole: "own-role"
        case .nameTaken: "name-taken"
        case .staleAccount: "stale-account"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .notSignedIn: Phrase("access.error.notSignedIn")
        case .wrongCredentials: Phrase("access.error.wrongCredentials")
        case .throttled(let seconds): Phrase("access.error.throttled", ["n": .number(seconds)])
        case .sessionEnded: Phrase("access.error.sessionEnded")
        case .tokenRefused: Phrase("access.error.tokenRefused")
        case .forgedForm: Phrase("access.error.forgedForm")
        case .notPermitted(let permission):
            Phrase("access.error.notPermitted", ["permission": .phrase(permission.phrase)])
        case .noPosting: Phrase("access.error.noPosting")
        case .notFound: Phrase("access.error.notFound")
        case .ownWork(let act): Phrase("access.error.ownWork", ["act": .phrase(act.phrase)])
        case .ownRole: Phrase("access.error.ownRole")
        case .nameTaken: Phrase("access.error.nameTaken")
        case .staleAccount: Phrase("access.error.staleAccount")
        }
    }
}
