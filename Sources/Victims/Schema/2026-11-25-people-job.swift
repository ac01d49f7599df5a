import SQL

extension Migration {
    /// Files of people on their way in. The file lies in sealed pieces under a key of the job's own, which is destroyed
    /// with them when the job is over: it holds names. The job itself names nobody; nor does its report.
    static let peopleJob = Migration(
        "2026-11-25-people-job",
        [
            """
            CREATE TABLE people_job (
                id TEXT NOT NULL PRIMARY KEY,
                province TEXT NOT NULL,
                incident TEXT,
                state TEXT NOT NULL
                    CHECK (state IN ('shown', 'discarded', 'waiting', 'running', 'done', 'failed')),
                total BIGINT NOT NULL,
                report TEXT NOT NULL,
                fault TEXT,
                started_by TEXT NOT NULL,
                started_at TEXT NOT NULL,
                takings BIGINT NOT NULL,
                taken_by TEXT,
                taken_until TEXT
            ) {strict}
            """,
            """
            CREATE INDEX people_job_open ON people_job (started_at)
            WHERE state IN ('shown', 'discarded', 'waiting', 'running')
            """,
            "CREATE INDEX people_job_of ON people_job (started_by, started_at)",
            """
            CREATE TABLE people_job_piece (
                job TEXT NOT NULL REFERENCES people_job (id),
                position BIGINT NOT NULL,
                sealed {blob} NOT NULL,
                PRIMARY KEY (job, position)
            ) {strict}
            """,
        ])
}
