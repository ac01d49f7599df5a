import Glibc
import Synchronization

/// One open socket, as the clock and `stop` see it.
final class Connection: Sendable {
    let socket: Int32
    let remoteAddress: String
    /// When patience ends, in milliseconds of `Clock`.
    private let deadline: Atomic<Int64>
    private let waiting = Mutex(Waiting())

    private struct Waiting {
        var answer: PendingAnswer?
        var isClosing = false
    }

    init(socket: Int32, remoteAddress: String, deadline: Int64) {
        self.socket = socket
        self.remoteAddress = remoteAddress
        self.deadline = Atomic(deadline)
    }

    func expect(before moment: Int64) { deadline.store(moment, ordering: .relaxed) }

    /// While the site works on an answer the client owes nothing.
    func expectNothing() { expect(before: .max) }

    func isLate(at moment: Int64) -> Bool { deadline.load(ordering: .relaxed) < moment }

    /// Remembers what the connection waits for; false when the server no longer lets anything wait.
    func wait(for answer: PendingAnswer) -> Bool {
        waiting.withLock { waiting in
            guard !waiting.isClosing else { return false }
            waiting.answer = answer
            return true
        }
    }

    func isDone() { waiting.withLock { $0.answer = nil } }

    /// Wakes the connection without an answer, now and whenever it would wait again.
    func abandon() {
        let answer = waiting.withLock { waiting in
            waiting.isClosing = true
            return waiting.answer
        }
        answer?.abandon()
    }

    /// Ends the conversation from any thread; the library then finds the socket at its end and closes it, and the
    /// kernel forgets what a slow reader has not taken yet.
    func cut() {
        var forget = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &forget, socklen_t(MemoryLayout<linger>.size))
        shutdown(socket, Int32(SHUT_RDWR))
    }
}

/// Milliseconds that only go forward, in steps of a few.
enum Clock {
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
