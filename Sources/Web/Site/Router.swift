import HTTPTransport

/// All routes, found by address. Where two fit, the one with the word wins over the one with the hole:
/// `/incidents/new` over `/incidents/{incident}`, in whichever order they are listed.
struct Router: Sendable {
    private var byFirstSegment: [String: [Route]] = [:]
    private var rest: [Route] = []

    init(_ routes: [Route]) {
        for route in routes.sorted(by: { $0.pattern.isTried(before: $1.pattern) }) {
            if case .literal(let first)? = route.pattern.segments.first {
                byFirstSegment[first, default: []].append(route)
            } else {
                rest.append(route)
            }
        }
    }

    enum Finding {
        case found(Route, [String: String])
        /// The address exists for these methods only.
        case otherMethods([String])
        case nothing
    }

    func find(_ method: Request.Method, _ segments: [String]) -> Finding {
        let path = segments.map { Substring($0) }
        var allowed: Set<String> = []
        for route in candidates(path) {
            guard let holes = route.pattern.match(path) else { continue }
            if route.method == method { return .found(route, holes) }
            allowed.insert(route.method.description)
            if route.method == .get { allowed.insert("HEAD") }
        }
        return allowed.isEmpty ? .nothing : .otherMethods(allowed.sorted())
    }

    private func candidates(_ path: [Substring]) -> [Route] {
        (path.first.flatMap { byFirstSegment[String($0)] } ?? []) + rest
    }
}

extension PathPattern {
    /// Words before holes, from the left.
    fileprivate func isTried(before other: PathPattern) -> Bool {
        segments.lexicographicallyPrecedes(other.segments) { !$0.isHole && $1.isHole }
    }
}
