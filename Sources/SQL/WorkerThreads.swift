import Glibc
import Synchronization

/// A fixed number of threads that run one loop each, for calls that block.
public final class WorkerThreads: Sendable {
    private struct State {
        var running: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    /// Starts `count` threads; each runs `loop` once, with its number, and ends when that returns.
    ///
    /// Throws `StoreError.unavailable` when the machine gives no thread.
    public init(_ count: Int, _ loop: @escaping @Sendable (Int) -> Void) throws {
        state = Mutex(State(running: count))
        for number in 0..<count {
            let start = Start { [self] in
                loop(number)
                ended()
            }
            try start.thread()
        }
    }

    /// Returns when every thread has ended.
    public func end() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.running > 0 { state.waiting.append(continuation) }
                return state.running == 0
            }
            if isOver { continuation.resume() }
        }
    }

    private func ended() {
        let waiting = state.withLock { state in
            state.running -= 1
            return state.running == 0 ? state.waiting : []
        }
        for continuation in waiting { continuation.resume() }
    }

    private final class Start: Sendable {
        private let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }

        func thread() throws {
            var thread = pthread_t()
            let box = Unmanaged.passRetained(self)
            let result = pthread_create(&thread, nil, Self.main, box.toOpaque())
            guard result == 0 else {
                box.release()
                throw StoreError.unavailable("no thread could be started (error \(result))")
            }
            pthread_detach(thread)
        }

        private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { box in
            if let box { Unmanaged<Start>.fromOpaque(box).takeRetainedValue().body() }
            return nil
        }
    }
}
