import Access
import Claims
import HTTPTransport
import Kernel
import Localization
import SQL
import Statute
import Web

/// "Track my claim": whoever holds the slip types its code and PIN; no account, no cookie, nothing in the address.
enum TrackRoutes {
    static func all(law: LawShelf) -> [Route] {
        [
            .page("/track", .everyone) { visit, _ in visit.page(TrackPage.question(visit)) },
            Route.submission("/track", .everyone) { visit, tx in
                let told = try look(visit, law.current, in: tx)
                guard let told else {
                    // Not thrown: the guess must stay counted.
                    var again = visit
                    again.state.faults = [FieldFault("code", Phrase("public.no-such-pair"))]
                    again.state.values = ["code": visit.request.form["code"] ?? ""]
                    return again.page(TrackPage.question(again))
                }
                var answer = visit.page(TrackPage.show(told, under: law.current, visit))
                answer.headers.set("Cache-Control", "no-store")
                return answer
            } reshow: { visit, _ in
                visit.page(TrackPage.question(visit))
            }.repeatable(),
        ]
    }

    /// What the pair opens; nil for every other pair, after the same work. A wrong pair counts against the address that
    /// sent it and against the code. Throws `AccessError.throttled`.
    private static func look(_ visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> ClaimTold? {
        let typed = AccessCode(visit.request.form["code"] ?? "", pin: visit.request.form["pin"] ?? "")
        let ring = visit.house.vault.ring
        let code = typed ?? .ofNothing
        let guess = CodeGuess(from: visit.request.remoteAddress, at: code.codeDigest(ring))
        try guess.count(at: visit.now, visit.house.signIn.limits, in: tx)
        guard let claim = try ClaimAccess.claim(openedBy: code, ring, in: tx), typed != nil,
            let told = try Claims.told(claim, under: law, on: visit.today, in: tx)
        else { return nil }
        try guess.forgive(in: tx)
        try Audit.recordVisit(.claimTracked, on: Record(.claim, claim), in: told.province, at: visit.now, in: tx)
        return told
    }
}
