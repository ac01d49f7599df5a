import Access
public import Accounts
import Kernel
import Places

extension DemoWorld {
    /// An invented officer for every role: Balochistan with Khuzdar first, the main desks of Sindh with Karachi
    /// South, then those who serve the whole country.
    public static let officers: [DemoOfficer] = [
        posts(in: .balochistan, "Khuzdar", balochistan), posts(in: .sindh, "Karachi South", sindh), nation,
    ].flatMap { $0 }

    private static let balochistan: [(Role, String)] = [
        (.ctdOfficer, "Invented Rahim Bakhsh"), (.deputyCommissioner, "Invented Sumaira Jan"),
        (.committeeMember, "Invented Dad Muhammad"), (.homeOfficer, "Invented Kulsoom Akhtar"),
        (.financeChecker, "Invented Hafeez Ahmed"), (.financeApprover, "Invented Nasreen Ali"),
        (.welfareOfficer, "Invented Taj Muhammad"), (.supportOfficer, "Invented Bibi Hawa"),
        (.healthOfficer, "Invented Zahid Khan"), (.counsellor, "Invented Mah Jabeen"),
        (.prosecutor, "Invented Yousuf Iqbal"), (.csoWorker, "Invented Gul Bano"),
        (.facilitator, "Invented Sajid Hussain"),
    ]

    private static let sindh: [(Role, String)] = [
        (.ctdOfficer, "Invented Faisal Hussain"), (.deputyCommissioner, "Invented Ayesha Iqbal"),
        (.committeeMember, "Invented Imran Ali"), (.homeOfficer, "Invented Rukhsana Khan"),
        (.financeChecker, "Invented Nadeem Akhtar"), (.financeApprover, "Invented Shazia Ahmed"),
        (.welfareOfficer, "Invented Parveen Ali"), (.supportOfficer, "Invented Ghulam Nabi"),
        (.healthOfficer, "Invented Fehmida Jan"), (.prosecutor, "Invented Bashir Ahmed"),
    ]

    /// Two administrators, because a rate that one enters another confirms.
    private static let nation: [DemoOfficer] =
        [
            (.nationalViewer, "Invented Zarina Iqbal"), (.donorViewer, "Invented Shah Nawaz"),
            (.auditor, "Invented Sakina Akhtar"), (.dataProtectionOfficer, "Invented Muhammad Aslam"),
            (.administrator, "Invented Naz Bibi"),
        ].map { (role: Role, name: String) in
            DemoOfficer(name: "demo.\(role.rawValue)", displayName: name, role: role, province: nil, district: nil)
        } + [
            DemoOfficer(
                name: "demo.administrator.second", displayName: "Invented Ghulam Haider", role: .administrator,
                province: nil, district: nil)
        ]

    private static func posts(in province: Province, _ district: String, _ names: [(Role, String)]) -> [DemoOfficer] {
        let code = Gazetteer.embedded.find(district, in: province)?.district.code
        return names.map { role, name in
            DemoOfficer(
                name: "demo.\(role.rawValue).\(province.letters.lowercased())", displayName: name, role: role,
                province: province, district: local.contains(role) ? code : nil)
        }
    }

    /// Those who serve one district.
    private static let local: Set<Role> = [.deputyCommissioner, .committeeMember, .csoWorker, .counsellor]
}
