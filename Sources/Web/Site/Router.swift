import HTTPTransport

/// All routes, found by address. Where two fit, the one with the word wins over the one with the hole:
/// `/incidents/new` over `/incidents/{incident}`, in whichever order they are listed.
struct Router: Sendable {
    private var byShape: [Shape: [Route]] = [:]

    /// How many segments, and the first one when it is a word: what a route is looked up by.
    private struct Shape: Hashable {
        let count: Int
        let first: String?
    }

    init(_ routes: [Route]) {
        for route in routes.sorted(by: { $0.pattern.isTried(before: $1.pattern) }) {
            let segments = route.pattern.segments
            let first: String? = if case .literal(let word)? = segments.first { word } else { nil }
            byShape[Shape(count: segments.count, first: first), default: []].append(route)
        }
    }

    enum Finding {
        case found(Route, [String: String])
        /// The address exists for these methods only.
        case otherMethods([String])
        case nothing
    }

    func find(_ method: Request.Method, _ segments: [String]) -> Finding {
        let known = segments.first.flatMap { byShape[Shape(count: segments.count, first: $0)] } ?? []
        let rest = byShape[Shape(count: segments.count, first: nil)] ?? []
        for routes in [known, rest] {
            if let place = routes.firstIndex(where: { $0.method == method && $0.pattern.fits(segments) }) {
                return .found(routes[place], routes[place].pattern.holes(in: segments))
            }
        }
        let others = (known + rest).filter { $0.pattern.fits(segments) }.map(\.method)
        guard !others.isEmpty else { return .nothing }
        return .otherMethods(Set(others.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.description] }).sorted())
    }
}

extension PathPattern {
    /// Words before holes, from the left.
    fileprivate func isTried(before other: PathPattern) -> Bool {
        segments.lexicographicallyPrecedes(other.segments) { !$0.isHole && $1.isHole }
    }
}
