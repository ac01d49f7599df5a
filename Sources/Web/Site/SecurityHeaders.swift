import HTTPTransport

/// What every answer tells the browser about how far it may be trusted (OWASP ASVS 5.0, V3).
enum SecurityHeaders {
    static func adding(to answer: Response, _ settings: SiteSettings) -> Response {
        var answer = answer
        answer.headers.set("Content-Security-Policy", policy)
        answer.headers.set("X-Content-Type-Options", "nosniff")
        answer.headers.set("Referrer-Policy", "no-referrer")
        answer.headers.set("Cross-Origin-Opener-Policy", "same-origin")
        answer.headers.set("Cross-Origin-Resource-Policy", "same-origin")
        answer.headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        if settings.hasSecureCookies {
            answer.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
        }
        if answer.headers["Cache-Control"] == nil { answer.headers.set("Cache-Control", "no-store") }
        return answer
    }

    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}
