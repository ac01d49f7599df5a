import Access
import HTTPTransport
import Kernel
import SQL

/// The key of one request that may come twice, with what makes two requests the same.
///
/// Both are kept as fingerprints only: a program may have put a name into its key, and a body is full of them.
struct OnceKey: Sendable {
    let key: String
    let digest: String

    /// Nil when there is no key. Throws `WebError` when it is unfit: 8 to 128 visible ASCII characters.
    init?(of request: Request, by vault: Vault) throws {
        guard let key = request.headers["Idempotency-Key"] ?? request.form[FormState.onceField] else { return nil }
        guard 8...128 ~= key.utf8.count, key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw WebError.onceKeyUnreadable
        }
        self.key = Hex.text(of: vault.fingerprint(of: Array(key.utf8)))
        digest = try OnceContent(of: request, by: vault).digest
    }

    /// The answer given before to the same request, or nil. Throws `WebError.onceKeyReused` for another content.
    func earlierAnswer(to officer: Officer, in tx: borrowing Transaction) throws -> Response? {
        let found = try tx.first(
            """
            SELECT request_digest, status, location, etag, body FROM once_answer
            WHERE account = \(officer.account) AND once_key = \(key)
            """,
            Earlier.init)
        guard let found else { return nil }
        guard found.digest == digest else { throw WebError.onceKeyReused }
        return found.answer
    }

    /// Keeps the answer in the transaction that made the change. Throws `WebError.busy` when the same request was
    /// answered at the same moment elsewhere: sent again, it finds that answer.
    func remember(_ answer: Response, to officer: Officer, at now: Timestamp, in tx: borrowing Transaction) throws {
        var body = ""
        if answer.headers["Content-Type"] == "application/json", case .bytes(let bytes) = answer.body {
            body = String(decoding: bytes, as: UTF8.self)
        }
        let kept = try tx.run(
            """
            INSERT INTO once_answer (account, once_key, request_digest, status, location, etag, body, answered_at)
            VALUES (\(officer.account), \(key), \(digest), \(answer.status.rawValue), \(answer.headers["Location"]),
                \(answer.headers["ETag"]), \(body), \(now))
            ON CONFLICT (account, once_key) DO NOTHING
            """)
        guard kept == 1 else { throw WebError.busy }
    }

    private struct Earlier {
        let digest: String
        let answer: Response

        init(_ row: Row) throws {
            digest = try row[0]
            let body: String = try row[4]
            var answer = Response(status: Status(rawValue: try row[1]), body: .bytes(Array(body.utf8)))
            if let location: String = try row[2] { answer.headers.set("Location", location) }
            if let etag: String = try row[3] { answer.headers.set("ETag", etag) }
            if !body.isEmpty { answer.headers.set("Content-Type", "application/json") }
            answer.headers.set("Idempotent-Replayed", "true")
            self.answer = answer
        }
    }
}
