import Access
import HTTPTransport
import Kernel
import Localization
public import SQL
import Sheets

extension Route {
    /// The address of a table as a file: the page's own query and `as=csv` or `as=xlsx`.
    ///
    /// `read` gathers the rows in a transaction that changes nothing; then the audit entry is stored, and only then is
    /// the file made and sent, so a large one holds up nobody who writes.
    public static func export(
        _ pattern: PathPattern, _ rule: Rule,
        _ read: @escaping @Sendable (Visit, borrowing Transaction) throws -> TableExport
    ) -> Route {
        direct(.get, pattern, rule) { visit in
            let format = try format(of: visit)
            return try await file(try await visit.house.store.read { tx in try read(visit, tx) }, format, visit)
        }
    }

    /// The same for a table that names people: `read` may write, as the audit of opened files demands.
    public static func personExport(
        _ pattern: PathPattern, _ rule: Rule,
        _ read: @escaping @Sendable (Visit, borrowing Transaction) throws -> TableExport
    ) -> Route {
        direct(.get, pattern, rule) { visit in
            let format = try format(of: visit)
            return try await file(try await visit.house.store.write { tx in try read(visit, tx) }, format, visit)
        }
    }

    private static func format(of visit: Visit) throws -> Sheet.Format {
        var query = visit.query
        let format = query.word("as", as: Sheet.Format.self)
        guard query.faults.isEmpty else { throw FormFaults(query.faults) }
        return format ?? .csv
    }

    private static func file(_ export: TableExport, _ format: Sheet.Format, _ visit: Visit) async throws -> Response {
        let mark = export.mark(by: visit.house.vault, visit.say)
        try await visit.house.store.write { tx in
            try export.audit(mark: mark, in: tx)
        }
        let bytes = try export.sheet(mark: mark, visit.say).bytes(as: format)
        return Response(
            headers: [
                ("Content-Type", format.contentType),
                ("Content-Disposition", "attachment; filename=\"\(export.fileName(format))\""),
            ], body: .bytes(bytes))
    }
}
