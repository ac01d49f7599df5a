import CSodium
public import Kernel

/// A person's record key in one domain, closed under the key of its compartment: the only form in which it is
/// ever stored. Destroying every copy of it makes what it sealed unreadable for ever.
public struct WrappedKey: Hashable, Sendable {
    /// The person's identity as text; it is bound into the wrapping, so a key cannot be given to someone else.
    public let person: String
    public let province: Province
    public let domain: Domain
    /// Counts from 1; a new record key of the same person has the next number.
    public let version: Int
    /// Nonce (24 bytes) and box (32 + 16).
    public let bytes: [UInt8]

    public init(person: String, province: Province, domain: Domain, version: Int, bytes: [UInt8]) {
        self.person = person
        self.province = province
        self.domain = domain
        self.version = version
        self.bytes = bytes
    }

    static let length = Box.nonceLength + LockedKeys.keyLength + Box.tagLength

    /// What the wrapping is bound to.
    static func binding(_ person: String, _ province: Province, _ domain: Domain, _ version: Int) -> [UInt8] {
        var binding = LengthPrefixed("umeed record key 1")
        binding.add(person)
        binding.add(province.rawValue)
        binding.add(domain.rawValue)
        binding.add(version)
        return binding.bytes
    }
}

extension Keyring {
    /// A new random record key for `person`, already wrapped; about 1.5 us.
    public func mint<Person>(
        for person: Identifier<Person>, in province: Province, _ domain: Domain, version: Int = 1
    ) throws -> WrappedKey {
        let name = person.description
        let binding = WrappedKey.binding(name, province, domain, version)
        let bytes = try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: LockedKeys.keyLength) { key in
            guard let base = key.baseAddress else { throw SealingError.libraryUnusable }
            randombytes_buf(base, key.count)
            defer { sodium_memzero(base, key.count) }
            return try with(.compartment(province, domain)) { try Box.close(UnsafeBufferPointer(key), binding, $0) }
        }
        return WrappedKey(person: name, province: province, domain: domain, version: version, bytes: bytes)
    }

    /// Opens `wrapped` on the stack and lends it to `body`; it is wiped when `body` returns; about 1 us.
    /// Throws `SealingError.unreadable` when it was altered, moved to another person, or belongs to another root.
    public func open<T>(_ wrapped: WrappedKey, _ body: (borrowing RecordKey) throws -> T) throws -> T {
        guard wrapped.bytes.count == WrappedKey.length else { throw SealingError.unreadable }
        let binding = WrappedKey.binding(wrapped.person, wrapped.province, wrapped.domain, wrapped.version)
        return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: LockedKeys.keyLength) { key in
            guard let base = key.baseAddress else { throw SealingError.libraryUnusable }
            defer { sodium_memzero(base, key.count) }
            try with(.compartment(wrapped.province, wrapped.domain)) {
                try Box.open(wrapped.bytes[...], binding, $0, into: key)
            }
            return try body(RecordKey(key: key, domain: wrapped.domain, version: wrapped.version))
        }
    }
}
