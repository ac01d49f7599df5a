import Kernel
import SQL

/// Recognises a request that was sent twice, so that a phone on a bad link may repeat until it hears an answer.
///
/// Keyed fingerprints of the key and of the request, and the answer are stored in the transaction that makes the change. The
/// stored answers are redirects and identifiers; they never hold a person's identity.
enum Once {
    static let migration = Migration(
        "2026-11-23-once",
        [
            """
            CREATE TABLE once_answer (
                account TEXT NOT NULL,
                once_key TEXT NOT NULL,
                request_digest TEXT NOT NULL,
                status INTEGER NOT NULL,
                location TEXT,
                etag TEXT,
                body TEXT NOT NULL,
                answered_at TEXT NOT NULL,
                PRIMARY KEY (account, once_key)
            ) {keyed}
            """,
            "CREATE INDEX once_answer_age ON once_answer (answered_at)",
        ])

    /// Forgets answers older than 30 days: longer than any tablet stays offline.
    static func forgetOld(at now: Timestamp, in tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM once_answer WHERE answered_at < \(now.adding(seconds: -30 * 86_400))")
    }
}
