public import Localization

/// What was done: the word of an audit entry. Never removed, because old entries keep theirs; a new act of any
/// feature is added here, with its words in the phrase files.
public enum Act: String, CaseIterable, Hashable, Sendable {
    case incidentRegistered = "incident.registered"
    case incidentChanged = "incident.changed"
    case incidentsImported = "incident.imported"
    case incidentsListed = "incident.listed"

    case rosterSeen = "roster.seen"
    case rosterEntryAdded = "roster.added"
    case rosterEntryChanged = "roster.changed"

    case personRegistered = "person.registered"
    case personSeen = "person.seen"
    case personChanged = "person.changed"
    case peopleSearched = "person.searched"
    case personErased = "person.erased"

    case claimOpened = "claim.opened"
    case claimSeen = "claim.seen"
    case claimsListed = "claim.listed"
    case claimChanged = "claim.changed"
    case claimDecided = "claim.decided"
    case paymentMade = "payment.made"
    case paymentChecked = "payment.checked"
    case paymentApproved = "payment.approved"

    case accountCreated = "account.created"
    case accountChanged = "account.changed"
    case accountDisabled = "account.disabled"
    case accountEnabled = "account.enabled"
    case passwordSet = "account.password"
    case accountsListed = "account.listed"
    case tokenCreated = "token.created"
    case tokenRevoked = "token.revoked"

    case signedIn = "session.opened"
    case signedOut = "session.closed"
    case signInRefused = "session.refused"
    /// Something that the officer's role or place does not allow.
    case accessRefused = "access.refused"
    case auditSeen = "audit.seen"
    case auditVerified = "audit.verified"
    case backupMade = "backup.made"
    case backupRestored = "backup.restored"

    public var phrase: Phrase { Phrase("access.act.", of: self) }
}
