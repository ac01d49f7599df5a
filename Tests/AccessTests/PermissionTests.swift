import Access
import Kernel
import Testing

@testable import enum Access.PermissionTable

@Suite("Permissions")
struct PermissionTests {
    @Test(
        "who must never see a person has no permission that shows one",
        arguments: [Role.nationalViewer, .donorViewer, .facilitator, .administrator, .auditor, .csoWorker])
    func neverAPerson(role: Role) {
        let personal: [Permission] = [
            .seeRoster, .addToRoster, .seePerson, .changePerson, .searchPeople, .erasePerson, .changeClaim, .openClaim,
        ]
        for permission in personal { #expect(PermissionTable.reach(of: role, permission) == .none, "\(permission)") }
    }

    @Test("an administrator sees no case content, an auditor sees what was paid")
    func administratorAndAuditor() {
        for permission in [Permission.seeIncidents, .seeClaims, .seeFigures, .seeAudit] {
            #expect(PermissionTable.reach(of: .administrator, permission) == .none)
            #expect(PermissionTable.reach(of: .auditor, permission) == .nation)
        }
    }

    @Test(
        "a district committee never reaches past its district where persons are",
        arguments: [Role.deputyCommissioner, .committeeMember])
    func committeesStayInTheirDistrict(role: Role) {
        for permission in [Permission.seeRoster, .seePerson, .searchPeople, .seeClaims, .openClaim, .changeClaim] {
            #expect([.none, .district].contains(PermissionTable.reach(of: role, permission)), "\(permission)")
        }
    }

    @Test("everyone may read the law and has an account of her own", arguments: Role.allCases)
    func everyoneMay(role: Role) {
        #expect(Invented.officer(role, nil).may(.seeLaw) && Invented.officer(role, nil).may(.ownAccount))
    }

    @Test("no role stands twice in a line of the table, and every permission is somebody's")
    func linesAreUnambiguous() {
        for permission in Permission.allCases {
            let roles = PermissionTable.row(permission).values.flatMap { $0 }
            #expect(Set(roles).count == roles.count && !roles.isEmpty, "\(permission)")
        }
    }

    /// The whole table as text: a change of anyone's reach is a line in this test.
    @Test("the table is this one")
    func golden() {
        let lines = Role.allCases.map { role in
            let letters = Permission.allCases.map { permission in
                switch PermissionTable.reach(of: role, permission) {
                case .none: "-"
                case .district: "D"
                case .province: "P"
                case .nation: "N"
                }
            }
            return role.rawValue + " " + letters.joined()
        }
        #expect(
            lines.joined(separator: "\n") == """
                ctd-officer PPPPPPPPPP-PPPPPPP--PN--P--N
                deputy-commissioner PDDD-DDDDD--DDDDDDDDDN--P--N
                committee-member P----D-D-----D----D-DN--P--N
                home-officer PPPPPPPP-P-PPPPPPPPPPN--P--N
                finance-checker P------P-----P-----PPN--P--N
                finance-approver P------P-----P-----PPN--P--N
                welfare-officer P----PPPPP---PPPPP--PN--P--N
                support-officer P----PPPPP---PPPPP--PN--P--N
                health-officer P----PPP-P------P----N--P--N
                counsellor P------D-------------N-----N
                prosecutor P----P-P-P-----------N--P--N
                cso-worker D--------------------N-----N
                facilitator ---------------------N-----N
                national-viewer N--------------------N--N--N
                donor-viewer ---------------------N--N--N
                auditor N------------N-------N--NN-N
                data-protection-officer N---------N----------N--NN-N
                administrator ---------------------NNN--NN
                """)
    }
}
