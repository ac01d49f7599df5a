public import HTML
public import Localization

/// A piece of a page, said in the reader's language: `"\(StageLine(...), say)"`.
public protocol Part: Sendable {
    func html(_ say: Speech) -> HTML
}

extension HTML.StringInterpolation {
    /// The part in the language of `say`; nothing when there is none.
    public mutating func appendInterpolation<P: Part>(_ part: P?, _ say: Speech) {
        if let part { appendInterpolation(part.html(say)) }
    }

    /// Parts one after the other.
    public mutating func appendInterpolation<P: Part>(_ parts: [P], _ say: Speech) {
        for part in parts { appendInterpolation(part.html(say)) }
    }
}
