/// What is stored of a password: Argon2id with its parameters and salt, as one line of text. Prints masked.
public struct PasswordHash: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// `$argon2id$v=19$m=19456,t=2,p=1$...`
    public let stored: String

    public init(stored: String) { self.stored = stored }

    public var description: String { "PasswordHash(masked)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
