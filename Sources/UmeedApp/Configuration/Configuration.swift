import FoundationEssentials
import HTTPTransport

/// Everything that differs between installations: one file, then the environment, then the command line.
///
/// The file holds `key = value` lines; `#` begins a comment. The environment variable of `root-key` is
/// `UMEED_ROOT_KEY`. All faults are reported together; secrets never print.
struct Configuration: Sendable {
    /// The folder with the embedded database, the key store and uploads.
    var data = "Data"
    /// The address to listen on. Anything but loopback needs TLS here or a proxy that has it.
    var address = "127.0.0.1"
    var port = 8080
    /// How people outside reach the site, such as `https://umeed.example`: printed on letters. Empty for the address
    /// listened on.
    var publicAddress = ""
    /// A libpq connection string; empty for the embedded SQLite database in `data`.
    var postgres = ""
    /// A libpq connection string for the key store: another database, in production on another cluster.
    var postgresKeys = ""
    /// The file with the root key, mode 0400; empty for the systemd credential, else `root.key` in `data`.
    var rootKey = ""
    var tlsCertificate = ""
    var tlsKey = ""
    /// `auto` (off on loopback without TLS), `yes` or `no`.
    var secureCookies = "auto"
    var isLogging = true
    /// The proxies before this site, by address or range: `127.0.0.1, 10.1.0.0/16`. What they say in `proxy-header` is
    /// believed; from everybody else nothing is. Empty where there is none.
    var trustedProxies = ""
    /// `x-forwarded-for` or `forwarded` (RFC 7239): the one that the proxies write themselves.
    var proxyHeader = TrustedProxies.Header.xForwardedFor
    /// Minutes without a request after which a session ends, 1 to 240.
    var idleMinutes = 15
    /// Hours after which a session ends whatever happens, 1 to 24.
    var absoluteHours = 12

    /// Reads the file named by `UMEED_CONFIG` (or `file`), then the environment. Throws `ConfigurationFaults`.
    init(file: String?, environment: [String: String]) throws {
        var faults: [String] = []
        if let path = file ?? environment["UMEED_CONFIG"] {
            if let text = try? String(contentsOfFile: path, encoding: .utf8) {
                readFile(text, path, &faults)
            } else {
                faults.append("\(path): the configuration file cannot be read")
            }
        }
        for key in Self.keys {
            let name = "UMEED_" + key.split(separator: "-").joined(separator: "_").uppercased()
            if let value = environment[name], let problem = set(key, value) { faults.append("\(name): \(problem)") }
        }
        if !postgres.isEmpty && postgresKeys.isEmpty {
            faults.append("postgres-keys: the key store needs a database of its own beside \"postgres\"")
        }
        if tlsCertificate.isEmpty != tlsKey.isEmpty {
            faults.append("tls-certificate and tls-key: give both or neither")
        }
        if TrustedProxies(trustedProxies, header: proxyHeader) == nil {
            faults.append("trusted-proxies must be addresses or ranges such as 127.0.0.1, 10.1.0.0/16, 2001:db8::/32")
        }
        guard faults.isEmpty else { throw ConfigurationFaults(faults: faults) }
    }

    static let keys = [
        "data", "address", "port", "public-address", "postgres", "postgres-keys", "root-key", "tls-certificate",
        "tls-key", "trusted-proxies", "proxy-header", "secure-cookies", "log", "idle-minutes", "absolute-hours",
    ]

    /// Without a slash at the end.
    var printedAddress: String {
        guard publicAddress.isEmpty else { return publicAddress }
        let host = address.contains(":") ? "[\(address)]" : address
        return "\(tlsCertificate.isEmpty ? "http" : "https")://\(host):\(port)"
    }

    var proxies: TrustedProxies { TrustedProxies(trustedProxies, header: proxyHeader) ?? .none }

    var isLoopback: Bool { address.hasPrefix("127.") || address == "::1" || address == "localhost" }

    var hasSecureCookies: Bool {
        secureCookies == "auto" ? !(isLoopback && tlsCertificate.isEmpty) : secureCookies == "yes"
    }

    private mutating func readFile(_ text: String, _ path: String, _ faults: inout [String]) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.prefix { $0 != "#" }
            guard content.contains(where: { !$0.isWhitespace }) else { continue }
            let parts = content.split(separator: "=", maxSplits: 1).map { $0.trimmingWhitespace }
            let problem = parts.count == 2 ? set(parts[0], parts[1]) : "needs \"key = value\""
            if let problem { faults.append("\(path), line \(index + 1): \(problem)") }
        }
    }

    /// Sets one key; what is wrong with the value, or nil. Never repeats the value.
    private mutating func set(_ key: String, _ value: String) -> String? {
        switch key {
        case "data": data = value
        case "address": address = value
        case "port": return number(value, 1...65535, \.port)
        case "public-address":
            guard value.hasPrefix("https://") || value.hasPrefix("http://"), value.utf8.count <= 100,
                value.utf8.allSatisfy({ 0x21...0x7E ~= $0 }), !value.hasSuffix("/")
            else { return "public-address must be like https://umeed.example, without a slash at the end" }
            publicAddress = value
        case "postgres": postgres = value
        case "postgres-keys": postgresKeys = value
        case "root-key": rootKey = value
        case "tls-certificate": tlsCertificate = value
        case "tls-key": tlsKey = value
        case "trusted-proxies": trustedProxies = value
        case "proxy-header":
            guard let header = TrustedProxies.Header(rawValue: value.lowercased()) else {
                return "proxy-header must be x-forwarded-for or forwarded"
            }
            proxyHeader = header
        case "secure-cookies":
            guard ["auto", "yes", "no"].contains(value) else { return "secure-cookies must be auto, yes or no" }
            secureCookies = value
        case "log":
            guard ["yes", "no"].contains(value) else { return "log must be yes or no" }
            isLogging = value == "yes"
        case "idle-minutes": return number(value, 1...240, \.idleMinutes)
        case "absolute-hours": return number(value, 1...24, \.absoluteHours)
        default: return "\"\(key)\" is not known; known are \(Self.keys.joined(separator: ", "))"
        }
        return nil
    }

    private mutating func number(_ text: String, _ range: ClosedRange<Int>, _ key: WritableKeyPath<Self, Int>)
        -> String?
    {
        guard let number = Int(text), range.contains(number) else {
            return "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
        }
        self[keyPath: key] = number
        return nil
    }
}

/// A configuration that cannot be used, everything wrong with it together.
struct ConfigurationFaults: Error, CustomStringConvertible {
    let faults: [String]

    var description: String { "the configuration cannot be used:\n" + faults.map { "  \($0)" }.joined(separator: "\n") }
}

extension Substring {
    var trimmingWhitespace: String {
        var part = self
        while part.first?.isWhitespace == true { part.removeFirst() }
        while part.last?.isWhitespace == true { part.removeLast() }
        return String(part)
    }
}
