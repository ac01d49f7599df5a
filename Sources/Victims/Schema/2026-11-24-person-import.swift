import SQL

extension Migration {
    /// The rows of files that were imported, so that a file that comes twice adds nothing: sixteen bytes of a keyed
    /// hash, which nobody can compute without the root key. A person's are deleted with her keys.
    static let personImport = Migration(
        "2026-11-24-person-import",
        [
            """
            CREATE TABLE person_import (
                incident TEXT NOT NULL REFERENCES incident (id),
                mark {blob} NOT NULL,
                person TEXT NOT NULL REFERENCES person (id),
                PRIMARY KEY (incident, mark)
            ) {keyed}
            """,
            "CREATE INDEX person_import_by_person ON person_import (person)",
        ])
}
