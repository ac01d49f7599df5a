import Access
import Claims
import CompensationRules
import HTTPTransport
import Incidents
import Kernel
import Law
import SQL
import SiteSupport
import Statute
import TestSupport
import Victims
import Web

extension TestOfficer {
    /// Takes the claim at `address` to its decision: this officer assesses and sends, `decider` decides. The decision.
    func decide(_ address: String, _ answer: DecideClaim.Answer = .award, by decider: TestOfficer) async throws
        -> Decision
    {
        guard let id = Identifier<Claim>(String(address.dropFirst("/claims/".count))) else { throw Unfit(address) }
        let (house, maker) = (house, account)
        let desk = ClaimDesk(
            vault: house.house.vault, surroundings: house.surroundings, law: try LawBook.embedded(), rules: "test")
        return try await house.store.write { tx in
            guard let opened = try ClaimStore.find(id, in: tx),
                let incident = try IncidentStore.find(opened.incident, in: tx)
            else { throw Unfit("no claim at \(address)") }
            let now = house.surroundings.now()
            let assess = try Grant.queued(.assessClaim, by: maker, for: .claim, at: now, in: tx)
            let verified = try AssessClaim.run(
                opened, of: incident, .confirmed, note: nil, from: opened.version, by: assess, at: desk, in: tx)
            let sent = try SendClaim.run(
                verified, of: incident, from: verified.version, by: assess, at: desk, in: tx)
            let grant = try Grant.queued(.decideClaim, by: decider.account, for: .claim, at: now, in: tx)
            return try DecideClaim.run(sent, of: incident, answer, from: sent.version, by: grant, at: desk, in: tx)
        }
    }

    /// An awarded claim for a death in Quetta whose family has been told; the address of its page.
    func awarded(by decider: TestOfficer, isTold: Bool = true) async throws -> String {
        let incident = try await incident()
        var person: [JSON.Member] = [
            .init("status", "killed"), .init("name", "Zarak Invented"), .init("sex", "male"),
            .init("age", .integer(34)),
        ]
        if isTold { person.append(.init("familyToldOn", "2024-10-12")) }
        let line = try await api(
            .post, "/api/v1\(incident)/roster", .object(person), ["Idempotency-Key": "told-\(isTold)-0123"])
        guard line.status == 201 else { throw Unfit("not on the roster: \(line.text)") }
        let address = try await claim(at: incident)
        try await post(
            address + "/facts",
            [
                "standing": "civilian", "personal-law": "hanafi", "heir-wife": "1", "heir-son": "2",
                "heir-daughter": "1",
            ])
        _ = try await decide(address, by: decider)
        return address
    }
}
