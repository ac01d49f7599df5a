import CSodium
import Synchronization

/// Random nonces, fetched from libsodium many at a time: one call of the kernel for each would cost as much as the
/// sealing itself.
///
/// A nonce is no secret; it only may never come twice. Each is handed out once, under a lock, and the program never
/// forks. Keys are not taken from here.
enum Nonces {
    private struct Pool {
        var bytes = [UInt8](repeating: 0, count: Box.nonceLength * 170)
        /// Where the next nonce begins; at the end of `bytes` when there is none left.
        var next: Int

        init() { next = bytes.count }
    }

    private static let pool = Mutex(Pool())

    /// Writes a new nonce at `place`.
    static func write(to place: UnsafeMutablePointer<UInt8>) {
        pool.withLock { pool in
            if pool.next == pool.bytes.count {
                randombytes_buf(&pool.bytes, pool.bytes.count)
                pool.next = 0
            }
            for offset in 0..<Box.nonceLength { place[offset] = pool.bytes[pool.next + offset] }
            pool.next += Box.nonceLength
        }
    }
}
