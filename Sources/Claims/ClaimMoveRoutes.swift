import Access
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Statute
import Web

/// The pages by which a claim moves on, one verb and one form each, in the order of the way.
enum ClaimMoveRoutes {
    static func pages(law: LawShelf) -> [Route] {
        let forms = [
            form("/claims/{claim}/assess", .assessClaim, law, AssessForm.page, ClaimMoves.assess),
            form("/claims/{claim}/send", .assessClaim, law, SendForm.page, ClaimMoves.send),
            form("/claims/{claim}/return", .decideClaim, law, ReturnForm.page, ClaimMoves.giveBack),
            form("/claims/{claim}/decide", .decideClaim, law, DecideForm.page, ClaimMoves.award),
            form("/claims/{claim}/refuse", .decideClaim, law, RefuseForm.page, ClaimMoves.refuse),
            form("/claims/{claim}/sanction", .payClaim, law, MilestoneForm.sanction, ClaimMoves.sanction),
            form("/claims/{claim}/funds", .payClaim, law, MilestoneForm.funds, ClaimMoves.funds),
            form("/claims/{claim}/paid", .payClaim, law, MilestoneForm.paid, ClaimMoves.paid),
            form("/claims/{claim}/contact", .changeClaim, law, ContactForm.page, ClaimMoves.nameContact),
            form("/claims/{claim}/clock", .seeClaims, law, ClockForm.page, ClaimMoves.noteOnClock),
        ]
        return forms.flatMap { $0 } + [comments(law)]
    }

    /// Shows the form with the claim as it stands now; after the move leads back to the claim.
    private static func form(
        _ address: PathPattern, _ permission: Permission, _ law: LawShelf,
        _ show: @escaping @Sendable (ClaimFile, Visit, borrowing Transaction) throws -> Page,
        _ move: @escaping @Sendable (inout Answers, ClaimMoves.Request, borrowing Transaction) throws -> Claim
    ) -> [Route] {
        Route.form(address, .needs(permission)) { visit, tx in
            let law = law.current
            let file = try file(permission, law, visit, in: tx)
            return visit.page(try show(file, visit, tx))
        } submit: { visit, tx in
            var answers = try visit.answers()
            let claim = try move(&answers, try ClaimMoves.Request(permission, law.current, visit, in: tx), tx)
            return .redirect(to: "/claims/\(claim.id)")
        }
    }

    /// The claim of the address, and the audit entry that seeing it costs.
    private static func file(
        _ permission: Permission, _ law: LawBook, _ visit: Visit, in tx: borrowing Transaction
    ) throws -> ClaimFile {
        let (claim, incident) = try ClaimRoutes.claim(of: visit, permission, in: tx)
        let grant = try visit.officer.grant(.seeClaims, at: claim.scope, for: .claim)
        try Audit.record(grant, .claimSeen, on: Record(.claim, claim.id), in: tx)
        return try ClaimFile.load(claim, of: incident, under: law, visit, in: tx)
    }

    private static func comments(_ law: LawShelf) -> Route {
        .submission("/claims/{claim}/comments", .needs(.commentOnClaim)) { visit, tx in
            var answers = try visit.answers()
            let request = try ClaimMoves.Request(.commentOnClaim, law.current, visit, in: tx)
            _ = try ClaimMoves.comment(&answers, request, tx)
            return .redirect(to: "/claims/\(request.claim.id)#comments")
        } reshow: { visit, tx in
            try ClaimRoutes.show(visit, law.current, in: tx)
        }
    }
}
