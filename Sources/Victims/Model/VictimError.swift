public import Localization

/// Why something about a person cannot be done.
public enum VictimError: Explained, Equatable {
    /// The person's keys were destroyed: nobody can read the identity any more.
    case erased
    /// Another person on this roster has the tag.
    case tagTaken
    /// A search needs at least two letters, or a whole number.
    case searchTooShort

    public var status: Int {
        switch self {
        case .erased: 410
        case .tagTaken: 422
        case .searchTooShort: 422
        }
    }

    public var code: String {
        switch self {
        case .erased: "erased"
        case .tagTaken: "tag-taken"
        case .searchTooShort: "search-too-short"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .erased: Phrase("victims.erased")
        case .tagTaken: Phrase("victims.tag-taken")
        case .searchTooShort: Phrase("victims.search-too-short")
        }
    }

    public var fields: [FieldFault] {
        switch self {
        case .erased: []
        case .tagTaken: [FieldFault("tag", phrase)]
        case .searchTooShort: [FieldFault("q", phrase)]
        }
    }
}
