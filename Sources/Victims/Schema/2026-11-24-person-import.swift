import SQL

extension Migration {
    /// What was imported, one row a batch: its people, and for each the mark of the row she came with, so that a file
    /// that comes twice adds nothing. A mark is sixteen bytes of a keyed hash, which nobody can compute without the root
    /// key; a person's is zeroed with her keys. Two imports of one incident cannot both add its next batch.
    static let personImport = Migration(
        "2026-11-24-person-import",
        [
            """
            CREATE TABLE person_import (
                incident TEXT NOT NULL REFERENCES incident (id),
                batch BIGINT NOT NULL CHECK (batch > 0),
                people TEXT NOT NULL,
                marks {blob} NOT NULL,
                PRIMARY KEY (incident, batch)
            ) {keyed}
            """
        ])
}
