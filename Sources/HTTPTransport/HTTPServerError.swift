import Glibc

/// Why the server did not start, for the person who started it.
public enum HTTPServerError: Error, Equatable, CustomStringConvertible {
    case portTaken(address: String, port: UInt16)
    case noAddress(String)
    case cannotListen(address: String, port: UInt16, code: Int32)
    case tlsRefused

    public var description: String {
        switch self {
        case .portTaken(let address, let port):
            "Another program already listens on \(address) port \(port). Stop it, or choose another port."
        case .noAddress(let address):
            "\"\(address)\" is not an IP address. Write one in digits, for example 127.0.0.1 or ::1."
        case .cannotListen(let address, let port, let code):
            "Cannot listen on \(address) port \(port): \(String(cString: strerror(code)))."
        case .tlsRefused:
            "The TLS certificate or key was not accepted. Both must be PEM, without a passphrase, and belong together."
        }
    }
}
