import CSodium

/// A row of 32-byte keys in memory that is not swapped, has guard pages around it, and is wiped when let go.
///
/// `@unchecked Sendable`: the memory is written only inside the initialiser, before anyone else has the
/// reference, and is read-only to the process from then on.
final class LockedKeys: @unchecked Sendable {
    static let keyLength = 32
    private let memory: UnsafeMutablePointer<UInt8>

    /// Room for `count` keys, each written by `fill`.
    init(count: Int, _ fill: (_ slot: Int, _ key: UnsafeMutablePointer<UInt8>) throws -> Void) throws {
        try Sealing.ready()
        guard let raw = sodium_malloc(count * Self.keyLength) else { throw SealingError.libraryUnusable }
        memory = raw.bindMemory(to: UInt8.self, capacity: count * Self.keyLength)
        for slot in 0..<count { try fill(slot, memory + slot * Self.keyLength) }
        sodium_mprotect_readonly(memory)
    }

    deinit { sodium_free(memory) }

    /// Lends the key in `slot` to `body`.
    func with<T>(_ slot: Int, _ body: (UnsafePointer<UInt8>) throws -> T) rethrows -> T {
        try withExtendedLifetime(self) { try body(UnsafePointer(memory + slot * Self.keyLength)) }
    }
}
