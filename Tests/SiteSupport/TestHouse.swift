import Access
public import HTTPTransport
public import Kernel
import Localization
import Places
public import SQL
import Sealing
public import TestSupport
public import Web

/// The whole site over an empty database of its own, without a socket: what `UmeedApp` composes, for one test.
///
/// ```swift
/// @Test("A clerk sees the list", arguments: ThrowawayStore.everyEngine())
/// func list(_ engine: ThrowawayStore) async throws {
///     try await TestHouse.open(engine, [.incidents]) { house in
///         let officer = try await house.officer(.ctdOfficer, .balochistan)
///         #expect(try await officer.get("/incidents").status == 200)
///     }
/// }
/// ```
public struct TestHouse: Sendable {
    public let site: Site
    /// Stands still until the test steps it; the dice are the same in every run.
    public let surroundings: HeldSurroundings

    public var house: House { site.house }
    public var store: any Store { site.house.store }

    /// Builds the house with `rooms`, lends it to `body`, and removes it. A session lasts as long as the test.
    @discardableResult
    public static func open<T>(
        _ engine: ThrowawayStore, _ rooms: [TestRoom], at moment: Timestamp? = nil,
        behind proxies: TrustedProxies = .none, _ body: (TestHouse) async throws -> T
    ) async throws -> T {
        let surroundings = moment.map { HeldSurroundings(at: $0) } ?? HeldSurroundings()
        let migrations = Access.migrations + SiteTables.migrations + rooms.flatMap(\.migrations)
        return try await engine.open(migrations) { store in
            try await engine.open(Access.keyStoreMigrations) { keys in
                try await body(TestHouse(rooms, store: store, keys: keys, surroundings, proxies))
            }
        }
    }

    /// The same on SQLite, for what does not depend on the engine.
    @discardableResult
    public static func open<T>(
        _ rooms: [TestRoom], at moment: Timestamp? = nil, behind proxies: TrustedProxies = .none,
        _ body: (TestHouse) async throws -> T
    ) async throws -> T {
        try await open(.sqlite, rooms, at: moment, behind: proxies, body)
    }

    private init(
        _ rooms: [TestRoom], store: any Store, keys: any Store, _ surroundings: HeldSurroundings,
        _ proxies: TrustedProxies
    ) throws {
        self.surroundings = surroundings
        let keyStore = KeyStore(keys, surroundings) {}
        let house = House(
            store: store, vault: Vault(try Keyring(from: RootKey.throwaway()), keyStore),
            signIn: SignIn(store, PasswordHasher(), surroundings), surroundings: surroundings,
            phrases: try Self.phrases(rooms), gazetteer: .embedded, rooms: rooms.compactMap(\.link),
            settings: SiteSettings(hasSecureCookies: false, version: "test", proxies: proxies))
        let metrics = Metrics()
        site = Site(
            SystemRoutes.routes(metrics: metrics) { [] } + rooms.flatMap(\.routes), house: house, metrics: metrics,
            log: RequestLog(isOn: false, surroundings: surroundings))
    }

    private static func phrases(_ rooms: [TestRoom]) throws -> PhraseBook {
        var book = PhraseBook()
        for file in Access.phrases + Front.phrases { try book.add(file.language, file: file.file, text: file.text) }
        for file in rooms.flatMap(\.phrases) { try book.add(file.language, file: file.name, text: file.text) }
        return book
    }

    /// Sends a request as it is, by nobody in particular.
    public func send(_ request: Request) async -> TestAnswer { TestAnswer(await site.respond(to: request)) }

    /// A page as somebody sees it who has not signed in.
    public func get(_ target: String) async throws -> TestAnswer {
        guard let request = Request(.get, target) else { throw Unfit("\(target) is no address") }
        return await send(request)
    }

    /// How many rows a table has, or a table with a condition: `house.count("incident WHERE needs_person = 1")`.
    public func count(_ table: SQL) async throws -> Int { try await value("SELECT count(*) FROM \(table)") }

    /// How many entries the audit has for an act, `incident.registered`.
    public func audited(_ act: String) async throws -> Int { try await count("audit_entry WHERE act = \(act)") }

    /// What is in one column of the only row that `sql` finds.
    public func value<Value: Readable & Sendable>(_ sql: SQL, as: Value.Type = Value.self) async throws -> Value {
        let found = try await store.read { tx in try tx.rows(sql) { row in try row[0] as Value } }
        guard let only = found.first, found.count == 1 else { throw Unfit("\(found.count) rows instead of one") }
        return only
    }
}

/// A test asked for something that is not there; the words say what.
public struct Unfit: Error, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
