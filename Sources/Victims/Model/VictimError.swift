public import Localization

/// Why something about a person cannot be done.
public enum VictimError: Explained, Equatable {
    /// The person's keys were destroyed: nobody can read the identity any more.
    case erased
    /// The family has not been told, and the reader is not one of the incident's own officers.
    case withheld
    /// Another person on this roster has the tag.
    case tagTaken
    /// A tag was to be taken off its line.
    case tagStays
    /// Somebody like this is registered; a person decides whether it is the same.
    case knownAlready
    /// A search needs at least two letters, or a whole number.
    case searchTooShort

    public var status: Int {
        switch self {
        case .erased: 410
        case .withheld: 403
        case .tagTaken, .tagStays, .knownAlready: 422
        case .searchTooShort: 422
        }
    }

    public var code: String {
        switch self {
        case .erased: "erased"
        case .withheld: "name-withheld"
        case .tagTaken: "tag-taken"
        case .tagStays: "tag-stays"
        case .knownAlready: "known-already"
        case .searchTooShort: "search-too-short"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .erased: Phrase("victims.erased")
        case .withheld: Phrase("victims.withheld")
        case .tagTaken: Phrase("victims.tag-taken")
        case .tagStays: Phrase("victims.tag-stays")
        case .knownAlready: Phrase("victims.known-already")
        case .searchTooShort: Phrase("victims.search-too-short")
        }
    }

    public var fields: [FieldFault] {
        switch self {
        case .erased, .withheld: []
        case .tagTaken, .tagStays: [FieldFault("tag", phrase)]
        case .knownAlready: [FieldFault("isAnother", phrase)]
        case .searchTooShort: [FieldFault("q", phrase)]
        }
    }
}
