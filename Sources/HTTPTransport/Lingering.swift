import Glibc
import Synchronization

/// Sockets whose client was refused in the middle of sending.
///
/// A socket that is closed with unread bytes is reset, and some systems then throw away what they had received: the
/// person would see a broken connection instead of the page that says what is too large. So the library closes its
/// own handle, and a second one stays here for a while, reading and forgetting.
final class Lingering: Sendable {
    private struct Guest {
        let socket: Int32
        let until: Int64
        /// Bytes it may still send.
        var allowance = 64 * 1024 * 1024
        var isToldOfEnd = false
    }

    private let guests = Mutex<[Guest]>([])
    private static let mostGuests = 256
    private static let milliseconds: Int64 = 15_000

    /// Keeps a second handle of a socket that is about to be closed.
    func keep(_ socket: Int32, now: Int64) {
        guests.withLock { guests in
            guard guests.count < Self.mostGuests else { return }
            let copy = fcntl(socket, F_DUPFD_CLOEXEC, 0)
            if copy >= 0 { guests.append(Guest(socket: copy, until: now + Self.milliseconds)) }
        }
    }

    /// Reads what has come and closes those that are done, or who stayed too long.
    func sweep(now: Int64) {
        guests.withLock { guests in
            guests = guests.compactMap { Self.swept($0, now: now) }
        }
    }

    private static func swept(_ guest: Guest, now: Int64) -> Guest? {
        var guest = guest
        if !guest.isToldOfEnd { shutdown(guest.socket, Int32(SHUT_WR)) }
        guest.isToldOfEnd = true
        if guest.until > now, guest.allowance > 0, discard(&guest) { return guest }
        close(guest.socket)
        return nil
    }

    /// False when the client has hung up.
    private static func discard(_ guest: inout Guest) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 1) { buffer in
            while guest.allowance > 0 {
                let count = recv(guest.socket, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
                guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
                guest.allowance -= count
            }
            return true
        }
    }

    func closeAll() { sweep(now: .max) }
}
