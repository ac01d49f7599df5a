import Glibc

/// A client that sends exactly the bytes it is told to: what a browser never would, too.
final class RawClient {
    private let socket: Int32
    private var unread: [UInt8] = []

    struct Answer {
        let status: Int
        let headers: [String: String]
        let body: [UInt8]
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    struct Failure: Error { let what: String }

    init(_ port: UInt16, receiveBuffer: Int32? = nil) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer { setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, 4) }
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(what: "connect: \(errno)") }
        var limit = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    /// False when the other side has hung up.
    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Sends and reads one answer.
    func ask(_ text: String) throws -> Answer {
        send(text)
        return try answer()
    }

    func answer(toHead: Bool = false) throws -> Answer {
        var head = try head()
        while head.hasPrefix("HTTP/1.1 100") { head = try self.head() }
        var lines = head.split(separator: "\r\n").map(String.init)
        guard let status = Int(lines.removeFirst().split(separator: " ")[1]) else { throw Failure(what: head) }
        var headers: [String: String] = [:]
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
            headers[parts[0].lowercased()] = String(parts.count > 1 ? parts[1].drop { $0 == " " } : "")
        }
        let length = toHead ? 0 : Int(headers["content-length"] ?? "0") ?? 0
        while unread.count < length { try readMore() }
        defer { unread.removeFirst(length) }
        return Answer(status: status, headers: headers, body: Array(unread.prefix(length)))
    }

    /// Reads and forgets up to `count` bytes; 0 or less when the other side has hung up.
    func read(atMost count: Int) -> Int {
        var buffer = [UInt8](repeating: 0, count: count)
        return recv(socket, &buffer, count, 0)
    }

    /// The next header block as text.
    func head() throws -> String {
        while true {
            if let end = position(of: Array("\r\n\r\n".utf8)) {
                defer { unread.removeFirst(end + 4) }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            try readMore()
        }
    }

    /// Everything up to the end of the connection; throws when it does not end.
    func everything() throws -> String {
        while try readMore(orEnd: true) {}
        defer { unread = [] }
        return String(decoding: unread, as: UTF8.self)
    }

    /// Whether the other side hangs up within `seconds`, without another byte.
    func isClosed(within seconds: Double) -> Bool {
        guard unread.isEmpty else { return false }
        var wait = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        guard poll(&wait, 1, Int32(seconds * 1000)) > 0 else { return false }
        var byte: UInt8 = 0
        return recv(socket, &byte, 1, 0) <= 0
    }

    private func position(of pattern: [UInt8]) -> Int? {
        guard unread.count >= pattern.count else { return nil }
        return (0...(unread.count - pattern.count)).first { unread[$0...].starts(with: pattern) }
    }

    /// False at the end of the connection, where that is allowed.
    @discardableResult
    private func readMore(orEnd: Bool = false) throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = recv(socket, &buffer, buffer.count, 0)
        if count == 0 && orEnd { return false }
        guard count > 0 else { throw Failure(what: "closed: \(count) \(errno), unread \(unread.count)") }
        unread.append(contentsOf: buffer[..<count])
        return true
    }
}
