import Kernel
import SQL

/// A job in the hands of one worker. Whoever does not write to it for two minutes has lost it to the next.
struct PeopleJobClaim: Sendable {
    let job: PeopleJob
    let worker: Identifier<PeopleImports>
    let surroundings: any Surroundings

    /// Seconds.
    private static let patience: Int64 = 120
    /// As often is a job begun that gets no further, then it is given up: it may be what breaks the program.
    private static let mostTakings = 5

    /// Whether there is anything to take: cheap, for looking often.
    static func isDue(at moment: Timestamp, in tx: borrowing Transaction) throws -> Bool {
        try tx.exists("SELECT 1 FROM people_job WHERE \(due(moment))")
    }

    /// Takes the oldest job that waits or was left behind; nil when there is none.
    static func take(
        for worker: Identifier<PeopleImports>, _ surroundings: any Surroundings, in tx: borrowing Transaction
    ) throws -> PeopleJobClaim? {
        let now = surroundings.now()
        let found = try tx.first(
            "SELECT \(PeopleJobStore.columns) FROM people_job WHERE \(due(now)) ORDER BY started_at, id LIMIT 1",
            PeopleJobStore.read)
        guard let job = found else { return nil }
        try tx.run(
            """
            UPDATE people_job SET state = 'running', takings = takings + 1, taken_by = \(worker),
                taken_until = \(now.adding(seconds: patience))
            WHERE id = \(job.id)
            """)
        return PeopleJobClaim(job: job, worker: worker, surroundings: surroundings)
    }

    /// Whether it was begun too often without getting further.
    func isHopeless(in tx: borrowing Transaction) throws -> Bool {
        try tx.exists("SELECT 1 FROM people_job WHERE id = \(job.id) AND takings > \(Self.mostTakings)")
    }

    private static func due(_ moment: Timestamp) -> SQL {
        "(state = 'waiting' OR (state = 'running' AND taken_until < \(moment)))"
    }

    /// Writes down how far it is, which shows that the worker lives.
    func advance(to report: PeopleReport, in tx: borrowing Transaction) throws {
        let until = surroundings.now().adding(seconds: Self.patience)
        try update("report = \(report.text), takings = 0, taken_until = \(until)", in: tx)
    }

    /// Ends it; the file is no longer needed.
    func end(_ fault: PeopleJob.Fault? = nil, in tx: borrowing Transaction) throws {
        let state = fault == nil ? PeopleJob.State.done : .failed
        try update("state = \(state), fault = \(fault), taken_by = NULL, taken_until = NULL", in: tx)
        try PeopleJobStore.forgetFile(of: job.id, in: tx)
    }

    /// Gives it back in the middle, so that whoever comes next need not wait.
    func giveBack(in tx: borrowing Transaction) throws {
        try update("state = 'waiting', taken_by = NULL, taken_until = NULL", in: tx)
    }

    /// Throws `LostPeopleJob` when another worker has it by now; nothing of this transaction is kept then.
    private func update(_ change: SQL, in tx: borrowing Transaction) throws {
        let mine = try tx.run("UPDATE people_job SET \(change) WHERE id = \(job.id) AND taken_by = \(worker)")
        guard mine == 1 else { throw LostPeopleJob() }
    }
}

/// Another worker went on with the job.
struct LostPeopleJob: Error {}
