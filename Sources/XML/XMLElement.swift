/// # XML: what banks and other systems send, read strictly, and what they want, written rightly.
///
/// The only room that knows the C library (libxml2). Nothing is fetched, no entity is expanded, no document type is
/// accepted: a file can neither reach out nor blow up.

/// One element of a document that was read, with what stands inside.
public struct XMLElement: Hashable, Sendable {
    /// Without its prefix.
    public let name: String
    /// The address that names the vocabulary; empty when there is none.
    public let namespace: String
    /// By name without prefix.
    public let attributes: [String: String]
    /// Its own text, white space at both ends cut off.
    public internal(set) var text = ""
    public internal(set) var children: [XMLElement] = []

    init(name: String, namespace: String, attributes: [String: String]) {
        (self.name, self.namespace, self.attributes) = (name, namespace, attributes)
    }

    /// Every child of that name, in their order.
    public func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The first element on a path of names below this one; nil when the path ends early.
    public func first(_ path: String...) -> XMLElement? {
        var here = self
        for name in path {
            guard let next = here.children.first(where: { $0.name == name }) else { return nil }
            here = next
        }
        return here
    }

    /// Every element of that name however deep, in the order of the document.
    public func everywhere(_ name: String) -> [XMLElement] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.everywhere(name) }
    }
}
