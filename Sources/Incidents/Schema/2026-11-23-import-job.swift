import SQL

extension Migration {
    /// Files on their way in. The bytes lie in pieces beside the job until it is finished, so that whoever starts
    /// the program again, on whichever machine, goes on where it stopped.
    static let importJob = Migration(
        "2026-11-23-import-job",
        [
            """
            CREATE TABLE import_job (
                id TEXT NOT NULL PRIMARY KEY,
                province TEXT NOT NULL,
                district TEXT,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
                file_name TEXT NOT NULL,
                total BIGINT,
                report TEXT NOT NULL,
                fault TEXT,
                started_by TEXT NOT NULL,
                started_at TEXT NOT NULL,
                takings BIGINT NOT NULL,
                taken_by TEXT,
                taken_until TEXT
            ) {strict}
            """,
            "CREATE INDEX import_job_open ON import_job (started_at) WHERE state IN ('waiting', 'running')",
            """
            CREATE TABLE import_file (
                job TEXT NOT NULL REFERENCES import_job (id),
                part TEXT NOT NULL,
                position BIGINT NOT NULL,
                bytes {blob} NOT NULL,
                PRIMARY KEY (job, part, position)
            ) {strict}
            """,
            """
            CREATE TABLE import_remark (
                job TEXT NOT NULL REFERENCES import_job (id),
                row BIGINT NOT NULL,
                position BIGINT NOT NULL,
                source_key TEXT NOT NULL,
                incident TEXT,
                reason TEXT NOT NULL,
                words TEXT NOT NULL,
                PRIMARY KEY (job, row, position)
            ) {strict}
            """,
        ])
}
