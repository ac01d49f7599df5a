import Glibc
import Synchronization

/// What every connection of one server shares.
final class Engine: Sendable {
    let handler: any HTTPHandler
    let limits: Limits
    let isSecure: Bool
    /// Requests whose head has arrived and whose answer is not sent yet.
    let openRequests = Atomic<Int>(0)
    /// Bodies held in memory, all requests together.
    let bodyBytes = Atomic<Int>(0)
    /// Set when `stop` begins: every answer now ends its connection.
    let isStopping = Atomic<Bool>(false)
    let lingering = Lingering()
    private let connections = Mutex(Connections())

    private struct Connections {
        var open: [ObjectIdentifier: Connection] = [:]
        var isClosing = false
    }

    init(_ handler: any HTTPHandler, _ limits: Limits, isSecure: Bool) {
        self.handler = handler
        self.limits = limits
        self.isSecure = isSecure
    }

    var openConnections: Int { connections.withLock { $0.open.count } }

    func add(_ connection: Connection) {
        let isClosing = connections.withLock { connections in
            connections.open[ObjectIdentifier(connection)] = connection
            return connections.isClosing
        }
        if isClosing { connection.abandon() }
    }

    /// Called before the library closes the socket, so that nobody cuts a number that already means another file.
    func remove(_ connection: Connection) {
        connections.withLock { _ = $0.open.removeValue(forKey: ObjectIdentifier(connection)) }
    }

    func cutLateConnections(at moment: Int64) {
        connections.withLock { connections in
            for connection in connections.open.values where connection.isLate(at: moment) { connection.cut() }
        }
    }

    /// From now on nothing waits: what does is woken and answered with 503.
    func abandonAll() {
        let open = connections.withLock { connections in
            connections.isClosing = true
            return Array(connections.open.values)
        }
        for connection in open { connection.abandon() }
    }

    /// The moment by which `bytes` must have passed, counted from `start`.
    func deadline(from start: Int64, bytes: Int = 0) -> Int64 {
        start + Int64(limits.patience * 1000) + Int64(bytes) * 1000 / Int64(max(1, limits.leastPace))
    }
}
