import CMicrohttpd
import Synchronization

/// The meeting point of a parked connection and the task that works out its answer.
///
/// The connection is woken exactly once: by the answer, or by `abandon()` when the server stops first.
final class PendingAnswer: Sendable {
    private enum State {
        case awaited(ParkedConnection)
        case ready(Response)
        case abandoned
    }

    private let state: Mutex<State>

    init(_ connection: ParkedConnection) { state = Mutex(.awaited(connection)) }

    /// Hands the answer over; without effect when nobody waits for it any more.
    func finish(with response: Response) { wake(leaving: .ready(response)) }

    /// Wakes the connection without an answer.
    func abandon() { wake(leaving: .abandoned) }

    /// The answer, nil when it was abandoned.
    func answer() -> Response? {
        state.withLock { state in
            switch state {
            case .ready(let response): response
            case .awaited, .abandoned: nil
            }
        }
    }

    private func wake(leaving next: State) {
        state.withLock { state in
            guard case .awaited(let connection) = state else { return }
            state = next
            connection.resume()
        }
    }
}

/// A suspended connection of the C library.
///
/// `@unchecked Sendable`: the pointer is used for one call only, `MHD_resume_connection`, which the library allows
/// from any thread, and `PendingAnswer` makes that call at most once while the connection is suspended; a suspended
/// connection is never freed.
struct ParkedConnection: @unchecked Sendable {
    private let connection: OpaquePointer

    init(suspending connection: OpaquePointer) {
        self.connection = connection
        MHD_suspend_connection(connection)
    }

    func resume() { MHD_resume_connection(connection) }
}
