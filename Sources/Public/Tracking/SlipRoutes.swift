import Access
import Claims
import HTTPTransport
import Kernel
import SQL
import Statute
import Web

/// Printing the slip: an officer who works on the claim gives it to the family by hand.
enum SlipRoutes {
    static func all(law: LawShelf) -> [Route] {
        [
            .personPage("/claims/{claim}/slip", .needs(.changeClaim)) { visit, tx in
                let (id, told) = try claim(of: visit, law.current, in: tx)
                let open = try ClaimAccess.of(id, in: tx)
                let by = try open.flatMap { try Colleagues.named([$0.issuedBy], in: tx)[$0.issuedBy] }
                return visit.page(SlipPage.question(id, told, open, by: by, visit))
            },
            // What it answers is a secret that is shown once, so it is not kept for a repetition: a second press makes a
            // second slip, and the page shows the one that counts.
            Route.submission("/claims/{claim}/slip", .needs(.changeClaim)) { visit, tx in
                let (id, told) = try claim(of: visit, law.current, in: tx)
                let grant = try visit.officer.grant(.changeClaim, at: Scope(told.province, told.district), for: .claim)
                let code = try IssueSlip.run(
                    for: id, by: grant, visit.house.vault.ring, surroundings: visit.house.surroundings, in: tx)
                var answer = visit.page(try SlipPage.slip(code, id, told, visit))
                answer.headers.set("Cache-Control", "no-store")
                return answer
            } reshow: { visit, tx in
                let (id, told) = try claim(of: visit, law.current, in: tx)
                return visit.page(SlipPage.question(id, told, try ClaimAccess.of(id, in: tx), by: nil, visit))
            }.repeatable(),
        ]
    }

    /// The claim of the address, for who works on it.
    private static func claim(of visit: Visit, _ law: LawBook, in tx: borrowing Transaction) throws -> (
        Identifier<Claim>, ClaimTold
    ) {
        let id: Identifier<Claim> = try visit.identifier("claim")
        guard let told = try Claims.told(id, under: law, on: visit.today, in: tx) else { throw AccessError.notFound }
        _ = try visit.officer.grant(.changeClaim, at: Scope(told.province, told.district), for: .claim)
        return (id, told)
    }
}
