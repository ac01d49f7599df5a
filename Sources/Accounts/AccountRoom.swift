public import Access
public import Kernel
import Localization
public import Web

/// The door and the list of who may come through it: signing in and out, one's own account, everybody's accounts.
///
/// Not called `Accounts`, because `Access.Accounts` is the table of accounts itself.
public enum AccountRoom {
    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Accounts")

    public static let room = RoomLink(Phrase("accounts.title"), "/accounts", .manageAccounts)

    /// `demo` lists who may sign in with one click; empty everywhere but in the demo.
    public static func routes(demo: [DemoOfficer]) -> [Route] {
        DoorRoutes.routes(demo: demo) + OwnAccountRoutes.routes + AccountListRoutes.routes
    }
}

/// An invented officer of the demo, for the one-click sign-in.
public struct DemoOfficer: Hashable, Sendable {
    /// The account's name.
    public let name: String
    public let displayName: String
    public let role: Role
    public let province: Province?
    public let district: DistrictCode?

    public init(name: String, displayName: String, role: Role, province: Province?, district: DistrictCode?) {
        self.name = name
        self.displayName = displayName
        self.role = role
        self.province = province
        self.district = district
    }
}
