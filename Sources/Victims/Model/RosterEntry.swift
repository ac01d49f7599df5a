public import Incidents
public import Kernel

/// One line of an incident's roster: a person, what happened to them, where they are now.
public struct RosterEntry: Sendable {
    public let id: Identifier<RosterEntry>
    public let incident: Identifier<Incident>
    public let person: Identifier<Person>
    /// The number on the wrist or the sheet, before anybody knows the name; unique within the incident.
    public let tag: String?
    public let status: HarmStatus
    public let hospital: String?
    /// The day the family was told; nil while nobody has recorded it.
    public let familyToldOn: CalendarDate?
    public let version: Int

    public init(
        id: Identifier<RosterEntry>, incident: Identifier<Incident>, person: Identifier<Person>, tag: String?,
        status: HarmStatus, hospital: String?, familyToldOn: CalendarDate?, version: Int
    ) {
        self.id = id
        self.incident = incident
        self.person = person
        self.tag = tag
        self.status = status
        self.hospital = hospital
        self.familyToldOn = familyToldOn
        self.version = version
    }
}

/// What happened to a person.
public enum HarmStatus: String, CaseIterable, Sendable {
    case killed
    case injured
    case missing
    case shocked
    case witness
    case unknown
}
