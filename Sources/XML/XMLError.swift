/// Why a document was not read. Says where, never what stands there.
public enum XMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// More bytes than a reader takes.
    case tooLarge(most: Int)
    /// Elements inside elements, deeper than any real file.
    case tooDeep(most: Int)
    /// A document type or an entity: a way to attack readers, and no file of ours needs one.
    case documentType
    /// Not well formed; the line on which reading stopped, from 1.
    case malformed(line: Int)

    public var description: String {
        switch self {
        case .tooLarge(let most): "larger than \(most) bytes"
        case .tooDeep(let most): "nested deeper than \(most)"
        case .documentType: "it carries a document type or an entity"
        case .malformed(let line): "not well-formed XML, line \(line)"
        }
    }
}
