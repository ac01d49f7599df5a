import SQL

extension Migration {
    /// Papers that were handed in for a claim. From whom, and what was said about them, is sealed; the file, where there
    /// is one, lies in sealed pieces beside it. Nothing here is changed or deleted.
    static let evidence = Migration(
        "2026-11-24-evidence",
        [
            """
            CREATE TABLE evidence (
                id TEXT NOT NULL PRIMARY KEY,
                claim TEXT NOT NULL REFERENCES claim (id),
                position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 30),
                paper TEXT NOT NULL,
                title TEXT NOT NULL,
                form TEXT NOT NULL,
                received_from {blob} NOT NULL,
                note {blob},
                received_on TEXT NOT NULL,
                received_by TEXT NOT NULL,
                role TEXT NOT NULL,
                province TEXT,
                district TEXT,
                recorded_at TEXT NOT NULL,
                file_kind TEXT,
                file_size INTEGER CHECK (file_size > 0),
                hash TEXT NOT NULL,
                code TEXT NOT NULL UNIQUE,
                UNIQUE (claim, position)
            ) {strict}
            """,
            """
            CREATE TABLE evidence_piece (
                evidence TEXT NOT NULL REFERENCES evidence (id),
                position INTEGER NOT NULL CHECK (position > 0),
                sealed {blob} NOT NULL,
                PRIMARY KEY (evidence, position)
            ) {strict}
            """,
            """
            CREATE TABLE evidence_return (
                evidence TEXT NOT NULL PRIMARY KEY REFERENCES evidence (id),
                returned_to {blob} NOT NULL,
                returned_on TEXT NOT NULL,
                returned_by TEXT NOT NULL,
                role TEXT NOT NULL,
                recorded_at TEXT NOT NULL
            ) {strict}
            """,
        ])
}
