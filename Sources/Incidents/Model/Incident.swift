public import Kernel

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
    /// The office that registered or imported it; nil for what was stored before offices were kept.
    public let registeredBy: Recorded?

    public init(
        id: Identifier<Incident>, reference: String, facts: IncidentFacts, version: Int, registeredAt: Timestamp,
        origin: IncidentOrigin?, flags: [String], needsPerson: Bool = false, registeredBy: Recorded? = nil
    ) {
        self.id = id
        self.reference = reference
        self.facts = facts
        self.version = version
        self.registeredAt = registeredAt
        self.origin = origin
        self.flags = flags
        self.needsPerson = needsPerson
        self.registeredBy = registeredBy
    }
}

/// What is known of an incident and may be corrected.
public struct IncidentFacts: Hashable, Sendable {
    /// One line, as one would say it on the phone. Names nobody.
    public var title: String
    public var on: CalendarDate
    public var datePrecision: DayPrecision
    /// Nil when nobody noted it.
    public var time: TimeOfDay?
    /// The last day, when it lasted longer than one.
    public var until: CalendarDate?
    public var province: Province
    /// Nil when it is not known in which district.
    public var district: DistrictCode?
    /// The part of the district, as written; there is no list of tehsils to check it against.
    public var tehsil: String?
    /// The place inside the district, in words.
    public var place: String?
    public var position: Position?
    public var kind: IncidentKind
    public var weapon: Weapon
    public var target: Target
    /// A few sentences for everybody who may see incidents. Names nobody.
    public var description: String?
    public var classification: Classification
    public var manner: Manner
    /// People killed by the count of whoever registered; other sources' counts are tallies. Nil when not known.
    public var killed: Int?
    /// People injured by the same count; nil when not known.
    public var injured: Int?

    public init(
        title: String, on: CalendarDate, datePrecision: DayPrecision = .unknown, time: TimeOfDay? = nil,
        until: CalendarDate? = nil, province: Province, district: DistrictCode?, tehsil: String? = nil,
        place: String? = nil, position: Position? = nil, kind: IncidentKind = .unknown, weapon: Weapon = .unknown,
        target: Target = .unknown, description: String? = nil, classification: Classification = .unknown,
        manner: Manner = .unknown, killed: Int? = nil, injured: Int? = nil
    ) {
        self.title = title
        self.on = on
        self.datePrecision = datePrecision
        self.time = time
        self.until = until
        self.province = province
        self.district = district
        self.tehsil = tehsil
        self.place = place
        self.position = position
        self.kind = kind
        self.weapon = weapon
        self.target = target
        self.description = description
        self.classification = classification
        self.manner = manner
        self.killed = killed
        self.injured = injured
    }
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
