import CMicrohttpd  // brings the types of IPv6 addresses
import Glibc

/// A socket that waits for connections.
struct Listener {
    let socket: Int32
    let isIPv6: Bool
    /// The port in use, also when 0 was asked for.
    let port: UInt16

    /// `address` is an IPv4 or IPv6 address in digits; port 0 takes any free one.
    init(on address: String, port: UInt16) throws(HTTPServerError) {
        isIPv6 = address.contains(":")
        socket = Glibc.socket(isIPv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue) | Self.closeOnExec, 0)
        guard socket >= 0 else { throw .cannotListen(address: address, port: port, code: errno) }
        do throws(HTTPServerError) {
            try Self.bind(socket, address, port, isIPv6: isIPv6)
            self.port = try Self.port(of: socket, address)
        } catch {
            close(socket)
            throw error
        }
    }

    /// Refuses new connections at once while the number stays taken, so that no thread mistakes another file for it.
    func refuse() { shutdown(socket, Int32(SHUT_RDWR)) }

    private static let closeOnExec = Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)

    private static func bind(
        _ socket: Int32, _ address: String, _ port: UInt16, isIPv6: Bool
    ) throws(HTTPServerError) {
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        let bound = isIPv6 ? bind6(socket, address, port) : bind4(socket, address, port)
        guard let bound else { throw .noAddress(address) }
        guard bound == 0, listen(socket, 1024) == 0 else {
            throw errno == EADDRINUSE
                ? .portTaken(address: address, port: port)
                : .cannotListen(address: address, port: port, code: errno)
        }
    }

    private static func bind4(_ socket: Int32, _ address: String, _ port: UInt16) -> Int32? {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        guard inet_pton(AF_INET, address, &name.sin_addr) == 1 else { return nil }
        return bind(socket, &name)
    }

    private static func bind6(_ socket: Int32, _ address: String, _ port: UInt16) -> Int32? {
        var name = sockaddr_in6()
        name.sin6_family = sa_family_t(AF_INET6)
        name.sin6_port = port.bigEndian
        guard inet_pton(AF_INET6, address, &name.sin6_addr) == 1 else { return nil }
        return bind(socket, &name)
    }

    private static func bind<Name>(_ socket: Int32, _ name: inout Name) -> Int32 {
        withUnsafeBytes(of: &name) { bytes in
            guard let start = bytes.baseAddress else { return -1 }
            return Glibc.bind(socket, start.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
        }
    }

    private static func port(of socket: Int32, _ address: String) throws(HTTPServerError) -> UInt16 {
        var name = sockaddr_in6()
        var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
        let result = withUnsafeMutableBytes(of: &name) { bytes -> Int32 in
            guard let start = bytes.baseAddress else { return -1 }
            return getsockname(socket, start.assumingMemoryBound(to: sockaddr.self), &size)
        }
        guard result == 0 else { throw .cannotListen(address: address, port: 0, code: errno) }
        // The port stands at the same place for both families.
        return UInt16(bigEndian: name.sin6_port)
    }
}
