import Glibc

/// One kept-alive connection to loopback, the bare minimum of HTTP: answers have a `Content-Length`.
struct BenchSocket {
    let descriptor: Int32

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw BenchFault("no socket") }
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        guard Self.call(connect, descriptor, port: port) == 0 else {
            Glibc.close(descriptor)
            throw BenchFault("nobody listens on port \(port)")
        }
    }

    /// A port that nobody has now.
    static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { Glibc.close(descriptor) }
        guard call(bind, descriptor, port: 0) == 0 else { throw BenchFault("no free port") }
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        return UInt16(bigEndian: address.sin_port)
    }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.closed(count) }
            sent += count
        }
    }

    /// What has arrived by now, at least one byte; blocks while there is none.
    func receive() throws -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.closed(count) }
            return Array(buffer[..<count])
        }
    }

    /// Whether it was closed in good order, or cut off and how: a server that crashed and one that lost its patience
    /// look different.
    private static func closed(_ count: Int) -> BenchFault {
        BenchFault("the server closed the connection" + (count < 0 ? ": \(String(cString: strerror(errno)))" : ""))
    }

    /// Sends a whole request and waits for the whole answer.
    func ask(_ request: String) throws -> BenchAnswer {
        try send(Array(request.utf8))
        var arrived: [UInt8] = []
        while true {
            arrived += try receive()
            if let answer = BenchAnswer(arrived) { return answer }
        }
    }

    func close() { Glibc.close(descriptor) }

    private static func call(
        _ function: (Int32, UnsafePointer<sockaddr>?, socklen_t) -> Int32, _ descriptor: Int32, port: UInt16
    ) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                function(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}

/// A whole answer.
struct BenchAnswer {
    let status: Int
    /// Everything before the empty line.
    let head: String
    let body: [UInt8]

    /// Nil while something is still to come.
    init?(_ bytes: [UInt8]) {
        let end: [UInt8] = [13, 10, 13, 10]
        guard let start = bytes.indices.dropLast(3).first(where: { bytes[$0...].starts(with: end) }) else { return nil }
        head = String(decoding: bytes[..<start], as: UTF8.self)
        status = head.split(separator: " ").dropFirst().first.flatMap { Int($0.prefix(3)) } ?? 0
        let length = Self.field("Content-Length", in: head).flatMap { Int($0) } ?? 0
        guard bytes.count >= start + 4 + length else { return nil }
        body = Array(bytes[(start + 4)..<(start + 4 + length)])
    }

    /// The value of a header field; nil when there is none.
    func field(_ name: String) -> String? { Self.field(name, in: head) }

    private static func field(_ name: String, in head: String) -> String? {
        let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
        return line.map { String($0.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) }
    }
}
