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

    /// Whether `path` (its segments, already decoded) has this shape.
    func fits(_ path: [String]) -> Bool {
        guard path.count == segments.count else { return false }
        // From the end, because addresses begin alike.
        for place in path.indices.reversed() {
            if case .literal(let text) = segments[place], text != path[place] { return false }
        }
        return true
    }

    /// What the holes hold in a path that fits.
    func holes(in path: [String]) -> [String: String] {
        var found: [String: String] = [:]
        for (segment, part) in zip(segments, path) {
            if case .hole(let name) = segment { found[name] = part }
        }
        return found
    }
}
