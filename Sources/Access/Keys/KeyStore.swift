public import Kernel
public import SQL
public import Sealing
import Synchronization

/// The wrapped record keys of people, in a database of their own whose backups expire sooner than the others.
/// One per process.
///
/// A key is minted, and synced to disk, before the row that needs it: an orphan key harms nobody and is swept
/// later, a person without a key is lost. Erasing a key makes the person unreadable in every copy of the data.
public final class KeyStore: Sendable {
    private let store: any Store
    private let surroundings: any Surroundings
    private let memory: Mutex<Memory>
    /// One caller at a time makes keys durable, and those that wait for it find theirs done.
    private let settling = ExclusiveUse()
    private let scrub: @Sendable () async throws -> Void

    private struct Memory {
        var cache: KeyCache
        /// Made and not yet durable.
        var unsettled: [KeyCache.Place: WrappedKey] = [:]
        var waiting: [NewKeys] = []
    }

    /// `scrub` removes from the files what was deleted: `Store.scrub` of the same store, which on SQLite must have
    /// been opened with secure deletion. At most `remembered` keys are kept in memory, about 250 bytes each, for at
    /// most ten minutes.
    public init(
        _ store: any Store, _ surroundings: any Surroundings, remembered: Int = 20_000,
        scrub: @escaping @Sendable () async throws -> Void
    ) {
        self.store = store
        self.surroundings = surroundings
        self.scrub = scrub
        memory = Mutex(Memory(cache: KeyCache(capacity: remembered, lifetime: 300, at: surroundings.now())))
    }

    /// Makes and stores keys for `people` in one commit; those who have one keep it. Durable when it returns.
    public func mint<Person>(
        for people: [Identifier<Person>], in province: Province, _ domains: [Domain] = [.identity], with ring: Keyring
    ) async throws {
        let keys = try people.flatMap { person in
            try domains.map { try ring.mint(for: person, in: province, $0) }
        }
        let moment = surroundings.now()
        let seen = memory.withLock { $0.cache.erasures }
        // Where one had a key already, none of these is remembered: the next who asks reads what stands.
        guard try await store.write({ tx in try Self.insert(keys, at: moment, in: tx) }) else { return }
        memory.withLock { $0.cache.keep(keys, seen: seen, at: moment) }
    }

    /// The person's key in `domain`, from memory or by a blocking read of about 10 us (PostgreSQL: 0.1 ms); for
    /// use inside another store's transaction. Throws `SealingError.noKey`.
    public func key<Person>(of person: Identifier<Person>, _ domain: Domain) throws -> WrappedKey {
        let place = KeyCache.Place(person: person.description, domain: domain)
        let moment = surroundings.now()
        let (known, seen) = memory.withLock { memory in
            (memory.unsettled[place] ?? memory.cache.find(place, at: moment), memory.cache.erasures)
        }
        if let known { return known }
        let found = try store.readNow { tx in
            try tx.first(
                """
                SELECT person, province, version, wrapped FROM person_key
                WHERE person = \(place.person) AND domain = \(domain.rawValue)
                """
            ) { try Self.key($0, domain) }
        }
        guard let found else { throw SealingError.noKey }
        memory.withLock { $0.cache.keep([found], seen: seen, at: moment) }
        return found
    }

    /// New people of `province`, with keys of the domain *identity* that are in memory alone.
    func makeKeys(for count: Int, in province: Province, with ring: Keyring) throws -> NewKeys.Made {
        let people = (0..<count).map { _ in Identifier<NewKeys>(from: surroundings) }
        return NewKeys.Made(
            province: province, people: people, keys: try people.map { try ring.mint(for: $0, in: province, .identity) }
        )
    }

    /// Lends the keys from now on, and lets the next `settle` store them.
    func hold(_ made: NewKeys.Made, of keys: NewKeys) {
        forget(keys)
        keys.made.withLock { $0 = NewKeys.Made(province: made.province, people: made.people, keys: made.keys) }
        memory.withLock { memory in
            for key in made.keys { memory.unsettled[KeyCache.Place(key)] = key }
            memory.waiting.append(keys)
        }
    }

    /// Stores the keys of all who wait, with one sync of the disk. Throws unless those of `keys` are durable.
    func settle(_ keys: NewKeys) throws {
        settling.run {
            let all = memory.withLock { memory in
                defer { memory.waiting = [] }
                return memory.waiting
            }
            if !all.isEmpty { store(all) }
        }
        try keys.made.withLock { $0?.outcome ?? .success(()) }.get()
    }

    private func store(_ all: [NewKeys]) {
        let moment = surroundings.now()
        let wrapped = all.flatMap { $0.made.withLock { $0?.keys ?? [] } }
        let seen = memory.withLock { $0.cache.erasures }
        let outcome = Result { () throws(StoreError) in try store(wrapped, at: moment) }
        memory.withLock { memory in
            for key in wrapped { memory.unsettled[KeyCache.Place(key)] = nil }
            if case .success = outcome { memory.cache.keep(wrapped, seen: seen, at: moment) }
        }
        for keys in all { keys.made.withLock { $0?.outcome = outcome } }
    }

    private func store(_ keys: [WrappedKey], at moment: Timestamp) throws(StoreError) {
        do {
            try store.writeNow { tx in
                _ = try Self.insert(keys, at: moment, in: tx)
            }
        } catch .inDoubt as StoreError {
            // Nothing that needs them is stored, so nobody need wonder: at worst they are orphans.
            throw .unavailable("the key store did not confirm the keys")
        } catch let error as StoreError {
            throw error
        } catch {
            throw .unavailable("the key store failed")
        }
    }

    /// Takes back keys that are not durable.
    func forget(_ keys: NewKeys) {
        let made = keys.made.withLock { $0 }
        guard let made, made.outcome == nil else { return }
        memory.withLock { memory in
            for key in made.keys { memory.unsettled[KeyCache.Place(key)] = nil }
            memory.waiting.removeAll { $0 === keys }
        }
    }

    /// The keys of many in one read, by the person's identity as text; who has none is absent. Not remembered.
    public func keys(of people: some Collection<String>, _ domain: Domain) throws -> [String: WrappedKey] {
        guard let first = people.min(), let last = people.max() else { return [:] }
        let wanted = Set(people)
        var found: [String: WrappedKey] = [:]
        found.reserveCapacity(wanted.count)
        // One range, because identities sort by the time of their making and lists are close in time.
        try store.readNow { tx in
            try tx.each(
                """
                SELECT person, province, version, wrapped FROM person_key
                WHERE person >= \(first) AND person <= \(last) AND domain = \(domain.rawValue)
                """
            ) { row in
                let person: String = try row[0]
                if wanted.contains(person) { found[person] = try Self.key(row, domain) }
            }
        }
        return found
    }

    /// Destroys every key of the person, in memory and on disk. When it returns, nothing sealed for her opens.
    public func erase<Person>(_ person: Identifier<Person>) async throws {
        try await erase([person.description])
    }

    private func erase(_ people: [String]) async throws {
        guard !people.isEmpty else { return }
        memory.withLock { memory in people.forEach { memory.cache.forget($0) } }
        try await store.write { tx in
            for person in people { try tx.run("DELETE FROM person_key WHERE person = \(person)") }
        }
        // Again: a reader may have taken one between the first time and the deletion.
        memory.withLock { memory in people.forEach { memory.cache.forget($0) } }
        try await scrub()
    }

    /// Destroys keys minted before `moment` for people who were never stored; the number of people. `known` is
    /// given up to a thousand identities at a time and returns those that exist. For a nightly job.
    public func sweepOrphans(
        mintedBefore moment: Timestamp, known: @Sendable ([String]) async throws -> Set<String>
    ) async throws -> Int {
        var last = ""
        var orphans: [String] = []
        while true {
            let from = last
            let page = try await store.read { tx in
                try tx.rows(
                    """
                    SELECT DISTINCT person FROM person_key WHERE person > \(from) AND minted_at < \(moment)
                    ORDER BY person LIMIT 1000
                    """
                ) { row -> String in try row[0] }
            }
            guard let end = page.last else { break }
            let existing = try await known(page)
            orphans += page.filter { !existing.contains($0) }
            last = end
        }
        try await erase(orphans)
        return orphans.count
    }

    /// Whether all were stored; false when some of the people had a key already, which they keep.
    private static func insert(_ keys: [WrappedKey], at moment: Timestamp, in tx: borrowing Transaction) throws -> Bool
    {
        let now = moment.sqlValue
        let stored = try tx.insert(
            "INSERT INTO person_key (person, domain, province, version, wrapped, minted_at) VALUES", count: keys.count,
            "ON CONFLICT (person, domain) DO NOTHING"
        ) { place in
            let key = keys[place]
            return [
                key.person.sqlValue, key.domain.rawValue.sqlValue, key.province.sqlValue, key.version.sqlValue,
                key.bytes.sqlValue, now,
            ]
        }
        return stored == keys.count
    }

    private static func key(_ row: Row, _ domain: Domain) throws -> WrappedKey {
        WrappedKey(
            person: try row[0], province: try row[1], domain: domain, version: try row[2], bytes: try row[3])
    }
}
