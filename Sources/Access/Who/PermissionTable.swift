/// Who may do what, and how far: the one table that every route and every action is measured against.
///
/// Each line names, for one permission, the roles that have it at each reach; a role that is not named does not
/// have it. The reasons are in `product.md`, "Who uses it": viewers, facilitators and administrators never see
/// a person; an auditor sees what was done and paid, not who the victims are; a district committee sees its own
/// district; counsellors and CSO workers see nobody until a referral names them.
public enum PermissionTable {
    /// How far `role` may go with `permission`.
    public static func reach(of role: Role, _ permission: Permission) -> Reach {
        reaches[permission]?[role] ?? .none
    }

    static func row(_ permission: Permission) -> [Reach: [Role]] {
        switch permission {
        case .seeIncidents:
            [
                .nation: [.nationalViewer, .auditor, .dataProtectionOfficer],
                .province: provincial + districtBoard + [.counsellor], .district: [.csoWorker],
            ]
        case .registerIncident: [.province: [.ctdOfficer, .homeOfficer], .district: [.deputyCommissioner]]
        case .changeIncident: [.province: [.ctdOfficer, .homeOfficer], .district: [.deputyCommissioner]]
        case .classifyIncident: [.province: [.ctdOfficer, .homeOfficer], .district: [.deputyCommissioner]]
        case .importIncidents: [.province: [.ctdOfficer, .homeOfficer]]

        case .seeRoster:
            [
                .province: [
                    .ctdOfficer, .homeOfficer, .welfareOfficer, .supportOfficer, .healthOfficer, .prosecutor,
                ],
                .district: districtBoard,
            ]
        case .addToRoster:
            [
                .province: [.ctdOfficer, .homeOfficer, .welfareOfficer, .supportOfficer, .healthOfficer],
                .district: [.deputyCommissioner],
            ]
        case .seePerson: [.province: provincial, .district: districtBoard + [.counsellor]]
        case .changePerson:
            [.province: [.ctdOfficer, .welfareOfficer, .supportOfficer], .district: [.deputyCommissioner]]
        case .searchPeople:
            [
                .province: [
                    .ctdOfficer, .homeOfficer, .welfareOfficer, .supportOfficer, .healthOfficer, .prosecutor,
                ],
                .district: [.deputyCommissioner],
            ]
        case .importPeople: [.province: [.ctdOfficer, .homeOfficer]]
        case .exportPeople: [.province: [.ctdOfficer, .homeOfficer], .district: [.deputyCommissioner]]
        case .erasePerson: [.nation: [.dataProtectionOfficer]]

        case .seeClaims: [.nation: [.auditor], .province: claimRoom + finance, .district: districtBoard]
        case .openClaim: [.province: claimRoom, .district: [.deputyCommissioner]]
        case .changeClaim: [.province: claimRoom, .district: [.deputyCommissioner]]

        case .recordEvidence: [.province: claimRoom + [.healthOfficer], .district: [.deputyCommissioner]]
        case .assessClaim: [.province: claimRoom, .district: [.deputyCommissioner]]
        case .decideClaim: [.province: [.homeOfficer], .district: districtBoard]
        case .payClaim: [.province: [.homeOfficer] + finance, .district: [.deputyCommissioner]]
        case .commentOnClaim: [.province: claimRoom + finance, .district: districtBoard]

        case .enterRate, .confirmRate: [.nation: [.administrator]]
        case .seeLaw: [.nation: Role.allCases]
        case .seeFigures:
            [
                .nation: [.nationalViewer, .donorViewer, .auditor, .dataProtectionOfficer],
                .province: provincial + districtBoard,
            ]

        case .seeAudit: [.nation: [.auditor, .dataProtectionOfficer]]
        case .manageAccounts: [.nation: [.administrator]]
        case .ownAccount: [.nation: Role.allCases]
        }
    }

    /// The departments that work for a whole province.
    private static let provincial: [Role] =
        [.ctdOfficer, .homeOfficer, .welfareOfficer, .supportOfficer, .healthOfficer, .prosecutor] + finance
    private static let finance: [Role] = [.financeChecker, .financeApprover]
    /// Whoever brings a claim forward.
    private static let claimRoom: [Role] = [.ctdOfficer, .homeOfficer, .welfareOfficer, .supportOfficer]
    /// Whoever decides in a district.
    private static let districtBoard: [Role] = [.deputyCommissioner, .committeeMember]

    private static let reaches: [Permission: [Role: Reach]] = Dictionary(
        uniqueKeysWithValues: Permission.allCases.map { permission in
            let pairs = row(permission).flatMap { reach, roles in roles.map { ($0, reach) } }
            return (permission, Dictionary(pairs) { first, _ in first })
        })
}
