import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@Suite("A claim does not tell a name before the family has been told")
struct NameGateTests {
    @Test(
        "Neither the list nor the claim itself, to whoever decides; afterwards both do",
        arguments: ThrowawayStore.everyEngine())
    func withheld(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            let member = try await house.officer(.committeeMember, .balochistan, Invented.quetta)
            try await officer.post(claim + "/comments", ["text": "Her brother Sanjar came."], on: claim)
            for address in ["/claims", claim] {
                let page = try await member.get(address)
                #expect(page.says("Name withheld until the family has been told"), "\(address)")
                #expect(!page.text.contains("Zarak") && !page.text.contains("Sanjar"))
                #expect(try await officer.get(address).says("Zarak Invented"))
            }
            let told = try await member.api(.get, "/api/v1\(claim)/comments")
            #expect(told.status == 200 && !told.text.contains("Sanjar"))
            try await house.store.write { tx in try tx.run("UPDATE roster_entry SET family_told_on = '2026-03-01'") }
            for address in ["/claims", claim] {
                #expect(try await member.get(address).says("Zarak Invented"), "\(address)")
            }
            #expect(try await member.get(claim).says("Her brother Sanjar came."))
        }
    }
    @Test("The list opens the names and nothing more, and closes only what was altered")
    func namesOnly() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.opened()
            try await house.store.write { tx in try tx.run("UPDATE person SET phone = \([UInt8(7)])") }
            #expect(try await officer.get("/claims").says("Zarak Invented"))
            try await house.store.write { tx in try tx.run("UPDATE person SET father_name = \([UInt8(7)])") }
            let altered = try await officer.get("/claims")
            #expect(altered.status == 200 && !altered.text.contains("Zarak"))
        }
    }
}
