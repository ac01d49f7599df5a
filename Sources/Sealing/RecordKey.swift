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
        var text = text
        return try text.withUTF8 { try seal($0, at: address) }
    }

    /// Seals bytes, a piece of a scanned paper, for their place; a long file piece by piece, the number of the piece
    /// as the revision.
    public func seal(bytes: some Collection<UInt8>, at address: FieldAddress) throws -> [UInt8] {
        try Array(bytes).withUnsafeBufferPointer { try seal($0, at: address) }
    }

    private func seal(_ message: UnsafeBufferPointer<UInt8>, at address: FieldAddress) throws -> [UInt8] {
        guard let base = key.baseAddress else { throw SealingError.libraryUnusable }
        let head = [Self.format, UInt8(truncatingIfNeeded: version >> 8), UInt8(truncatingIfNeeded: version)]
        return try Box.close(message, address.binding(domain, keyVersion: version), base, after: head)
    }

    /// Opens what `seal` made for the same place. Throws `SealingError.unreadable` for anything else, and never
    /// a part of the text.
    public func open(_ sealed: [UInt8], at address: FieldAddress) throws -> PrivateText {
        let length = try lengthInside(sealed)
        let text = try String(unsafeUninitializedCapacity: length) { out in
            try open(sealed, at: address, into: UnsafeMutableBufferPointer(rebasing: out.prefix(length)))
            return length
        }
        return PrivateText(text)
    }

    /// Opens what `seal(bytes:)` made for the same place. Throws as `open` does.
    public func bytes(_ sealed: [UInt8], at address: FieldAddress) throws -> [UInt8] {
        let length = try lengthInside(sealed)
        return try [UInt8](unsafeUninitializedCapacity: length) { out, count in
            try open(sealed, at: address, into: UnsafeMutableBufferPointer(rebasing: out.prefix(length)))
            count = length
        }
    }

    private func lengthInside(_ sealed: [UInt8]) throws -> Int {
        let overhead = Self.headLength + Box.nonceLength + Box.tagLength
        guard sealed.count >= overhead, sealed[0] == Self.format, Int(sealed[1]) << 8 | Int(sealed[2]) == version else {
            throw SealingError.unreadable
        }
        return sealed.count - overhead
    }

    private func open(
        _ sealed: [UInt8], at address: FieldAddress, into out: UnsafeMutableBufferPointer<UInt8>
    ) throws {
        guard let base = key.baseAddress else { throw SealingError.unreadable }
        try Box.open(sealed[Self.headLength...], address.binding(domain, keyVersion: version), base, into: out)
    }
}
