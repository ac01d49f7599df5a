import Glibc

/// The certificate chain and private key with which the server shows who it is, both PEM.
public struct TLSIdentity: Sendable {
    /// The server's certificate first, then the ones that lead to its root.
    public let certificate: String
    /// Without a passphrase.
    public let key: String

    public init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }
}

extension TLSIdentity: CustomStringConvertible {
    /// Without the key.
    public var description: String { "TLSIdentity" }
}

/// C strings that live as long as the server does: the library keeps pointers to them.
struct TLSText {
    let certificate: UnsafeMutablePointer<CChar>?
    let key: UnsafeMutablePointer<CChar>?
    let priorities: UnsafeMutablePointer<CChar>?

    /// TLS 1.3 and 1.2 with forward secrecy and authenticated ciphers, nothing older.
    private static let policy =
        "SECURE128:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2:-RSA:-CIPHER-ALL:+AES-256-GCM:+CHACHA20-POLY1305"
        + ":+AES-128-GCM:%SERVER_PRECEDENCE"

    init(_ identity: TLSIdentity) {
        certificate = strdup(identity.certificate)
        key = strdup(identity.key)
        priorities = strdup(Self.policy)
    }

    /// Overwrites the key and frees everything.
    func forget() {
        if let key { explicit_bzero(key, strlen(key)) }
        for text in [certificate, key, priorities] { free(text) }
    }
}
