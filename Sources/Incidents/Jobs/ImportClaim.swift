import Kernel
import SQL

/// A job in the hands of one worker. Whoever does not write to it for a minute has lost it to the next.
struct ImportClaim: Sendable {
    let job: ImportJob
    let worker: Identifier<ImportJobs>
    let surroundings: any Surroundings

    /// Seconds.
    private static let patience: Int64 = 60
    /// As often is a job begun that gets no further, then it is given up: it may be what breaks the program.
    private static let mostTakings = 5

    /// Whether there is anything to take: cheap, for looking often.
    static func isDue(at moment: Timestamp, in tx: borrowing Transaction) throws -> Bool {
        try tx.exists("SELECT 1 FROM import_job WHERE \(due(moment))")
    }

    /// Takes the oldest job that waits or was left behind; nil when there is none.
    static func take(
        for worker: Identifier<ImportJobs>, _ surroundings: any Surroundings, in tx: borrowing Transaction
    ) throws -> ImportClaim? {
        let now = surroundings.now()
        try tx.run(
            """
            UPDATE import_job SET state = 'failed', fault = \(ImportJob.Fault.broken)
            WHERE takings >= \(mostTakings) AND \(due(now))
            """)
        try tx.run("DELETE FROM import_file WHERE job IN (SELECT id FROM import_job WHERE state = 'failed')")
        let found = try tx.first(
            """
            SELECT \(ImportJobStore.columns) FROM import_job WHERE \(due(now)) ORDER BY started_at, id LIMIT 1
            """, ImportJobStore.read)
        guard let job = found else { return nil }
        try tx.run(
            """
            UPDATE import_job SET state = 'running', takings = takings + 1, taken_by = \(worker),
                taken_until = \(now.adding(seconds: patience))
            WHERE id = \(job.id)
            """)
        return ImportClaim(job: job, worker: worker, surroundings: surroundings)
    }

    private static func due(_ moment: Timestamp) -> SQL {
        "(state = 'waiting' OR (state = 'running' AND taken_until < \(moment)))"
    }

    func count(_ total: Int, in tx: borrowing Transaction) throws { try update("total = \(total)", in: tx) }

    /// Writes down how far it is, which shows that the worker lives.
    func advance(to report: ImportReport, _ remarks: [ImportRemark], in tx: borrowing Transaction) throws {
        let text = String(decoding: report.json.bytes, as: UTF8.self)
        let until = surroundings.now().adding(seconds: Self.patience)
        try update("report = \(text), takings = 0, taken_until = \(until)", in: tx)
        try ImportJobStore.keep(remarks, of: job.id, in: tx)
    }

    /// Ends it; the bytes of the files are no longer needed.
    func end(_ fault: ImportJob.Fault? = nil, in tx: borrowing Transaction) throws {
        let state = fault == nil ? ImportJob.State.done : .failed
        try update("state = \(state), fault = \(fault), taken_by = NULL, taken_until = NULL", in: tx)
        try tx.run("DELETE FROM import_file WHERE job = \(job.id)")
    }

    /// Gives it back in the middle, so that whoever comes next need not wait.
    func giveBack(in tx: borrowing Transaction) throws {
        try update("state = 'waiting', takings = 0, taken_by = NULL, taken_until = NULL", in: tx)
    }

    /// Throws `LostImport` when another worker has it by now; nothing of this transaction is kept then.
    private func update(_ change: SQL, in tx: borrowing Transaction) throws {
        let mine = try tx.run("UPDATE import_job SET \(change) WHERE id = \(job.id) AND taken_by = \(worker)")
        guard mine == 1 else { throw LostImport() }
    }
}

/// Another worker went on with the job.
struct LostImport: Error {}
