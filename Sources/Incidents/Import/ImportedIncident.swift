public import Kernel
public import Places

/// One event of a public data set as it stands there, cleaned and judged, ready to be stored.
///
/// Numbers and names are the source's, also where they contradict one another: the flags say so, a person decides.
public struct ImportedIncident: Hashable, Sendable {
    public let key: ImportKey
    /// The row in the file as a spreadsheet counts it, the header being row 1.
    public let row: Int
    public let dates: ReportedDates
    public let place: ReportedPlace
    public let violence: ReportedViolence
    public let deaths: ReportedDeaths
    public let source: ReportedSource
    /// What does not fit or should be known, in the order of `ImportFlag.Kind`.
    public let flags: [ImportFlag]

    /// Whether a person must decide something before this incident can be relied on.
    public var needsPerson: Bool { flags.contains { $0.kind.needsPerson } }
}

/// What makes an event of a data set the same event in the next import: store it under a unique constraint.
public struct ImportKey: Hashable, Sendable, CustomStringConvertible {
    /// `ucdp-ged`
    public let source: String
    /// The source's own identifier of the event, `59553`.
    public let externalID: String
    /// The source's older identifier, `PAK-1990-1-345-5`; changes between editions, so no part of what is the same.
    public let relatedID: String

    public static func == (a: Self, b: Self) -> Bool { a.source == b.source && a.externalID == b.externalID }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(source)
        hasher.combine(externalID)
    }

    /// `ucdp-ged:59553`
    public var description: String { "\(source):\(externalID)" }
}

/// When it happened, as exactly as the source knows.
public struct ReportedDates: Hashable, Sendable {
    /// How exactly the source knows the day.
    public enum Precision: Int, Hashable, Sendable, CaseIterable {
        case day = 1
        /// Between two and six days.
        case days = 2
        case week = 3
        /// Eight days to a month.
        case month = 4
        /// More than a month.
        case year = 5
    }

    public let from: CalendarDate
    /// The last day; equal to `from` for most.
    public let to: CalendarDate
    public let precision: Precision
}

/// Where it happened, as exactly as the source knows.
public struct ReportedPlace: Hashable, Sendable {
    /// How exactly the source knows the place.
    public enum Precision: Int, Hashable, Sendable, CaseIterable {
        /// The point is the place.
        case exact = 1
        /// The point is a known place at most about 25 km away.
        case near = 2
        /// Only the district is known: the point stands for it.
        case district = 3
        /// Only the province is known.
        case province = 4
        /// A road, a border, an area: the point is an estimate.
        case estimated = 5
        /// Only the country is known.
        case country = 6
        /// At sea or in the air outside any country.
        case beyond = 7
    }

    public let province: Province
    /// Nil when the file names none, or one that is not known. May be a district of the past (`Karachi`).
    public let district: DistrictCode?
    public let point: GeoPoint
    public let precision: Precision
    /// `Sui town`
    public let name: String
    /// A sentence, or empty.
    public let description: String
    /// The district as the file writes it, or empty.
    public let districtAsWritten: String
}

/// What sort of violence the source counts it as, and between whom.
public struct ReportedViolence: Hashable, Sendable {
    public enum Kind: Int, Hashable, Sendable, CaseIterable {
        /// A government is one of the parties.
        case stateBased = 1
        case nonState = 2
        /// Against civilians.
        case oneSided = 3
    }

    public let kind: Kind
    /// `Pakistan: Balochistan`
    public let conflict: String
    /// For `.oneSided` the attacker.
    public let sideA: String
    /// For `.oneSided` civilians.
    public let sideB: String
}

/// The deaths that the source counts, armed actors included: not a list of victims, and never the injured.
public struct ReportedDeaths: Hashable, Sendable {
    public let best: Int
    public let low: Int
    public let high: Int
    public let sideA: Int
    public let sideB: Int
    public let civilians: Int
    public let unknown: Int

    /// Of all parties together; equals `best` where the source agrees with itself.
    public var sum: Int { sideA + sideB + civilians + unknown }
}

/// Where the source has it from.
public struct ReportedSource: Hashable, Sendable {
    /// The reports as the source cites them.
    public let articles: String
    /// Who said so in those reports, or empty.
    public let original: String
    /// `Reuters News`, or empty.
    public let office: String
    public let headline: String
    /// How many reports; nil when the source did not count them.
    public let count: Int?
}
