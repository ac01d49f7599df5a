import CSodium

/// A person's key in one domain, open for the length of one closure. It cannot be copied or kept.
///
/// A sealed field is: format (1 byte), key version (2 bytes), nonce (24), box (length + 16). Empty text is a
/// value like any other; absence is for the column (NULL).
public struct RecordKey: ~Copyable {
    private let key: UnsafeMutableBufferPointer<UInt8>
    public let domain: Domain
    public let version: Int

    static let format: UInt8 = 1
    static let headLength = 3

    init(key: UnsafeMutableBufferPointer<UInt8>, domain: Domain, version: Int) {
        self.key = key
        self.domain = domain
        self.version = version
    }

    /// Seals `text` for its place; about 1.5 us for a name.
    public func seal(_ text: String, at address: FieldAddress) throws -> [UInt8] {
        guard let base = key.baseAddress else { throw SealingError.libraryUnusable }
        let head = [Self.format, UInt8(truncatingIfNeeded: version >> 8), UInt8(truncatingIfNeeded: version)]
        let binding = address.binding(domain, keyVersion: version)
        var text = text
        return try text.withUTF8 { try Box.close($0, binding, base, after: head) }
    }

    /// Opens what `seal` made for the same place. Throws `SealingError.unreadable` for anything else, and never
    /// a part of the text.
    public func open(_ sealed: [UInt8], at address: FieldAddress) throws -> PrivateText {
        let overhead = Self.headLength + Box.nonceLength + Box.tagLength
        guard sealed.count >= overhead, sealed[0] == Self.format, Int(sealed[1]) << 8 | Int(sealed[2]) == version,
            let base = key.baseAddress
        else { throw SealingError.unreadable }
        let binding = address.binding(domain, keyVersion: version)
        let text = try String(unsafeUninitializedCapacity: sealed.count - overhead) { out in
            let exact = UnsafeMutableBufferPointer(rebasing: out.prefix(sealed.count - overhead))
            try Box.open(sealed[Self.headLength...], binding, base, into: exact)
            return exact.count
        }
        return PrivateText(text)
    }
}
