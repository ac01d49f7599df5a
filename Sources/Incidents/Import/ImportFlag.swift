/// Something about an imported incident that does not fit, or that its reader should know.
public struct ImportFlag: Hashable, Sendable {
    public let kind: Kind
    /// What it is about, in a plain English sentence that names the districts, numbers or dates at hand.
    public let words: String

    init(_ kind: Kind, _ words: String) {
        self.kind = kind
        self.words = words
    }

    /// The raw values are stable: they are the keys under which a report counts.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        // A person must decide.
        case noDistrict = "no-district"
        case unknownDistrict = "unknown-district"
        case districtElsewhere = "district-of-another-province"
        case districtDivided = "district-divided"
        case pointOutsideDistrict = "point-outside-district"
        case pointOutsideProvince = "point-outside-province"
        case lowAboveBest = "low-above-best"
        case bestAboveHigh = "best-above-high"
        case deathsDisagree = "deaths-do-not-add-up"
        // Good to know.
        case districtRenamed = "district-renamed"
        case districtNotYetCreated = "district-not-yet-created"
        case districtDissolved = "district-dissolved"
        case districtDividedSince = "district-divided-since"
        case districtFromPoint = "district-from-point"
        case provinceRenamed = "province-renamed"
        case imprecisePlace = "imprecise-place"
        case impreciseDate = "imprecise-date"
        case lastsSeveralDays = "lasts-several-days"
        case textCleaned = "text-cleaned"

        /// Whether the incident waits for a person: its district or its numbers cannot both be right.
        /// The others explain what was done or what the source itself says about its exactness.
        public var needsPerson: Bool {
            switch self {
            case .noDistrict, .unknownDistrict, .districtElsewhere, .districtDivided, .pointOutsideDistrict,
                .pointOutsideProvince, .lowAboveBest, .bestAboveHigh, .deathsDisagree:
                true
            case .districtRenamed, .districtNotYetCreated, .districtDissolved, .districtDividedSince,
                .districtFromPoint, .provinceRenamed, .imprecisePlace, .impreciseDate, .lastsSeveralDays, .textCleaned:
                false
            }
        }
    }
}

/// Why a row was not imported.
public struct ImportRefusal: Error, Hashable, Sendable {
    /// The row as a spreadsheet counts it, the header being row 1.
    public let row: Int
    /// The line of the file on which the row begins.
    public let line: Int
    /// The source's identifier of the event, as far as it can be read; for finding the row.
    public let externalID: String
    public let reason: Reason
    /// What is wrong and what would be right, in a plain English sentence.
    public let words: String

    /// The raw values are stable: they are the keys under which a report counts.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        case unclosedQuote = "unclosed-quote"
        case notUTF8 = "not-utf8"
        case raggedRow = "ragged-row"
        case noProvince = "no-province"
        case unknownProvince = "unknown-province"
        case badID = "bad-id"
        case standsTwice = "stands-twice"
        case badDate = "bad-date"
        case datesReversed = "dates-reversed"
        case badDatePrecision = "bad-date-precision"
        case badCoordinates = "bad-coordinates"
        case badPlacePrecision = "bad-place-precision"
        case badKind = "bad-kind"
        case badDeaths = "bad-deaths"
        case tooLong = "too-long"
    }
}
