import Access
import Kernel
import SQL
import Sealing

/// The SQL of `people_job` and `people_job_piece`.
enum PeopleJobStore {
    /// Bytes of a piece before it is sealed.
    private static let pieceSize = 256 * 1024

    /// The key of the job must be durable before, as a person's.
    static func insert(_ job: PeopleJob, _ bytes: [UInt8], by vault: Vault, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO people_job (id, province, incident, state, total, report, started_by, started_at, takings)
            VALUES (\(job.id), \(job.province), \(job.incident), \(job.state), \(job.total), \(job.report.text),
                \(job.startedBy), \(job.startedAt), 0)
            """)
        for (index, start) in stride(from: 0, to: bytes.count, by: pieceSize).enumerated() {
            let piece = bytes[start..<min(start + pieceSize, bytes.count)]
            let sealed = try vault.lend(job.id) { try $0.seal(bytes: piece, at: address(index + 1, of: job.id)) }
            try tx.run(
                "INSERT INTO people_job_piece (job, position, sealed) VALUES (\(job.id), \(index + 1), \(sealed))")
        }
    }

    /// The file; empty when it is there no more.
    static func bytes(of job: Identifier<PeopleJob>, by vault: Vault, in tx: borrowing Transaction) throws -> [UInt8] {
        let pieces = try tx.rows("SELECT sealed FROM people_job_piece WHERE job = \(job) ORDER BY position") {
            try $0[0] as [UInt8]
        }
        guard !pieces.isEmpty else { return [] }
        return try vault.lend(job) { key in
            try pieces.enumerated().flatMap { try key.bytes($1, at: address($0 + 1, of: job)) }
        }
    }

    static func find(_ id: Identifier<PeopleJob>, in tx: borrowing Transaction) throws -> PeopleJob? {
        try tx.first("SELECT \(columns) FROM people_job WHERE id = \(id) AND state <> 'discarded'", read)
    }

    /// The officer's own, newest first.
    static func newest(_ count: Int, of account: Identifier<Account>, in tx: borrowing Transaction) throws
        -> [PeopleJob]
    {
        try tx.rows(
            """
            SELECT \(columns) FROM people_job WHERE started_by = \(account) AND state <> 'discarded'
            ORDER BY started_at DESC, id DESC LIMIT \(count)
            """, read)
    }

    /// Hands a job that was shown to the workers; a second time it does nothing.
    static func begin(_ job: Identifier<PeopleJob>, in tx: borrowing Transaction) throws {
        try tx.run("UPDATE people_job SET state = 'waiting' WHERE id = \(job) AND state = 'shown'")
    }

    /// Takes the file of a job away that was only shown. The job goes with its key, by a worker.
    static func discard(_ job: Identifier<PeopleJob>, in tx: borrowing Transaction) throws {
        let wasShown = try tx.run("UPDATE people_job SET state = 'discarded' WHERE id = \(job) AND state = 'shown'")
        if wasShown == 1 { try forgetFile(of: job, in: tx) }
    }

    static func delete(_ job: Identifier<PeopleJob>, in tx: borrowing Transaction) throws {
        try forgetFile(of: job, in: tx)
        try tx.run("DELETE FROM people_job WHERE id = \(job) AND state IN ('shown', 'discarded')")
    }

    static func forgetFile(of job: Identifier<PeopleJob>, in tx: borrowing Transaction) throws {
        try tx.run("DELETE FROM people_job_piece WHERE job = \(job)")
    }

    /// Those that were discarded, or shown before `moment` and forgotten.
    static func leftBehind(before moment: Timestamp, in tx: borrowing Transaction) throws -> [Identifier<PeopleJob>] {
        try tx.rows(
            "SELECT id FROM people_job WHERE state = 'discarded' OR (state = 'shown' AND started_at < \(moment))"
        ) { try $0[0] }
    }

    private static func address(_ piece: Int, of job: Identifier<PeopleJob>) -> FieldAddress {
        FieldAddress("people_job_piece", job, "sealed", revision: piece)
    }

    static let columns: SQL = "id, province, incident, state, total, report, fault, started_by, started_at"

    static func read(_ row: Row) throws -> PeopleJob {
        let report: String = try row[5]
        return PeopleJob(
            id: try row[0], province: try row[1], incident: try row[2], state: try row[3], total: try row[4],
            report: PeopleReport(json: try JSON(parsing: report)), fault: try row[6], startedBy: try row[7],
            startedAt: try row[8])
    }
}

extension PeopleReport {
    var text: String { String(decoding: json.bytes, as: UTF8.self) }

    /// Reads what `json` wrote; what is missing is nothing.
    init(json: JSON) {
        self.init()
        func count(_ key: String) -> Int { json[key]?.integer.map { Int($0) } ?? 0 }
        (read, imported, known) = (count("read"), count("imported"), count("known"))
        (refused, flagged) = (count("refused"), count("flagged"))
        for reason in PeopleReason.allCases {
            if let times = json["reasons"]?[reason.rawValue]?.integer { reasons[reason] = Int(times) }
        }
        unreadColumns = (json["unreadColumns"]?.array ?? []).compactMap { $0.integer.map { Int($0) } }
        remarks = (json["remarks"]?.array ?? []).compactMap { remark in
            guard let row = remark["row"]?.integer,
                let reason = remark["reason"]?.string.flatMap({ PeopleReason(rawValue: $0) })
            else { return nil }
            return Remark(row: Int(row), column: remark["column"]?.string, reason: reason)
        }
    }
}
