import Access
import HTTPTransport
import Kernel
import Localization
import SQL
import Statute
import Web

/// Entering a dated rate, and another administrator's decision on it.
enum RateRoutes {
    /// Uploads: one paper and the form around it.
    static let limit = BodyLimit.upload(file: LawFileScan.mostBytes + 1, files: 1)

    static func pages(law: LawShelf, counting: Law.CountTouched?) -> [Route] {
        let show: Route.Handler = { visit, tx in try page(visit, law.current, counting, in: tx) }
        return [
            .page("/law/rates", .needs(.enterRate)) { visit, tx in
                _ = try visit.officer.grant(.enterRate, for: .administration)
                return visit.page(RateList.page(try RateEntryStore.newest(in: tx), visit))
            },
            .page("/law/rates/{rate}", .needs(.enterRate), show),
            .page("/law/rates/{rate}/paper", .needs(.enterRate)) { visit, tx in
                _ = try visit.officer.grant(.enterRate, for: .administration)
                return try paper(of: find(visit, in: tx).document, in: tx)
            },
            .submission(
                "/law/rates/{rate}/confirm", .needs(.confirmRate),
                { visit, tx in
                    try confirm(visit, in: tx)
                    return .redirect(to: "/law/rates/\(try find(visit, in: tx).id)")
                }, reshow: show
            ).afterwards { house in await refresh(law, house) },
            .submission(
                "/law/rates/{rate}/refuse", .needs(.confirmRate),
                { visit, tx in
                    try refuse(visit, in: tx)
                    return .redirect(to: "/law/rates/\(try find(visit, in: tx).id)")
                }, reshow: show),
        ]
            + Route.form("/law/rates/new", .needs(.enterRate)) { visit, tx in
                visit.page(RateForm.page(try document(of: visit, in: tx), under: law.current, visit))
            } submit: { visit, tx in
                .redirect(to: "/law/rates/\(try enter(visit, law.current, in: tx).id)")
            }.map { $0.accepting(limit) }
    }

    /// At once here; the other processes look every few seconds.
    static func refresh(_ law: LawShelf, _ house: House) async {
        _ = try? await Law.refresh(law, from: house.store)
    }

    // MARK: Acts, the same for pages and programs

    static func enter(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> RateEntry {
        let grant = try visit.officer.grant(.enterRate, for: .administration)
        var answers = try visit.answers()
        let draft = try RateEntryDraft(
            from: &answers, files: visit.request.files, under: law, today: visit.today, in: tx)
        return try EnterRate.run(draft, by: grant, surroundings: visit.house.surroundings, in: tx)
    }

    static func confirm(_ visit: Visit, in tx: borrowing Transaction) throws {
        let grant = try visit.officer.grant(.confirmRate, for: .administration)
        try DecideRate.confirm(find(visit, in: tx), from: visit.expectedVersion(), by: grant, in: tx)
    }

    static func refuse(_ visit: Visit, in tx: borrowing Transaction) throws {
        let grant = try visit.officer.grant(.confirmRate, for: .administration)
        let entry = try find(visit, in: tx)
        var answers = try visit.answers()
        let reason = answers.word("because", as: RateEntry.Refusal.self)
        if reason == nil, !answers.isFaulty("because") { answers.note("because", Phrase("law.rate.needs-because")) }
        if !answers.faults.isEmpty { throw FormFaults(answers.faults) }
        guard let reason else { return }
        try DecideRate.refuse(entry, because: reason, from: visit.expectedVersion(), by: grant, in: tx)
    }

    static func find(_ visit: Visit, in tx: borrowing Transaction) throws -> RateEntry {
        guard let entry = try RateEntryStore.find(visit.identifier("rate"), in: tx) else { throw AccessError.notFound }
        return entry
    }

    // MARK: Showing

    private static func page(
        _ visit: Visit, _ law: LawBook, _ counting: Law.CountTouched?, in tx: borrowing Transaction
    ) throws -> Response {
        _ = try visit.officer.grant(.enterRate, for: .administration)
        let entry = try find(visit, in: tx)
        let preview = entry.state == .waiting ? try preview(of: entry, law, visit.today, in: tx) : nil
        let touched = try preview.flatMap { preview in
            try counting?(entry.province, entry.facts.line.losses, preview.first, preview.last, tx)
        }
        let isRead = law.line(of: entry)?.rates.contains { rate in
            rate.from == entry.facts.from && rate.sources.contains { $0.id == entry.document.sourceID }
        }
        return visit.page(
            RatePage.page(
                .init(entry: entry, preview: preview, touched: touched, isRead: isRead ?? false), visit))
    }

    /// Nil when what was confirmed meanwhile contradicts the rate: the decision will say so.
    private static func preview(
        of entry: RateEntry, _ law: LawBook, _ today: CalendarDate, in tx: borrowing Transaction
    ) throws -> RatePreview? {
        do {
            return RatePreview(entry, now: law, then: try RateReading.check(entry, in: tx), today: today)
        } catch is FormFaults {
            return nil
        }
    }

    /// The paper of an earlier rate, when the address or the form names one.
    private static func document(of visit: Visit, in tx: borrowing Transaction) throws -> LawDocument? {
        let named = visit.request.query["document"] ?? visit.request.form["document"]
        guard let id = named.flatMap({ Identifier<LawDocument>($0) }) else { return nil }
        return try LawDocumentStore.find(id, in: tx)
    }

    private static func paper(of document: LawDocument, in tx: borrowing Transaction) throws -> Response {
        guard let file = document.file else { throw WebError.notFound }
        var answer = Response(body: .bytes(try LawDocumentStore.bytes(of: document.id, in: tx)))
        answer.headers.set("Content-Type", file.kind.contentType)
        answer.headers.set(
            "Content-Disposition", "attachment; filename=\"law-paper-\(document.number).\(file.kind.rawValue)\"")
        return answer
    }
}
