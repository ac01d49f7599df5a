public import Localization
// The normal form C of a text is in the standard library but not yet public; remove `@_spi` when it is.
@_spi(_Unicode) import Swift

/// A password that is good enough to be hashed. Prints masked.
///
/// 15 to 128 characters and none of the usual ones; no rule about digits or signs, no expiry (NIST SP 800-63B).
public struct Password: Sendable, CustomStringConvertible, CustomReflectable {
    public static let shortest = 15
    public static let longest = 128

    /// In normal form C, so that two keyboards that compose letters differently agree.
    let text: String

    /// Throws `FormFaults` on the field `password`.
    public init(_ typed: String, of accountName: String) throws(FormFaults) {
        let text = Self.normal(typed)
        guard text.count >= Self.shortest else { throw Self.fault("access.password.short", Self.shortest) }
        guard text.count <= Self.longest else { throw Self.fault("access.password.long", Self.longest) }
        guard !UsualPasswords.contain(text, of: accountName) else { throw Self.fault("access.password.usual", 0) }
        self.text = text
    }

    /// The same bytes for the same letters. A text that is far too long is cut: it cannot be a password.
    static func normal(_ typed: String) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: typed.prefix(longest + 1)._nfc)
        return text
    }

    public var description: String { "Password(masked)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    private static func fault(_ key: StaticString, _ limit: Int) -> FormFaults {
        FormFaults([FieldFault("password", Phrase(key, ["n": .number(limit)]))])
    }
}
