import Glibc

/// Many requests over a few kept-alive connections, each with one request on its way at a time.
enum BenchLoad {
    /// Sends all of `requests` and throws unless each is answered with `status`.
    static func send(_ requests: [[UInt8]], over connections: Int, port: UInt16, expecting status: Int) throws {
        var lines = try (0..<connections).map { _ in Line(socket: try BenchSocket(port: port)) }
        defer { for line in lines { line.socket.close() } }
        var waiting = requests[...]
        for place in lines.indices { try lines[place].begin(waiting.popFirst()) }
        while lines.contains(where: \.isBusy) {
            var watched = lines.map {
                pollfd(fd: $0.isBusy ? $0.socket.descriptor : -1, events: Int16(POLLIN), revents: 0)
            }
            let ready = poll(&watched, nfds_t(watched.count), 10_000)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { throw BenchFault("no answer in ten seconds") }
            for place in watched.indices where watched[place].revents != 0 {
                guard let answer = try lines[place].read() else { continue }
                guard answer.status == status else {
                    throw BenchFault("answered \(answer.status): \(String(decoding: answer.body, as: UTF8.self))")
                }
                try lines[place].begin(waiting.popFirst())
            }
        }
    }

    private struct Line {
        let socket: BenchSocket
        var arrived: [UInt8] = []
        var isBusy = false

        mutating func begin(_ request: [UInt8]?) throws {
            arrived = []
            isBusy = request != nil
            if let request { try socket.send(request) }
        }

        mutating func read() throws -> BenchAnswer? {
            arrived += try socket.receive()
            return BenchAnswer(arrived)
        }
    }
}
