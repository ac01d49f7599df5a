import CSodium
import Glibc
import Synchronization

/// Random nonces, fetched from libsodium ten at a time: a call of the kernel for each would cost as much as the sealing
/// itself.
///
/// A nonce is no secret; it only may never come twice. Each is counted as gone before it is handed out, under a lock,
/// and is wiped here. Ten are one call of the kernel, whose randomness libsodium takes 256 bytes at a time: more would
/// save nothing, and if a machine is ever woken twice from one image, ten are all that could come again. A forked child
/// finds the memory zeroed, which reads as an empty pool. Keys are not taken from here.
///
/// Sendable: the page is touched only under `lock`, and by `deinit`, when nobody else has the pool.
final class Nonces: @unchecked Sendable {
    static let ours = Nonces()

    private static let size = 10
    /// Where they begin in the page; the first byte of it says how many are left.
    private static let first = 8

    private let lock = Mutex(())
    /// Nil where the kernel has no memory that is zeroed in a forked child: every nonce is fetched by itself then.
    private let page: UnsafeMutablePointer<UInt8>?

    init() { page = Self.emptyPage() }

    deinit { if let page { munmap(page, Self.pageSize) } }

    /// Writes a new nonce at `place`.
    func write(to place: UnsafeMutablePointer<UInt8>) {
        guard let page else { return randombytes_buf(place, Box.nonceLength) }
        lock.withLock { _ in
            let nonces = page + Self.first
            if page[0] == 0 {
                randombytes_buf(nonces, Self.size * Box.nonceLength)
                page[0] = UInt8(Self.size)
            }
            page[0] -= 1
            let nonce = nonces + Int(page[0]) * Box.nonceLength
            place.update(from: nonce, count: Box.nonceLength)
            nonce.update(repeating: 0, count: Box.nonceLength)
        }
    }

    private static let pageSize = sysconf(Int32(_SC_PAGESIZE))

    private static func emptyPage() -> UnsafeMutablePointer<UInt8>? {
        let memory = mmap(nil, pageSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let memory, memory != MAP_FAILED else { return nil }
        guard madvise(memory, pageSize, Int32(MADV_WIPEONFORK)) == 0 else {
            munmap(memory, pageSize)
            return nil
        }
        return memory.bindMemory(to: UInt8.self, capacity: pageSize)
    }
}
