import SQL

extension Migration {
    /// The rows of files that were imported, so that a file that comes twice adds nothing: sixteen bytes of a keyed
    /// hash, which nobody can compute without the root key. A person's is taken out with her keys. In the order in
    /// which they came, so that a hundred thousand of them go to the end of the table and not to every page of it; the
    /// count keeps two imports of one incident apart.
    static let personImport = Migration(
        "2026-11-24-person-import",
        [
            """
            CREATE TABLE person_import (
                incident TEXT NOT NULL,
                person TEXT NOT NULL,
                mark {blob},
                PRIMARY KEY (incident, person)
            ) {keyed}
            """,
            """
            CREATE TABLE person_import_count (
                incident TEXT NOT NULL PRIMARY KEY REFERENCES incident (id),
                marks BIGINT NOT NULL
            ) {keyed}
            """,
        ])
}
