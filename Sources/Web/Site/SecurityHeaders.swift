import HTTPTransport

/// What every answer tells the browser about how far it may be trusted (OWASP ASVS 5.0, V3).
enum SecurityHeaders {
    static func adding(to answer: Response, _ settings: SiteSettings) -> Response {
        var answer = answer
        for header in always { answer.headers.append(header.name, header.value) }
        if settings.hasSecureCookies {
            answer.headers.append("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
        }
        if answer.headers["Cache-Control"] == nil { answer.headers.append("Cache-Control", "no-store") }
        return answer
    }

    /// No handler says one of these.
    private static let always: Headers = [
        ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]

    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}
