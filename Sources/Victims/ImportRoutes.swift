import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Sheets
import Web

/// A file of people by the page: sent, looked at, confirmed, and watched until it is in.
///
/// Only who sent a file sees what became of it: until it is over it holds names that nobody else was shown.
enum ImportRoutes {
    static var routes: [Route] {
        Route.form("/people/import", .needs(.importPeople)) { visit, tx in
            try ask(visit, in: tx)
        } submit: { visit, tx in
            try take(visit, in: tx)
        }.map { $0.method == .post ? $0.registering(fileKey).accepting(PeopleUpload.limit) : $0 } + [
            .direct(.get, "/people/import/{job}", .needs(.importPeople)) { visit in try await show(visit) },
            .submission("/people/import/{job}/begin", .needs(.importPeople), begin, reshow: begin),
            .submission("/people/import/{job}/discard", .needs(.importPeople), discard, reshow: discard),
            .page("/people/import/{job}/report", .needs(.importPeople)) { visit, tx in try report(visit, in: tx) },
        ]
    }

    /// The key under which the file is sealed is made as a person's is: durable before the rows.
    private static let fileKey: @Sendable (Visit, borrowing Transaction) throws -> PeopleToRegister? = { visit, tx in
        PeopleToRegister(1, in: try province(of: visit.officer.grant(.importPeople, for: .registration)))
    }

    private static func province(of grant: Grant) throws -> Province {
        guard let province = grant.area.province else { throw AccessError.noPosting }
        return province
    }

    private static func ask(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let account = try visit.officer.account
        let earlier = try PeopleJobStore.newest(10, of: account, in: tx)
        return visit.page(ImportPages.form(earlier: earlier, visit))
    }

    /// Stores the sealed file and the job; nothing of it is a person yet.
    private static func take(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let grant = try visit.officer.grant(.importPeople, for: .registration)
        let upload = try PeopleUpload(visit, within: grant, in: tx)
        guard let key = visit.newPeople.first else { throw WebError.busy }
        let job = PeopleJob(
            id: key.id.retyped(), province: try province(of: grant), incident: upload.incident, state: .shown,
            total: upload.rows, report: PeopleReport(), fault: nil, startedBy: grant.officer.account,
            startedAt: visit.now)
        try PeopleJobStore.insert(job, upload.bytes, by: visit.house.vault, in: tx)
        return .redirect(to: "/people/import/\(job.id)")
    }

    private static func show(_ visit: Visit) async throws -> Response {
        let (store, vault) = (visit.house.store, visit.house.vault)
        let job = try await store.read { tx in try Self.job(of: visit, in: tx) }
        guard job.state == .shown else { return visit.page(ImportPages.show(job, visit)) }
        let grant = try visit.officer.grant(.importPeople, for: .registration)
        let bytes = try await store.read { tx in try PeopleJobStore.bytes(of: job.id, by: vault, in: tx) }
        let preview = try await PeoplePreview(
            ImportPeople.Source(bytes, incident: job.incident), within: grant, in: store, by: vault,
            visit.house.surroundings)
        return visit.page(ImportPages.preview(preview, of: job, visit))
    }

    /// Pressed twice it begins once.
    private static let begin: Route.Handler = { visit, tx in
        let job = try job(of: visit, in: tx)
        try PeopleJobStore.begin(job.id, in: tx)
        return .redirect(to: "/people/import/\(job.id)")
    }

    private static let discard: Route.Handler = { visit, tx in
        try PeopleJobStore.discard(try job(of: visit, in: tx).id, in: tx)
        return .redirect(to: "/people/import")
    }

    /// Rows by their number in the officer's own file, never what stands in them.
    private static func report(_ visit: Visit, in tx: borrowing Transaction) throws -> Response {
        let job = try job(of: visit, in: tx)
        var answer = Response(body: .bytes(ImportPages.report(job.report, visit.say).bytes))
        answer.headers.set("Content-Type", "text/csv; charset=utf-8")
        answer.headers.set("Content-Disposition", "attachment; filename=\"people-import-report.csv\"")
        return answer
    }

    /// The job of the address, if the officer sent it.
    private static func job(of visit: Visit, in tx: borrowing Transaction) throws -> PeopleJob {
        let officer = try visit.officer
        _ = try officer.grant(.importPeople, for: .reading)
        guard let job = try PeopleJobStore.find(visit.identifier("job"), in: tx), job.startedBy == officer.account
        else { throw AccessError.notFound }
        return job
    }
}
