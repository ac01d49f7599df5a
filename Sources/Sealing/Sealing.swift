import CSodium

/// The room of keys and sealed values. Everything that libsodium does for Umeed is done here.
///
/// From the top down: a `RootKey` is read once at start; a `Keyring` derives from it one key for each
/// compartment (province x domain) and each hint; every person has a random record key in every domain, stored
/// only as a `WrappedKey`; a `RecordKey`, lent to a closure, seals and opens single fields.
///
/// Nonces and record keys come from libsodium itself and cannot be injected: a repeated nonce would open what
/// it sealed, so no test and no demo may ever choose one.
public enum Sealing {
    /// Readies libsodium. Called by everything here that needs it; cheap after the first time.
    static func ready() throws {
        guard started else { throw SealingError.libraryUnusable }
    }

    /// 0 the first time, 1 afterwards, -1 when the library cannot be used.
    private static let started = sodium_init() >= 0

    /// Whether two byte strings are equal, in a time that depends on their length only.
    public static func equal(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        a.count == b.count && sodium_memcmp(a, b, a.count) == 0
    }

    /// 32 bytes of BLAKE2b over `message` under `key`.
    static func keyedHash(_ message: LengthPrefixed, under key: UnsafePointer<UInt8>) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&out, 32, message.bytes, UInt64(message.bytes.count), key, 32)
        return out
    }
}
