public import Kernel
import Places

/// One attack: what happened, when, where, and what it is held to be.
public struct Incident: Sendable {
    public let id: Identifier<Incident>
    /// `BA-INC-2026-0007`: for people to say on the phone; it opens nothing.
    public let reference: String
    public let facts: IncidentFacts
    /// Grows by one with every change; what `If-Match` names.
    public let version: Int
    public let registeredAt: Timestamp
    /// Where the incident came from when it was imported; nil when an officer registered it.
    public let origin: IncidentOrigin?
    /// What an import found that a person must look at, as machine words.
    public let flags: [String]
    /// Whether one of the flags waits for a person's decision: the numbers or the place cannot all be right.
    public let needsPerson: Bool

    public init(
        id: Identifier<Incident>, reference: String, facts: IncidentFacts, version: Int, registeredAt: Timestamp,
        origin: IncidentOrigin?, flags: [String], needsPerson: Bool = false
    ) {
        self.id = id
        self.reference = reference
        self.facts = facts
        self.version = version
        self.registeredAt = registeredAt
        self.origin = origin
        self.flags = flags
        self.needsPerson = needsPerson
    }
}

/// What is known of an incident and may be corrected.
public struct IncidentFacts: Hashable, Sendable {
    /// One line, as one would say it on the phone. Names nobody.
    public var title: String
    public var on: CalendarDate
    /// The last day, when it lasted longer than one.
    public var until: CalendarDate?
    public var province: Province
    /// Nil when it is not known in which district.
    public var district: DistrictCode?
    /// The place inside the district, in words.
    public var place: String?
    public var position: Position?
    public var kind: IncidentKind
    public var classification: Classification
    public var manner: Manner
    /// People killed by the source's best count; nil when not known.
    public var killed: Int?
    /// People injured by the source's best count; nil when not known.
    public var injured: Int?

    public init(
        title: String, on: CalendarDate, until: CalendarDate? = nil, province: Province, district: DistrictCode?,
        place: String? = nil, position: Position? = nil, kind: IncidentKind = .unknown,
        classification: Classification = .unknown, manner: Manner = .unknown, killed: Int? = nil, injured: Int? = nil
    ) {
        self.title = title
        self.on = on
        self.until = until
        self.province = province
        self.district = district
        self.place = place
        self.position = position
        self.kind = kind
        self.classification = classification
        self.manner = manner
        self.killed = killed
        self.injured = injured
    }
}

/// A point on the map and how exact it is.
public struct Position: Hashable, Sendable {
    /// Degrees north, WGS 84.
    public let latitude: Double
    /// Degrees east, WGS 84.
    public let longitude: Double
    /// 1 is the exact place, 4 stands for the whole province, 6 for the country (the UCDP scale); nil when nobody said.
    public let precision: Int?

    /// Nil outside the globe.
    public init?(latitude: Double, longitude: Double, precision: Int?) {
        guard -90...90 ~= latitude, -180...180 ~= longitude else { return nil }
        self.latitude = latitude
        self.longitude = longitude
        self.precision = precision
    }
}

/// The kind of attack.
public enum IncidentKind: String, CaseIterable, Sendable {
    case explosion
    case suicideAttack = "suicide-attack"
    case shooting
    case grenade
    case landmine
    case abduction
    case arson
    case armedClash = "armed-clash"
    case other
    case unknown
}

/// What the incident is held to be in law. Only a terrorist act opens a statutory award.
public enum Classification: String, CaseIterable, Sendable {
    case terroristAct = "terrorist-act"
    case underInquiry = "under-inquiry"
    case notTerrorism = "not-terrorism"
    case exGratiaEquivalent = "ex-gratia-equivalent"
    case unknown
}

/// How people came to harm; the Sindh decision of 2020 pays differently by it.
public enum Manner: String, CaseIterable, Sendable {
    case attack
    case targetKilling = "target-killing"
    case crossFire = "cross-fire"
    case unknown
}

/// The public record that an incident was imported from.
public struct IncidentOrigin: Hashable, Sendable {
    /// `ucdp-ged`
    public let source: String
    /// The record's own key; source and key are unique together, so a second import adds nothing.
    public let key: String

    public init(source: String, key: String) {
        self.source = source
        self.key = key
    }
}
