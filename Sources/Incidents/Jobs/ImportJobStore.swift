import Access
import Kernel
import SQL

/// The SQL of the tables `import_job`, `import_file` and `import_remark`.
enum ImportJobStore {
    /// Pieces of this many bytes, so that no row is larger than an engine likes.
    private static let pieceSize = 1 << 20

    static func insert(_ job: ImportJob, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO import_job (id, province, district, state, file_name, report, started_by, started_at, takings)
            VALUES (\(job.id), \(job.scope.province), \(job.scope.district), \(job.state), \(job.fileName),
                \(job.report.text), \(job.startedBy), \(job.startedAt), 0)
            """)
    }

    static func keep(_ bytes: [UInt8], as part: ImportPart, of job: Identifier<ImportJob>, in tx: borrowing Transaction)
        throws
    {
        for (position, start) in stride(from: 0, to: bytes.count, by: pieceSize).enumerated() {
            let piece = Array(bytes[start..<min(bytes.count, start + pieceSize)])
            try tx.run(
                """
                INSERT INTO import_file (job, part, position, bytes) VALUES (\(job), \(part), \(position), \(piece))
                """)
        }
    }

    /// Empty when there is none.
    static func bytes(_ part: ImportPart, of job: Identifier<ImportJob>, in tx: borrowing Transaction) throws -> [UInt8]
    {
        var bytes: [UInt8] = []
        try tx.each("SELECT bytes FROM import_file WHERE job = \(job) AND part = \(part) ORDER BY position") { row in
            bytes += try row[0] as [UInt8]
        }
        return bytes
    }

    static func find(_ id: Identifier<ImportJob>, in tx: borrowing Transaction) throws -> ImportJob? {
        try tx.first("SELECT \(columns) FROM import_job WHERE id = \(id)", read)
    }

    /// The newest ones of the grant's area.
    static func newest(_ count: Int, within grant: Grant, in tx: borrowing Transaction) throws -> [ImportJob] {
        try tx.rows(
            """
            SELECT \(columns) FROM import_job WHERE \(grant.area.condition())
            ORDER BY started_at DESC, id DESC LIMIT \(count)
            """, read)
    }

    /// The remarks of a job in the order of the file, each with the reference of its incident.
    static func remarks(of job: Identifier<ImportJob>, in tx: borrowing Transaction) throws -> [ImportReportLine] {
        try tx.rows(
            """
            SELECT r.row, r.source_key, r.reason, r.words, i.reference
            FROM import_remark r LEFT JOIN incident i ON i.id = r.incident
            WHERE r.job = \(job) ORDER BY r.row, r.position
            """
        ) { row in
            ImportReportLine(
                row: try row[0], sourceKey: try row[1], reason: try row[2], words: try row[3], reference: try row[4])
        }
    }

    static func keep(_ remarks: [ImportRemark], of job: Identifier<ImportJob>, in tx: borrowing Transaction) throws {
        for remark in remarks {
            try tx.run(
                """
                INSERT INTO import_remark (job, row, position, source_key, incident, reason, words)
                VALUES (\(job), \(remark.row), \(remark.position), \(remark.sourceKey), \(remark.incident),
                    \(remark.reason), \(remark.words))
                """)
        }
    }

    static let columns: SQL =
        """
        id, province, district, state, file_name, total, report, fault, started_by, started_at
        """

    static func read(_ row: Row) throws -> ImportJob {
        let report: String = try row[6]
        return ImportJob(
            id: try row[0], scope: Scope(try row[1], try row[2]), state: try row[3], fileName: try row[4],
            total: try row[5], report: try ImportReport(text: report), fault: try row[7], startedBy: try row[8],
            startedAt: try row[9])
    }
}

/// A line of the report that is downloaded.
struct ImportReportLine: Sendable {
    let row: Int
    let sourceKey: String
    let reason: String
    let words: String
    /// Nil for a refused row.
    let reference: String?
}

extension ImportReport {
    fileprivate var text: String { String(decoding: json.bytes, as: UTF8.self) }

    fileprivate init(text: String) throws {
        guard let report = ImportReport(json: try JSON(parsing: text)) else {
            throw UnreadableColumn(column: 6, expected: "ImportReport")
        }
        self = report
    }
}

extension ImportJob.State: Bindable, Readable {}
extension ImportJob.Fault: Bindable, Readable {}
extension ImportPart: Bindable {}
