public import Kernel
public import Sealing

/// Where people's words are sealed and opened: the keyring and the key store together. One per process.
public struct Vault: Sendable {
    public let ring: Keyring
    public let keys: KeyStore

    public init(_ ring: Keyring, _ keys: KeyStore) {
        self.ring = ring
        self.keys = keys
    }

    /// Makes keys for people who are about to be stored, all in one commit. Wait for it before the transaction
    /// that stores them.
    public func mint<Person>(
        for people: [Identifier<Person>], in province: Province, _ domains: [Domain] = [.identity]
    ) async throws {
        try await keys.mint(for: people, in: province, domains, with: ring)
    }

    public func mint<Person>(
        for person: Identifier<Person>, in province: Province, _ domains: [Domain] = [.identity]
    ) async throws {
        try await mint(for: [person], in: province, domains)
    }

    /// Lends a person's key, for several fields of one person:
    /// `try vault.lend(person) { key in try key.seal(name, at: address) }`. Throws `SealingError.noKey` for an
    /// erased person.
    public func lend<Person, T>(
        _ person: Identifier<Person>, _ domain: Domain = .identity, _ body: (borrowing RecordKey) throws -> T
    ) throws -> T {
        try ring.open(keys.key(of: person, domain), body)
    }

    public func seal<Person>(
        _ text: String, of person: Identifier<Person>, at address: FieldAddress, _ domain: Domain = .identity
    ) throws -> [UInt8] {
        try lend(person, domain) { try $0.seal(text, at: address) }
    }

    /// Throws `SealingError.unreadable` when the value was altered, moved or rolled back, `.noKey` for an erased
    /// person.
    public func open<Person>(
        _ sealed: [UInt8], of person: Identifier<Person>, at address: FieldAddress, _ domain: Domain = .identity
    ) throws -> PrivateText {
        try lend(person, domain) { try $0.open(sealed, at: address) }
    }

    /// Opens many values with one read of the keys, for lists and the search index. The answers are in the order
    /// of the questions, and one that cannot be opened does not stop the others; put the fields of one person
    /// next to one another, her key is then opened once.
    public func open<Person>(
        all values: [SealedValue<Person>], _ domain: Domain = .identity
    ) throws -> [Result<PrivateText, SealingError>] {
        let names = values.map(\.person.description)
        let keys = try keys.keys(of: names, domain)
        var opened: [Result<PrivateText, SealingError>] = []
        opened.reserveCapacity(values.count)
        while opened.count < values.count {
            let start = opened.count
            let end = names[start...].firstIndex { $0 != names[start] } ?? names.endIndex
            opened += open(values[start..<end], with: keys[names[start]])
        }
        return opened
    }

    private func open<Person>(
        _ values: ArraySlice<SealedValue<Person>>, with key: WrappedKey?
    ) -> [Result<PrivateText, SealingError>] {
        guard let key else { return values.map { _ in .failure(.noKey) } }
        let opened = try? ring.open(key) { key in
            var opened: [Result<PrivateText, SealingError>] = []
            for value in values {
                let text = try? key.open(value.sealed, at: value.address)
                opened.append(text.map { .success($0) } ?? .failure(.unreadable))
            }
            return opened
        }
        return opened ?? values.map { _ in .failure(.unreadable) }
    }

    /// Stands for content that must be recognised and may not be stored: see `Keyring.fingerprint`.
    public func fingerprint(of content: [UInt8]) -> [UInt8] { ring.fingerprint(of: content) }

    /// Makes the person unreadable for ever, everywhere.
    public func erase<Person>(_ person: Identifier<Person>) async throws {
        try await keys.erase(person)
    }
}

/// A sealed value with what is needed to open it.
public struct SealedValue<Person>: Sendable {
    public let person: Identifier<Person>
    public let sealed: [UInt8]
    public let address: FieldAddress

    public init(_ sealed: [UInt8], of person: Identifier<Person>, at address: FieldAddress) {
        self.person = person
        self.sealed = sealed
        self.address = address
    }
}
