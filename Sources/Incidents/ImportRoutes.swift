import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Sheets
import Web

/// The pages of an import: the form, the job with its progress, its report.
enum ImportRoutes {
    static var pages: [Route] {
        Route.form("/incidents/import", .needs(.importIncidents)) { visit, tx in
            try ask(visit, in: tx)
        } submit: { visit, tx in
            try take(visit, in: tx)
        }.map { $0.accepting(ImportUpload.limit) } + [
            .page("/incidents/import/{job}", .needs(.importIncidents)) { visit, tx in
                visit.page(ImportPages.show(try job(of: visit, in: tx), visit))
            },
            .page("/incidents/import/{job}/report", .needs(.importIncidents)) { visit, tx in
                try report(visit, in: tx)
            },
        ]
    }

    private static func ask(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let grant = try visit.officer.grant(.importIncidents, for: .reading)
        return visit.page(
            ImportPages.form(earlier: try ImportJobStore.newest(10, within: grant, in: tx), area: grant.area, visit))
    }

    /// Stores the files and the job; the worker (`ImportJobs`) finds it.
    private static func take(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let officer = try visit.officer
        let grant = try officer.grant(.importIncidents, for: .registration)
        guard let province = grant.area.province else { throw AccessError.noPosting }
        let upload = try ImportUpload(visit.request)
        let job = ImportJob(
            id: Identifier(from: visit.house.surroundings), scope: Scope(province, grant.area.district),
            state: .waiting, fileName: upload.fileName, total: nil, report: ImportReport(), fault: nil,
            startedBy: officer.account, startedAt: visit.now)
        try ImportJobStore.insert(job, in: tx)
        try ImportJobStore.keep(upload.events, as: .events, of: job.id, in: tx)
        try ImportJobStore.keep(upload.boundaries, as: .boundaries, of: job.id, in: tx)
        return .redirect(to: "/incidents/import/\(job.id)")
    }

    private static func report(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let job = try job(of: visit, in: tx)
        let sheet = ImportPages.report(try ImportJobStore.remarks(of: job.id, in: tx), visit.say)
        var answer = Response(body: .bytes(sheet.bytes))
        answer.headers.set("Content-Type", "text/csv; charset=utf-8")
        answer.headers.set("Content-Disposition", "attachment; filename=\"import-report.csv\"")
        return answer
    }

    /// The job of the address, if it is of the officer's own area.
    private static func job(of visit: Visit, in tx: borrowing Transaction) throws -> ImportJob {
        guard let job = try ImportJobStore.find(visit.identifier("job"), in: tx) else { throw AccessError.notFound }
        _ = try visit.officer.grant(.importIncidents, at: job.scope, for: .reading)
        return job
    }
}
