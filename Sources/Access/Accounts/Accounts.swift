public import Kernel
public import Localization
public import SQL
public import Sealing

/// Making and changing accounts. Every change ends the account's sessions in the same transaction.
public enum Accounts {
    /// Throws `AccessError.nameTaken`. `id` is made outside the transaction, which may run twice.
    public static func create(
        _ draft: AccountDraft, id: Identifier<Account>, password: PasswordHash, by grant: Grant,
        in tx: borrowing Transaction
    ) throws -> Account {
        try grant.require(.manageAccounts)
        return try insert(draft, id, password, isProgram: false, by: grant, in: tx)
    }

    /// Another role or place. Nobody changes her own.
    public static func move(
        _ id: Identifier<Account>, version: Int, to post: Post, by grant: Grant, in tx: borrowing Transaction
    ) throws {
        try requireOther(id, grant)
        try update(
            id, version: version, "role = \(post.role), province = \(post.province), district = \(post.district)",
            .accountChanged, by: grant, in: tx)
    }

    /// Ends the account at once; nothing of it is deleted.
    public static func disable(
        _ id: Identifier<Account>, version: Int, by grant: Grant, in tx: borrowing Transaction
    ) throws {
        try requireOther(id, grant)
        try update(id, version: version, "is_disabled = 1", .accountDisabled, by: grant, in: tx)
    }

    public static func enable(
        _ id: Identifier<Account>, version: Int, by grant: Grant, in tx: borrowing Transaction
    ) throws {
        try requireOther(id, grant)
        try update(id, version: version, "is_disabled = 0", .accountEnabled, by: grant, in: tx)
    }

    /// One's own password under `.ownAccount`, anyone's under `.manageAccounts`; every session of the account
    /// ends, and its failed guesses are forgotten.
    public static func setPassword(
        _ hash: PasswordHash, of id: Identifier<Account>, by grant: Grant, in tx: borrowing Transaction
    ) throws {
        guard grant.permission == .manageAccounts || grant.permission == .ownAccount && grant.officer.account == id
        else { throw AccessError.notPermitted(.manageAccounts) }
        guard let account = try find(id, in: tx), !account.isProgram else { throw AccessError.notFound }
        try update(id, version: account.version, "password = \(hash.stored)", .passwordSet, by: grant, in: tx)
        try Guesses.forget(.account(account.name), in: tx)
    }

    /// One's own language, from the next request on.
    public static func speak(_ language: Language, by grant: Grant, in tx: borrowing Transaction) throws {
        try grant.require(.ownAccount)
        try tx.run("UPDATE account SET language = \(language.rawValue) WHERE id = \(grant.officer.account)")
        try Audit.record(grant, .accountChanged, on: Record(.account, grant.officer.account), in: tx)
    }

    /// Everyone, by name; without programs unless asked for.
    public static func list(
        withPrograms: Bool = false, by grant: Grant, in tx: borrowing Transaction
    ) throws -> [Account] {
        try grant.require(.manageAccounts)
        return try tx.rows(
            """
            SELECT \(columns) FROM account WHERE is_program <= \(withPrograms) ORDER BY name
            """, Account.init(row:))
    }

    /// Throws `AccessError.notFound`.
    public static func named(_ name: String, by grant: Grant, in tx: borrowing Transaction) throws -> Account {
        try grant.require(.manageAccounts)
        let found = try tx.first(
            "SELECT \(columns) FROM account WHERE name = \(name.lowercased())", Account.init(row:))
        guard let found else { throw AccessError.notFound }
        return found
    }

    static func find(_ id: Identifier<Account>, in tx: borrowing Transaction) throws -> Account? {
        try tx.first("SELECT \(columns) FROM account WHERE id = \(id)", Account.init(row:))
    }

    static func insert(
        _ draft: AccountDraft, _ id: Identifier<Account>, _ password: PasswordHash?, isProgram: Bool, by grant: Grant,
        in tx: borrowing Transaction
    ) throws -> Account {
        let made = try tx.run(
            """
            INSERT INTO account (id, name, display_name, role, province, district, language, password, is_program,
                created_at, changed_at)
            VALUES (\(id), \(draft.name), \(draft.displayName), \(draft.post.role), \(draft.post.province),
                \(draft.post.district), \(draft.language.rawValue), \(password?.stored), \(isProgram),
                \(grant.moment), \(grant.moment))
            ON CONFLICT (name) DO NOTHING
            """)
        guard made == 1, let account = try find(id, in: tx) else { throw AccessError.nameTaken }
        try Audit.record(grant, .accountCreated, on: Record(.account, id), after: account.digest, in: tx)
        return account
    }

    private static func update(
        _ id: Identifier<Account>, version: Int, _ change: SQL, _ act: Act, by grant: Grant,
        in tx: borrowing Transaction
    ) throws {
        guard let before = try find(id, in: tx) else { throw AccessError.notFound }
        let changed = try tx.run(
            """
            UPDATE account SET \(change), version = version + 1, changed_at = \(grant.moment)
            WHERE id = \(id) AND version = \(version)
            """)
        guard changed == 1 else { throw AccessError.staleAccount }
        try Sessions.endAll(of: id, in: tx)
        let after = try find(id, in: tx)
        try Audit.record(
            grant, act, on: Record(.account, id), before: before.digest, after: after?.digest, in: tx)
    }

    private static func requireOther(_ id: Identifier<Account>, _ grant: Grant) throws(AccessError) {
        try grant.require(.manageAccounts)
        guard grant.officer.account != id else { throw .ownRole }
    }

    static let columns: SQL =
        """
        id, name, display_name, role, province, district, language, is_program, is_disabled, version, created_at
        """
}

extension Account {
    init(row: Row) throws {
        id = try row[0]
        name = try row[1]
        displayName = try row[2]
        role = try row[3]
        province = try row[4]
        district = try row[5]
        language = Language(rawValue: try row[6]) ?? .english
        isProgram = try row[7]
        isDisabled = try row[8]
        version = try row[9]
        createdAt = try row[10]
    }

    /// What the audit keeps of an account's state: a digest without the password.
    var digest: [UInt8] {
        let words = [
            name, displayName, role.rawValue, province?.rawValue ?? "", district?.code ?? "", "\(isDisabled)",
            "\(version)",
        ]
        return SHA256.digest(of: words.joined(separator: "\u{1F}").utf8)
    }
}
