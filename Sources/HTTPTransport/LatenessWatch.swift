import Glibc
import Synchronization

/// Cuts connections whose patience has run out, four times a second.
///
/// The library's own timeout starts anew with every byte, so that a client which sends one now and then would stay
/// for ever. A thread of its own: whatever keeps the site's tasks busy, the door is watched.
final class LatenessWatch: Sendable {
    private let engine: Engine
    /// Closing its writing end wakes the thread for the last time.
    private let wake: (reading: Int32, writing: Int32)
    private let thread = Mutex<pthread_t?>(nil)

    init(_ engine: Engine) {
        self.engine = engine
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        wake = (ends[0], ends[1])
        let held = Unmanaged.passRetained(self)
        var id = pthread_t()
        if pthread_create(&id, nil, watchLateness, held.toOpaque()) == 0 {
            thread.withLock { $0 = id }
        } else {
            held.release()
        }
    }

    /// Returns when the thread has ended. To be called once.
    func stop() {
        close(wake.writing)
        if let id = thread.withLock({ $0.take() }) { pthread_join(id, nil) }
        close(wake.reading)
    }

    fileprivate func run() {
        var end = pollfd(fd: wake.reading, events: Int16(POLLIN), revents: 0)
        while poll(&end, 1, 250) <= 0 {
            engine.cutLateConnections(at: Clock.now())
            engine.lingering.sweep(now: Clock.now())
        }
    }
}

private func watchLateness(_ held: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let held { Unmanaged<LatenessWatch>.fromOpaque(held).takeRetainedValue().run() }
    return nil
}
