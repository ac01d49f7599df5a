import Kernel
import Localization
import SQL
import Sealing
import TestSupport

@testable import Access

/// Officers and accounts that exist only in these tests.
enum Invented {
    static let surroundings = HeldSurroundings()
    static let gwadar = DistrictCode("PK206")!  // a literal of the right form
    static let quetta = DistrictCode("PK226")!  // a literal of the right form

    static func officer(
        _ role: Role, _ province: Province? = .balochistan, _ district: DistrictCode? = nil, number: UInt64 = 7
    ) -> Officer {
        Officer(
            account: Identifier(from: HeldSurroundings(seed: number)), name: "Invented Officer", role: role,
            province: province, district: district, language: .english, moment: surroundings.now())
    }

    /// A grant that the role really has.
    static func grant(
        _ permission: Permission, _ role: Role, _ purpose: Purpose = .registration, number: UInt64 = 7
    ) throws -> Grant {
        try officer(role, number: number).grant(permission, for: purpose)
    }

    static func administering() throws -> Grant {
        try officer(.administrator, nil, number: 99).grant(.manageAccounts, for: .administration)
    }

    static let password = "violet harbour sings at noon"
    /// Hashing costs tens of milliseconds: once for all tests.
    static let hash = Task { try await PasswordHasher().hash(password) }

    /// An account in `store` that can sign in with `password`.
    static func account(
        _ name: String = "invented.officer", _ role: Role = .ctdOfficer, in store: any Store
    ) async throws -> Account {
        let draft = try AccountDraft(name: name, displayName: "Invented Officer", post: Post(role, .balochistan))
        let hash = try await hash.value
        let id = Identifier<Account>(from: RealWorld())
        let grant = try administering()
        return try await store.write { tx in
            try Accounts.create(draft, id: id, password: hash, by: grant, in: tx)
        }
    }
}

struct Stranger {}
