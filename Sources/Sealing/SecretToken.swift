import CSodium
public import Kernel

/// 32 random bytes that open something: a session, an API. Shown once, never stored; only its `digest` is.
public struct SecretToken: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    private let bytes: [UInt8]

    public init(from surroundings: some Surroundings) { bytes = surroundings.randomBytes(32) }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads the 43 characters of `text`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let characters = Array(text.utf8)
        guard characters.count == 43 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 32)
        var length = 0
        let read = characters.withUnsafeBytes { raw in
            sodium_base642bin(
                &bytes, 32, raw.bindMemory(to: CChar.self).baseAddress, 43, nil, &length, nil,
                sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        }
        guard read == 0, length == 32 else { return nil }
        self.bytes = bytes
    }

    /// 43 characters of base64url: fit for a cookie, a header or an address.
    public var text: String {
        var out = [CChar](repeating: 0, count: 44)
        sodium_bin2base64(&out, 44, bytes, 32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        return String(decoding: out.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }

    /// What is stored: BLAKE2b-256. Looking it up needs no comparison in constant time, because nobody can
    /// choose a token by its digest.
    public var digest: [UInt8] {
        var out = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&out, 32, bytes, 32, nil, 0)
        return out
    }

    /// Another token that only the holder of this one has, such as the one against forged forms.
    public func derived(_ purpose: StaticString) -> SecretToken {
        var message = LengthPrefixed("umeed derived token 1")
        message.add(purpose)
        return bytes.withUnsafeBufferPointer { key in
            // A token always has its 32 bytes, so the buffer is never empty.
            SecretToken(bytes: key.baseAddress.map { Sealing.keyedHash(message, under: $0) } ?? [])
        }
    }

    /// In a time that does not tell how much agrees.
    public static func == (a: SecretToken, b: SecretToken) -> Bool { Sealing.equal(a.bytes, b.bytes) }
    public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    public var description: String { "SecretToken(masked)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
