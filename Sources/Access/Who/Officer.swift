public import Kernel
public import Localization

/// The person (or program) behind one request, as the account is at this moment. Only this room can make one:
/// from a session, from a bearer token, or at the console.
public struct Officer: Hashable, Sendable {
    public let account: Identifier<Account>
    /// Plain: officers' names are no secret.
    public let name: String
    public let role: Role
    /// Nil for the whole country.
    public let province: Province?
    /// Nil for the whole province.
    public let district: DistrictCode?
    public let language: Language
    /// When the request began; every grant and audit entry of the request carries it.
    public let moment: Timestamp

    init(
        account: Identifier<Account>, name: String, role: Role, province: Province?, district: DistrictCode?,
        language: Language, moment: Timestamp
    ) {
        self.account = account
        self.name = name
        self.role = role
        self.province = province
        self.district = district
        self.language = language
        self.moment = moment
    }

    /// Where the officer serves.
    public var posting: Area {
        guard let province else { return .nation }
        return district.map { .district(province, $0) } ?? .province(province)
    }

    /// Whether the officer has `permission` anywhere; for deciding which links to show.
    public func may(_ permission: Permission) -> Bool { area(of: permission) != nil }

    /// Where the officer may use `permission`: the narrower of the role's reach and the posting; nil for nowhere.
    func area(of permission: Permission) -> Area? {
        switch (PermissionTable.reach(of: role, permission), posting) {
        case (.none, _), (.district, .nation), (.district, .province), (.province, .nation): nil
        case (.district, let posting), (.province, let posting), (.nation, let posting): posting
        }
    }
}
