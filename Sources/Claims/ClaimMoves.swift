import Access
import Incidents
import Kernel
import Localization
import SQL
import Statute
import Web

/// What a form or a JSON body says of a move, read and carried out: the same for pages and programs.
enum ClaimMoves {
    /// A claim, who moves it and what that needs.
    struct Request {
        let claim: Claim
        let incident: Incident
        let visit: Visit
        let grant: Grant
        let desk: ClaimDesk

        /// Throws `AccessError.notFound` for a claim outside the officer's area.
        init(_ permission: Permission, _ law: LawBook, _ visit: Visit, in tx: borrowing Transaction) throws {
            (claim, incident) = try ClaimRoutes.claim(of: visit, permission, in: tx)
            grant = try visit.officer.grant(
                permission, at: claim.scope, for: permission == .payClaim ? .payment : .claim)
            desk = visit.desk(under: law)
            self.visit = visit
        }

        /// The same request under another permission.
        func grant(_ permission: Permission) throws -> Grant {
            try visit.officer.grant(permission, at: claim.scope, for: permission == .payClaim ? .payment : .claim)
        }
    }

    /// How long a note, a reason or a comment may be.
    static let longest = 4000

    // MARK: Until it is decided

    static func assess(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws -> Claim {
        let result: Verification? = required("result", Phrase("claims.choose-result"), &answers)
        let note = answers.text("note", atMost: longest)
        if let result, result != .confirmed, note == nil, !answers.isFaulty("note") {
            answers.note("note", Phrase("claims.say-what-is-open"))
        }
        try answers.finish()
        return try AssessClaim.run(
            request.claim, of: request.incident, result ?? .incomplete, note: note,
            from: request.visit.expectedVersion(), by: request.grant, at: request.desk, in: tx)
    }

    static func send(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws -> Claim {
        let note = answers.text("note", atMost: longest)
        try answers.finish()
        return try SendClaim.run(
            request.claim, of: request.incident, note: note, from: request.visit.expectedVersion(),
            by: request.grant, at: request.desk, in: tx)
    }

    static func giveBack(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws -> Claim {
        let reason = answers.requiredText("reason", atMost: longest, else: Phrase("claims.give-reason"))
        try answers.finish()
        return try ReturnClaim.run(
            request.claim, of: request.incident, reason: reason ?? "", from: request.visit.expectedVersion(),
            by: request.grant, at: request.desk, in: tx)
    }

    static func award(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws -> Claim {
        let reason = answers.text("reason", atMost: longest)
        let seen = answers.requiredText("digest", atMost: 64, else: Phrase("claims.name-digest"))
        try answers.finish()
        return try decide(.award, reason: reason, seen: seen, request, tx)
    }

    static func refuse(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws -> Claim {
        let ground = ground(&answers)
        let reason = answers.requiredText("reason", atMost: longest, else: Phrase("claims.give-reason"))
        let seen = answers.requiredText("digest", atMost: 64, else: Phrase("claims.name-digest"))
        try answers.finish()
        guard let ground else { throw ClaimError.noSuchGround }
        return try decide(.refuse(ground), reason: reason, seen: seen, request, tx)
    }

    /// For programs: `kind` says which of the two.
    static func decide(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws -> Claim {
        let kind: Decision.Kind? = required("kind", Phrase("claims.choose-decision"), &answers)
        guard kind == .refusal else {
            if kind != nil, answers.has("ground") { answers.note("ground", Phrase("claims.award-has-no-ground")) }
            _ = answers.text("ground")
            return try award(&answers, request, tx)
        }
        return try refuse(&answers, request, tx)
    }

    private static func ground(_ answers: inout Answers) -> RefusalGround? {
        let ground = answers.value("ground", else: Phrase("claims.choose-ground")) { RefusalGround($0) }
        if ground == nil, !answers.isFaulty("ground") { answers.note("ground", Phrase("claims.choose-ground")) }
        return ground
    }

    private static func decide(
        _ answer: DecideClaim.Answer, reason: String?, seen: String?, _ request: Request, _ tx: borrowing Transaction
    ) throws -> Claim {
        try DecideClaim.run(
            request.claim, of: request.incident, answer, reason: reason, seen: seen ?? "",
            from: request.visit.expectedVersion(), by: request.grant, at: request.desk, in: tx)
        return request.claim
    }

    // MARK: After the award

    static func sanction(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws -> Claim {
        let (paper, version) = try paper(&answers, after: request.claim.standing.decidedOn, request)
        return try RecordSanction.run(
            request.claim, of: request.incident, paper, from: version, by: request.grant, at: request.desk, in: tx)
    }

    static func funds(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws -> Claim {
        let (paper, version) = try paper(&answers, after: request.claim.standing.decidedOn, request)
        return try RecordFunds.run(
            request.claim, of: request.incident, paper, from: version, by: request.grant, at: request.desk, in: tx)
    }

    static func paid(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws -> Claim {
        let (paper, version) = try paper(&answers, after: request.claim.standing.decidedOn, request)
        return try RecordPaid.run(
            request.claim, of: request.incident, paper, from: version, by: request.grant, at: request.desk, in: tx)
    }

    /// A day between the decision and today, and the number on the paper.
    private static func paper(_ answers: inout Answers, after decided: CalendarDate?, _ request: Request) throws -> (
        MilestoneDraft, Int
    ) {
        let on = answers.date("on", notAfter: request.visit.today)
        if on == nil, !answers.isFaulty("on") { answers.note("on", Phrase("claims.give-day")) }
        if let on, let decided, on < decided {
            answers.note("on", Phrase("claims.before-decision", ["day": .text(request.visit.say.date(decided))]))
        }
        let number = answers.requiredText("number", atMost: 60, else: Phrase("claims.give-number"))
        try answers.finish()
        guard let on, let number else { throw WebError.notFound }
        return (MilestoneDraft(on: on, number: number), try request.visit.expectedVersion())
    }

    // MARK: Beside the way

    static func nameContact(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws -> Claim {
        let contact: Identifier<Account>? = answers.identifier("contact")
        if contact == nil, !answers.isFaulty("contact") { answers.note("contact", Phrase("claims.choose-contact")) }
        let deputy: Identifier<Account>? = answers.identifier("deputy")
        try answers.finish()
        guard let contact else { throw ClaimError.noSuchColleague }
        return try NameContact.run(
            request.claim, contact: contact, deputy: deputy, from: request.visit.expectedVersion(), by: request.grant,
            at: request.desk, in: tx)
    }

    static func noteOnClock(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws -> Claim {
        let clock: ClaimClock? = required("clock", Phrase("claims.choose-clock"), &answers)
        let kind: ClockNote.Kind? = required("what", Phrase("claims.choose-what"), &answers)
        var because = answers.word("because", as: ClockNote.Because.self)
        if because == nil, !answers.isFaulty("because") {
            if kind == .resumed { because = .other } else { answers.note("because", Phrase("claims.choose-because")) }
        }
        let reason = answers.text("reason", atMost: longest)
        if kind != .resumed, reason == nil, !answers.isFaulty("reason") {
            answers.note("reason", Phrase("claims.give-reason"))
        }
        try answers.finish()
        guard let clock, let kind, let because else { throw ClaimError.clockNotRunning }
        return try NoteOnClock.run(
            .init(clock, kind, because: because, reason: reason), on: request.claim, of: request.incident,
            from: request.visit.expectedVersion(), by: request.grant(clock.permission), at: request.desk, in: tx)
    }

    static func comment(_ answers: inout Answers, _ request: Request, _ tx: borrowing Transaction) throws
        -> Identifier<ClaimComment>
    {
        // Words about a person are for those who may see her.
        _ = try request.grant(.seePerson)
        let text = answers.requiredText("text", atMost: longest, else: Phrase("claims.write-comment"))
        try answers.finish()
        return try CommentOnClaim.run(text ?? "", on: request.claim, by: request.grant, at: request.desk, in: tx)
    }

    private static func required<Word: RawRepresentable<String> & CaseIterable>(
        _ field: String, _ phrase: Phrase, _ answers: inout Answers
    ) -> Word? {
        let word = answers.word(field, as: Word.self)
        if word == nil, !answers.isFaulty(field) { answers.note(field, phrase) }
        return word
    }
}
