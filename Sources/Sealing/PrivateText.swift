/// Text that identifies or exposes a person: a name, an address, a note. It prints masked.
///
/// It can be neither bound into SQL nor interpolated into a page by itself: whoever needs the words writes
/// `.text`, where a reader of the code can see it.
public struct PrivateText: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
    public let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { "PrivateText(masked)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
