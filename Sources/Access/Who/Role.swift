public import Localization

/// What an officer is, and so what she may do. The raw values are the names on the command line and in the API.
public enum Role: String, CaseIterable, Hashable, Sendable {
    case ctdOfficer = "ctd-officer"
    case deputyCommissioner = "deputy-commissioner"
    case committeeMember = "committee-member"
    case homeOfficer = "home-officer"
    case financeChecker = "finance-checker"
    case financeApprover = "finance-approver"
    case welfareOfficer = "welfare-officer"
    case supportOfficer = "support-officer"
    case healthOfficer = "health-officer"
    case counsellor
    case prosecutor
    case csoWorker = "cso-worker"
    case facilitator
    case nationalViewer = "national-viewer"
    case donorViewer = "donor-viewer"
    case auditor
    case dataProtectionOfficer = "data-protection-officer"
    case administrator

    /// The role's name for people.
    public var phrase: Phrase { Phrase("access.role.", of: self) }
}
