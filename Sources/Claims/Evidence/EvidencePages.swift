import Access
import Documents
import HTML
import HTTPTransport
import Kernel
import Law
import Localization
import Places
import Statute
import Verification
import Web

/// The pages of one paper.
enum EvidencePages {
    // MARK: Taking in

    static func form(_ file: EvidenceFile, _ visit: Visit) -> Page {
        let say = visit.say
        let claim = file.claim
        var state = visit.state
        if state.values.isEmpty { state.values = values(visit) }
        var page = Page(say("evidence.take"))
        page.crumbs = crumbs(of: claim, visit, last: "\(say("evidence.take"))")
        page.form = state
        let names = file.wanted.map { Answer($0.paper.key, text: $0.paper.paper) }
        let form = Form(
            to: "/claims/\(claim.id)/evidence/new", state, sendsFiles: true,
            [
                Select(
                    "paper", Phrase("evidence.which"), hint: Phrase("evidence.which-hint"),
                    names + [Answer(Evidence.other, Phrase("evidence.other-paper"))]),
                Choice(
                    "form", Phrase("evidence.form"),
                    Evidence.Form.allCases.map { Answer($0.rawValue, Phrase("evidence.form.", of: $0)) }),
                TextField("receivedFrom", Phrase("evidence.from"), hint: Phrase("evidence.from-hint"), .name),
                DateField("receivedOn", Phrase("evidence.received-on")),
                FileField(
                    "file", Phrase("evidence.file"), hint: Phrase("evidence.file-hint"), isOptional: true,
                    kinds: "image/jpeg,image/png,application/pdf"),
                TextArea("note", Phrase("evidence.note"), hint: Phrase("evidence.note-hint"), isOptional: true),
                SubmitRow(Phrase("evidence.save"), leave: (Phrase("evidence.leave"), home(of: claim, visit))),
            ])
        page.body = "<p class=\"soft text\">\(say("evidence.take-hint"))</p>\n\(form, say)"
        return page
    }

    /// The paper that a link of the checklist names, and today.
    private static func values(_ visit: Visit) -> [String: String] {
        let (year, month, day) = visit.today.parts
        var values = [
            "receivedOn-day": String(day), "receivedOn-month": String(month), "receivedOn-year": String(year),
        ]
        values["paper"] = visit.request.query["paper"]
        return values
    }

    // MARK: One paper

    static func show(_ evidence: Evidence, of claim: Claim, _ words: EvidenceWords, _ visit: Visit) -> Page {
        let say = visit.say
        var page = Page(
            say("evidence.paper-of", ["reference": .text(claim.reference)]), heading: "\(evidence.name, say)")
        page.crumbs = crumbs(of: claim, visit, last: "\(say("evidence.paper"))")
        page.stand = "\(EvidenceMarks.mark(of: evidence, say), say)"
        page.printLine = Phrase("evidence.printed", ["reference": .text(claim.reference)])
        let mayGive = (try? visit.officer.grant(.recordEvidence, at: claim.scope, for: .claim)) != nil
        let address = "/claims/\(claim.id)/evidence/\(evidence.id)"
        let giveBack: HTML =
            mayGive && evidence.given == nil
            ? "<a href=\"\(url: address + "/return")\">\(say("evidence.give-back"))</a>" : .empty
        let file: HTML =
            evidence.file != nil && words.isOpen
            ? "<a href=\"\(url: address + "/file")\">\(say("evidence.open-file"))</a> " : .empty
        page.body = """
            \(Facts(facts(evidence, words, visit)), say)
            <p class="acts no-print"><a class="btn quiet" href="\(url: address + "/receipt")">\(say("evidence.receipt"))</a> \(file)\(giveBack)</p>
            """
        return page
    }

    private static func facts(_ evidence: Evidence, _ words: EvidenceWords, _ visit: Visit) -> [Facts.Fact] {
        let say = visit.say
        func said(_ text: String?) -> HTML {
            guard words.isOpen else { return "<span class=\"soft\">\(say("evidence.closed"))</span>" }
            return text.map { "\(bdi: $0)" } ?? "\(say("evidence.unreadable"))"
        }
        var facts: [Facts.Fact] = [
            .init(Phrase("evidence.form"), "\(Phrase("evidence.form.", of: evidence.form), say)"),
            .init(Phrase("evidence.received-on"), "\(bdi: say.date(evidence.receivedOn))"),
            .init(Phrase("evidence.from"), said(words.receivedFrom)),
            .init(Phrase("evidence.by-office"), "\(Phrase("access.role.", of: evidence.office.role), say)"),
            .init(Phrase("evidence.recorded"), "\(bdi: say.moment(evidence.recordedAt))"),
        ]
        if evidence.sealed.note != nil { facts.append(.init(Phrase("evidence.note"), said(words.note))) }
        if let file = evidence.file {
            let kilobytes = max(1, file.size / 1000)
            let size = Phrase(
                "evidence.file-size", ["kind": .text(file.kind.rawValue.uppercased()), "n": .number(kilobytes)])
            facts.append(.init(Phrase("evidence.file"), "\(size, say)"))
        }
        if let given = evidence.given {
            facts.append(.init(Phrase("evidence.returned-on"), "\(bdi: say.date(given.on))"))
            facts.append(.init(Phrase("evidence.returned-to"), said(words.returnedTo)))
            facts.append(.init(Phrase("evidence.returned-by"), "\(Phrase("access.role.", of: given.role), say)"))
        }
        return facts + [
            .init(Phrase("evidence.number"), "<span class=\"mono\">\(id: evidence.code.description)</span>"),
            .init(Phrase("evidence.hash"), fingerprint(evidence.receiptHash)),
        ] + kept(evidence)
    }

    /// That the file is another than the one on the receipt, because something was taken from it.
    private static func kept(_ evidence: Evidence) -> [Facts.Fact] {
        guard evidence.receiptHash != evidence.hash else { return [] }
        return [.init(Phrase("evidence.hash-kept"), fingerprint(evidence.hash))]
    }

    private static func fingerprint(_ hash: String) -> HTML {
        "<bdi class=\"mono breaks\" dir=\"ltr\">\(hash)</bdi>"
    }

    // MARK: Receipt and return

    static func receipt(_ evidence: Evidence, of claim: Claim, _ visit: Visit) throws -> Page {
        let say = visit.say
        let language = try LetterRoutes.language(of: visit)
        let letter = Receipt(evidence, of: claim, visit).letter.read(in: language)
        var page = Page(say("evidence.receipt-of", ["reference": .text(claim.reference)]))
        page.crumbs = crumbs(of: claim, visit, last: "\(say("evidence.receipt"))")
        let address = "/claims/\(claim.id)/evidence/\(evidence.id)"
        let mayTake = (try? visit.officer.grant(.recordEvidence, at: claim.scope, for: .claim)) != nil
        let next: HTML =
            mayTake
            ? "<a href=\"\(url: "/claims/\(claim.id)/evidence/new")\">\(say("evidence.next-paper"))</a> " : .empty
        page.body = """
            <div class="no-print stack">
            <p class="text">\(say("evidence.hand-receipt"))</p>
            <p class="acts"><a class="btn" href="\(url: "\(address)/receipt.pdf?language=\(language.rawValue)")">\(say("evidence.receipt-pdf"))</a> \
            \(next)<a href="\(url: address)">\(say("evidence.paper"))</a></p>
            </div>
            \(try letter.html())
            """
        return page
    }

    static func returning(_ evidence: Evidence, of claim: Claim, _ visit: Visit) -> Page {
        let say = visit.say
        var state = visit.state
        if state.values.isEmpty {
            let (year, month, day) = visit.today.parts
            state.values = [
                "returnedOn-day": String(day), "returnedOn-month": String(month), "returnedOn-year": String(year),
            ]
        }
        var page = Page(say("evidence.give-back"))
        page.crumbs = crumbs(of: claim, visit, last: "\(say("evidence.give-back"))")
        page.stand = "<span>\(evidence.name, say)</span>"
        page.form = state
        let address = "/claims/\(claim.id)/evidence/\(evidence.id)"
        let form = Form(
            to: "\(address)/return", state,
            [
                TextField("returnedTo", Phrase("evidence.returned-to"), hint: Phrase("evidence.to-hint"), .name),
                DateField("returnedOn", Phrase("evidence.returned-on")),
                SubmitRow(Phrase("evidence.record-return"), leave: (Phrase("evidence.leave"), address)),
            ])
        page.body = "<p class=\"soft text\">\(say("evidence.return-hint"))</p>\n\(form, say)"
        return page
    }

    /// Who may not see claims is led back to where she takes papers in.
    private static func crumbs(of claim: Claim, _ visit: Visit, last: HTML) -> [Page.Crumb] {
        let say = visit.say
        guard mayOpen(claim, visit) else {
            return [.init("\(say("evidence.desk"))", PaperDesk.address), .init("\(id: claim.reference)"), .init(last)]
        }
        return [
            .init("\(say("claims.title"))", "/claims"), .init("\(id: claim.reference)", "/claims/\(claim.id)"),
            .init(last),
        ]
    }

    private static func home(of claim: Claim, _ visit: Visit) -> String {
        mayOpen(claim, visit) ? "/claims/\(claim.id)#evidence" : PaperDesk.address
    }

    private static func mayOpen(_ claim: Claim, _ visit: Visit) -> Bool {
        (try? visit.officer.grant(.seeClaims, at: claim.scope, for: .claim)) != nil
    }
}
