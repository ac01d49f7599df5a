public import Localization

/// One thing that a person at the system may do. `PermissionTable` says which role may do it, and how far.
public enum Permission: String, CaseIterable, Hashable, Sendable {
    /// Incidents, their classification, tallies and sources; no person in them.
    case seeIncidents
    case registerIncident
    case changeIncident
    /// Says whether an incident is an act of terrorism, on a paper.
    case classifyIncident
    case importIncidents
    /// Who was harmed in an incident, by name.
    case seeRoster
    case addToRoster
    /// A person's file: identity, losses, kin.
    case seePerson
    case changePerson
    case searchPeople
    /// Destroys a person's keys.
    case erasePerson
    /// Registers people from a file.
    case importPeople
    /// Takes a list with names out of the system.
    case exportPeople
    /// A claim's stage, figures and determination. Its names need `seePerson` as well; a page without it masks them.
    case seeClaims
    case openClaim
    /// Records facts and losses of a claim.
    case changeClaim
    /// Takes papers of a claim in, with their custody.
    case recordEvidence
    /// Assesses a claim and sends it to who decides.
    case assessClaim
    /// Awards or refuses; never the maker of the claim (`Duties`).
    case decideClaim
    /// Records that the money was moved or paid.
    case payClaim
    case commentOnClaim
    case seeLaw
    /// Enters a dated rate with its source document; another administrator confirms it.
    case enterRate
    case confirmRate
    /// Counts and sums without persons.
    case seeFigures
    case seeAudit
    case manageAccounts
    /// One's own password, language and sessions.
    case ownAccount

    public var phrase: Phrase { Phrase("access.permission.", of: self) }
}
