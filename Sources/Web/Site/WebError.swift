public import Localization

/// Requests that the site itself cannot take as they are.
public enum WebError: Explained, Equatable {
    case notFound
    case methodNotAllowed(allowed: [String])
    case unsupportedMedia
    case malformedJSON(at: Int)
    /// A change must name the version it was made from.
    case versionRequired
    case versionUnreadable
    /// Somebody else changed the record in between.
    case stale
    /// The form's token is not the session's: an old page, or another site.
    case formExpired
    case onceKeyRequired
    case onceKeyUnreadable
    /// The same key came with another content.
    case onceKeyReused
    case busy
    case full
    /// It is not known whether the change was stored: ask again with the same key.
    case inDoubt
    case tooManyRequests

    public var status: Int {
        switch self {
        case .notFound: 404
        case .methodNotAllowed: 405
        case .unsupportedMedia: 415
        case .malformedJSON, .versionUnreadable, .onceKeyUnreadable: 400
        case .versionRequired, .onceKeyRequired: 428
        case .stale: 412
        case .formExpired: 403
        case .onceKeyReused: 422
        case .busy, .inDoubt: 503
        case .full: 507
        case .tooManyRequests: 429
        }
    }

    public var code: String {
        switch self {
        case .notFound: "not-found"
        case .methodNotAllowed: "method-not-allowed"
        case .unsupportedMedia: "unsupported-media-type"
        case .malformedJSON: "malformed-json"
        case .versionRequired: "version-required"
        case .versionUnreadable: "version-unreadable"
        case .stale: "stale"
        case .formExpired: "form-expired"
        case .onceKeyRequired: "idempotency-key-required"
        case .onceKeyUnreadable: "idempotency-key-unreadable"
        case .onceKeyReused: "idempotency-key-reused"
        case .busy: "busy"
        case .full: "storage-full"
        case .inDoubt: "in-doubt"
        case .tooManyRequests: "too-many-requests"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .notFound: Phrase("error.not-found")
        case .methodNotAllowed(let allowed):
            Phrase("error.method-not-allowed", ["methods": .text(allowed.joined(separator: ", "))])
        case .unsupportedMedia: Phrase("error.unsupported-media")
        case .malformedJSON(let offset): Phrase("error.malformed-json", ["offset": .number(offset)])
        case .versionRequired: Phrase("error.version-required")
        case .versionUnreadable: Phrase("error.version-unreadable")
        case .stale: Phrase("error.stale")
        case .formExpired: Phrase("error.form-expired")
        case .onceKeyRequired: Phrase("error.once-key-required")
        case .onceKeyUnreadable: Phrase("error.once-key-unreadable")
        case .onceKeyReused: Phrase("error.once-key-reused")
        case .busy: Phrase("error.busy")
        case .full: Phrase("error.full")
        case .inDoubt: Phrase("error.in-doubt")
        case .tooManyRequests: Phrase("error.too-many-requests")
        }
    }
}
