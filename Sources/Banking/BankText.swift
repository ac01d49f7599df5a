/// A text in the letters that every bank's system takes: `A-Z a-z 0-9 / - ? : ( ) . , ' +` and space (ISO 20022's
/// usual restriction). Urdu and Sindhi names stand beside it on paper, never in the bank's file.
public struct BankText: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    public let value: String

    /// Nil when other letters stand in it, when nothing is left of it, or when it is longer than `most` characters.
    public init?(_ text: some StringProtocol, most: Int) {
        let isPlain = text.utf8.allSatisfy(Self.isAllowed)
        let words = text.split(separator: " ")
        let value = words.joined(separator: " ")
        guard isPlain, !words.isEmpty, value.utf8.count <= most else { return nil }
        self.value = value
    }

    /// May be a name: it prints masked.
    public var description: String { "BankText(masked)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    private static let allowed = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-?:().,'+ ".utf8)
    private static func isAllowed(_ byte: UInt8) -> Bool { allowed.contains(byte) }
}
