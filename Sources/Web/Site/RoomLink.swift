public import Access
public import Localization

/// A room's entry in the bar; shown to those who may use it.
public struct RoomLink: Sendable {
    public let name: Phrase
    public let address: String
    public let permission: Permission

    public init(_ name: Phrase, _ address: String, _ permission: Permission) {
        self.name = name
        self.address = address
        self.permission = permission
    }
}
