public import Access
public import Localization

/// A room's entry in the bar; shown to those who may use it.
public struct RoomLink: Sendable {
    public let name: Phrase
    public let address: String
    public let permission: Permission
    /// Whoever has this too is led elsewhere.
    public let exception: Permission?

    public init(_ name: Phrase, _ address: String, _ permission: Permission, unless exception: Permission? = nil) {
        self.name = name
        self.address = address
        self.permission = permission
        self.exception = exception
    }

    func isShown(to officer: Officer) -> Bool {
        officer.may(permission) && !(exception.map { officer.may($0) } ?? false)
    }
}
