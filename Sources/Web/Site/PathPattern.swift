/// An address with named holes, `/incidents/{incident}/roster`.
public struct PathPattern: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let description: String
    let segments: [Segment]

    enum Segment: Hashable, Sendable {
        case literal(String)
        case hole(String)

        var isHole: Bool { if case .hole = self { true } else { false } }
    }

    public init(stringLiteral text: StaticString) {
        description = text.description
        segments = description.split(separator: "/").map { part in
            part.hasPrefix("{") && part.hasSuffix("}")
                ? .hole(String(part.dropFirst().dropLast())) : .literal(String(part))
        }
    }

    /// The names of the holes, in order.
    public var holes: [String] {
        segments.compactMap { if case .hole(let name) = $0 { name } else { nil } }
    }

    /// What the holes hold when `path` (its segments, already decoded) has this shape; nil when it has not.
    func match(_ path: [Substring]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var found: [String: String] = [:]
        for (segment, part) in zip(segments, path) {
            switch segment {
            case .literal(let text): guard text == part else { return nil }
            case .hole(let name): found[name] = String(part)
            }
        }
        return found
    }
}
