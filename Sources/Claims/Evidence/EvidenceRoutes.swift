import Access
import Documents
import HTTPTransport
import Incidents
import Kernel
import Localization
import PDF
import SQL
import Scans
import Statute
import Victims
import Web

/// The papers of a claim: taking one in, its custody, its receipt, its file, giving it back.
enum EvidenceRoutes {
    static func all(law: LawShelf, press: Press, scans: ScanDesk) -> [Route] {
        take(law, scans) + giveBack + [PaperDesk.route, show, receipt, receiptFile(press), file]
    }

    // MARK: Reading

    private static let show = Route.personPage("/claims/{claim}/evidence/{evidence}", .signedIn) { visit, tx in
        let (evidence, claim) = try paper(of: visit, in: tx)
        let words = try EvidenceWords.open(evidence, of: claim, for: visit, in: tx)
        return visit.page(EvidencePages.show(evidence, of: claim, words, visit))
    }

    private static let receipt = Route.page("/claims/{claim}/evidence/{evidence}/receipt", .signedIn) { visit, tx in
        let (evidence, claim) = try paper(of: visit, in: tx)
        return visit.page(try EvidencePages.receipt(evidence, of: claim, visit))
    }

    private static func receiptFile(_ press: Press) -> Route {
        .direct(.get, "/claims/{claim}/evidence/{evidence}/receipt.pdf", .signedIn) { visit in
            let language = try LetterRoutes.language(of: visit)
            let (evidence, claim) = try await visit.house.store.read { tx in try paper(of: visit, in: tx) }
            let letter = Receipt(evidence, of: claim, visit).letter.read(in: language)
            return .pdf(try await press.file(of: try letter.paper()), named: "receipt-\(evidence.code)")
        }
    }

    private static let file = Route.direct(.get, "/claims/{claim}/evidence/{evidence}/file", .signedIn) { visit in
        let (evidence, claim, pieces) = try await visit.house.store.write { tx in try open(visit, in: tx) }
        return try content(of: evidence, of: claim, pieces, visit)
    }

    // MARK: Taking in

    private static func take(_ law: LawShelf, _ scans: ScanDesk) -> [Route] {
        Route.form("/claims/{claim}/evidence/new", .needs(.recordEvidence)) { visit, tx in
            let (claim, _) = try ClaimRoutes.claim(of: visit, .recordEvidence, in: tx)
            return visit.page(EvidencePages.form(try EvidenceFile(claim, under: law.current, in: tx), visit))
        } submit: { visit, tx in
            let (claim, _) = try ClaimRoutes.claim(of: visit, .recordEvidence, in: tx)
            let grant = try visit.officer.grant(.recordEvidence, at: claim.scope, for: .claim)
            let wanted = try EvidenceFile(claim, under: law.current, in: tx).wanted.map(\.paper)
            var answers = try visit.answers()
            let draft = try EvidenceDraft(
                from: &answers, files: visit.request.files, papers: wanted, today: visit.today)
            let id = try TakeEvidence.run(
                draft, for: claim, by: grant, vault: visit.house.vault, surroundings: visit.house.surroundings, in: tx)
            return .redirect(to: "/claims/\(claim.id)/evidence/\(id)/receipt")
        }.map { route in route.accepting(EvidenceDraft.limit).preparing { try await rebuilt($0, by: scans) } }
    }

    /// The request with its PDF rebuilt from its pages. Throws `FormFaults` for one that is not taken in.
    private static func rebuilt(_ request: Request, by scans: ScanDesk) async throws -> Request {
        guard let place = request.files.firstIndex(where: { $0.field == "file" }),
            let bytes = try? request.files[place].bytes(), FileKind(of: bytes) == .pdf
        else { return request }
        do throws(ScanFault) {
            let kept = try await scans.rebuilt(bytes)
            return try replaced(place, by: kept, in: request)
        } catch {
            throw FormFaults([FieldFault("file", phrase(of: error))])
        }
    }

    private static func replaced(_ place: Int, by bytes: [UInt8], in request: Request) throws(ScanFault) -> Request {
        var request = request
        guard let file = try? request.files[place].replacing(content: bytes) else { throw .unreadable }
        request.files[place] = file
        return request
    }

    private static func phrase(of fault: ScanFault) -> Phrase {
        switch fault {
        case .unreadable: Phrase("evidence.pdf-unreadable")
        case .locked: Phrase("evidence.pdf-locked")
        case .tooManyPages: Phrase("evidence.pdf-pages", ["n": .number(Scans.mostPages)])
        case .filledIn: Phrase("evidence.pdf-filled-in")
        case .tooLarge: Phrase("evidence.pdf-large")
        }
    }

    // MARK: Giving back

    private static let giveBack = Route.form(
        "/claims/{claim}/evidence/{evidence}/return", .needs(.recordEvidence)
    ) { visit, tx in
        let (claim, _) = try ClaimRoutes.claim(of: visit, .recordEvidence, in: tx)
        let (evidence, _) = try paper(of: visit, in: tx)
        guard evidence.given == nil else { throw EvidenceError.isReturned }
        return visit.page(EvidencePages.returning(evidence, of: claim, visit))
    } submit: { visit, tx in
        let (claim, _) = try ClaimRoutes.claim(of: visit, .recordEvidence, in: tx)
        let grant = try visit.officer.grant(.recordEvidence, at: claim.scope, for: .claim)
        let (evidence, _) = try paper(of: visit, in: tx)
        var answers = try visit.answers()
        let (receiver, day) = try returning(evidence, from: &answers, today: visit.today)
        try ReturnEvidence.run(
            evidence, of: claim, to: receiver, on: day, by: grant, vault: visit.house.vault, in: tx)
        return .redirect(to: "/claims/\(claim.id)/evidence/\(evidence.id)")
    }

    /// To whom and when, which is not before it came.
    static func returning(_ evidence: Evidence, from answers: inout Answers, today: CalendarDate) throws
        -> (receiver: String, day: CalendarDate)
    {
        let receiver = answers.text("returnedTo", atMost: 200)
        if receiver == nil, !answers.isFaulty("returnedTo") {
            answers.note("returnedTo", Phrase("evidence.say-to"))
        }
        let day = answers.date("returnedOn", notAfter: today) ?? today
        if day < evidence.receivedOn { answers.note("returnedOn", Phrase("evidence.before-received")) }
        try answers.finish()
        guard let receiver else { throw FormFaults(answers.faults) }
        return (receiver, day)
    }

    // MARK: The file

    private static func open(_ visit: Visit, in tx: borrowing Transaction) throws -> (Evidence, Claim, [[UInt8]]) {
        let (evidence, claim) = try paper(of: visit, in: tx)
        let grant = try visit.officer.grant(.seePerson, at: claim.scope, for: .claim)
        guard evidence.file != nil else { throw EvidenceError.noFile }
        guard try !PeopleNamed.isWithheld(claim.person, from: grant, in: tx) else { throw AccessError.notFound }
        try Audit.record(grant, .evidenceSeen, on: Record(.evidence, evidence.id), in: tx)
        return (evidence, claim, try EvidenceStore.pieces(of: evidence.id, in: tx))
    }

    /// To be saved, never to be shown in this site's own window: a scanned paper is a stranger's file.
    private static func content(of evidence: Evidence, of claim: Claim, _ pieces: [[UInt8]], _ visit: Visit) throws
        -> Response
    {
        let bytes = try EvidenceStore.file(from: pieces, of: evidence, person: claim.person, visit.house.vault)
        guard let kind = evidence.file?.kind else { throw EvidenceError.noFile }
        var answer = Response(body: .bytes(bytes))
        answer.headers.set("Content-Type", kind.contentType)
        answer.headers.set(
            "Content-Disposition",
            "attachment; filename=\"\(claim.reference)-paper-\(evidence.position).\(kind.ending)\"")
        answer.headers.set("Content-Security-Policy", "sandbox; default-src 'none'")
        answer.headers.set("Cache-Control", "no-store")
        return answer
    }

    // MARK: What several addresses need

    /// The paper of the address: for whoever may see the claim, and for whoever may take papers in.
    static func paper(of visit: Visit, in tx: borrowing Transaction) throws -> (Evidence, Claim) {
        guard let claim = try ClaimStore.find(visit.identifier("claim"), in: tx) else { throw AccessError.notFound }
        let officer = try visit.officer
        if (try? officer.grant(.recordEvidence, at: claim.scope, for: .claim)) == nil {
            _ = try officer.grant(.seeClaims, at: claim.scope, for: .claim)
        }
        guard let evidence = try EvidenceStore.find(visit.identifier("evidence"), of: claim.id, in: tx) else {
            throw AccessError.notFound
        }
        return (evidence, claim)
    }
}
