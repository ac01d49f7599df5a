import Access
import HTTPTransport
import Kernel
import Localization
import SQL

/// Addresses for machines that watch this one, and the choice of language.
public enum SystemRoutes {
    /// `gauges` are read when `/metrics` is asked for: name, help, value.
    public static func routes(
        metrics: Metrics, gauges: @escaping @Sendable () -> [(name: String, help: String, value: Double)]
    ) -> [Route] {
        [
            .direct(.get, "/healthz", .everyone) { visit in
                .json(["status": "ok", "version": .string(visit.house.settings.version)])
            },
            .page("/readyz", .everyone) { _, tx in
                _ = try tx.exists("SELECT 1")
                return .json(["status": "ready"])
            },
            .direct(.get, "/metrics", .everyone) { visit in
                // Figures of the installation are for this machine and its watcher, not for the Internet.
                guard ["127.0.0.1", "::1", "::ffff:127.0.0.1"].contains(visit.request.remoteAddress) else {
                    throw WebError.notFound
                }
                var answer = Response.plain(metrics.exposition(gauges: gauges()))
                answer.headers.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                return answer
            },
            .direct(.get, "/language/{language}", .everyone) { visit in try language(visit) },
        ]
    }

    /// Sets the language of this browser and leads back to the page it was chosen on.
    private static func language(_ visit: Visit) throws -> Response {
        guard let language = visit.path["language"].flatMap({ Language(rawValue: $0) }) else { throw WebError.notFound }
        let back = visit.request.query["back"].flatMap { OwnAddress($0) }?.text ?? "/"
        var answer = Response.redirect(to: back)
        answer.headers.append(
            "Set-Cookie", Cookie.line(Cookie.language, language.rawValue, seconds: 31_536_000, visit.house.settings))
        return answer
    }
}
