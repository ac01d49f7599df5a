import SQL

extension Migration {
    /// Rates that one administrator enters and another confirms, and the papers that bring them. The bytes of a
    /// paper lie in pieces, so that no row is larger than an engine likes.
    static let rateEntry = Migration(
        "2026-11-24-rate-entry",
        [
            """
            CREATE TABLE law_document (
                id TEXT NOT NULL PRIMARY KEY,
                number BIGINT NOT NULL UNIQUE,
                province TEXT NOT NULL,
                title TEXT NOT NULL,
                citation TEXT NOT NULL,
                publisher TEXT NOT NULL,
                status TEXT NOT NULL CHECK (status IN ('act', 'ordinance', 'policy')),
                published_on TEXT NOT NULL,
                digest TEXT NOT NULL,
                kind TEXT CHECK (kind IN ('pdf', 'jpeg', 'png')),
                size BIGINT NOT NULL CHECK (size >= 0)
            ) {strict}
            """,
            """
            CREATE TABLE law_document_piece (
                document TEXT NOT NULL REFERENCES law_document (id),
                position BIGINT NOT NULL,
                bytes {blob} NOT NULL,
                PRIMARY KEY (document, position)
            ) {strict}
            """,
            """
            CREATE TABLE rate_entry (
                id TEXT NOT NULL PRIMARY KEY,
                number BIGINT NOT NULL UNIQUE,
                document TEXT NOT NULL REFERENCES law_document (id),
                line TEXT NOT NULL,
                amount BIGINT NOT NULL CHECK (amount > 0),
                is_per_animal BIGINT NOT NULL CHECK (is_per_animal IN (0, 1)),
                instrument TEXT,
                provision TEXT NOT NULL,
                is_minimum BIGINT NOT NULL CHECK (is_minimum IN (0, 1)),
                from_date TEXT NOT NULL,
                is_from_exact BIGINT NOT NULL CHECK (is_from_exact IN (0, 1)),
                until_date TEXT CHECK (until_date >= from_date),
                earlier_known_to TEXT CHECK (earlier_known_to < from_date),
                note TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'confirmed', 'refused')),
                refusal TEXT CHECK ((refusal IS NOT NULL) = (state = 'refused')),
                version INTEGER NOT NULL,
                entered_by TEXT NOT NULL REFERENCES account (id),
                entered_at TEXT NOT NULL,
                decided_by TEXT REFERENCES account (id) CHECK (decided_by <> entered_by),
                decided_at TEXT CHECK ((decided_at IS NULL) = (state = 'waiting'))
            ) {strict}
            """,
            "CREATE INDEX rate_entry_by_state ON rate_entry (state, number)",
        ])
}
