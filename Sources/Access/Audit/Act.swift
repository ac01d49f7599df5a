public import Localization

/// What was done: the word of an audit entry. Never removed, because old entries keep theirs; a new act of any
/// feature is added here, with its words in the phrase files.
public enum Act: String, CaseIterable, Hashable, Sendable {
    case incidentRegistered = "incident.registered"
    case incidentChanged = "incident.changed"
    case incidentsImported = "incident.imported"
    case incidentClassified = "incident.classified"
    case caseNumberRecorded = "incident.fir"
    case tallyRecorded = "incident.tally"
    case incidentsListed = "incident.listed"

    case rosterSeen = "roster.seen"
    case rosterEntryAdded = "roster.added"
    case rosterEntryChanged = "roster.changed"
    case familyTold = "roster.told"
    case rosterExported = "roster.exported"

    case personRegistered = "person.registered"
    case personSeen = "person.seen"
    case personChanged = "person.changed"
    case peopleSearched = "person.searched"
    case personErased = "person.erased"
    case peopleImported = "person.imported"
    case kinRecorded = "person.kin"
    case consentRecorded = "person.consent"

    case claimOpened = "claim.opened"
    case claimSeen = "claim.seen"
    case claimsListed = "claim.listed"
    case claimChanged = "claim.changed"
    /// The program worked open claims out anew, after the law or their incident had changed.
    case claimsReworked = "claim.reworked"
    case claimDecided = "claim.decided"
    case claimAssessed = "claim.assessed"
    case claimSent = "claim.sent"
    case claimReturned = "claim.returned"
    case claimCommented = "claim.commented"
    case clockPaused = "claim.clock"
    case contactNamed = "claim.contact"
    case claimSanctioned = "claim.sanctioned"
    case claimFunded = "claim.funded"
    case claimPaid = "claim.paid"
    /// A slip with a code was printed for the family.
    case slipIssued = "claim.slip"
    /// Somebody looked at the claim with that code.
    case claimTracked = "claim.tracked"
    case evidenceAdded = "evidence.added"
    case evidenceSeen = "evidence.seen"
    case evidenceReturned = "evidence.returned"
    case letterSeen = "letter.seen"
    case rateEntered = "rate.entered"
    case rateConfirmed = "rate.confirmed"
    case rateRefused = "rate.refused"
    case tableExported = "table.exported"
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
