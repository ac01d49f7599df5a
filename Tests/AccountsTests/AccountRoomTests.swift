import Access
import Accounts
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing
import Web

@Suite("Accounts are looked after by the administrator")
struct AccountRoomTests {
    @Test(
        "Closing an account ends its session at once; opening it again lets her sign in",
        arguments: ThrowawayStore.everyEngine())
    func closed(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.door]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let administrator = try await house.officer(.administrator)
            let address = "/accounts/\(officer.account)/standing"
            #expect(try await officer.get("/account").status == 200)
            #expect(try await administrator.post(address, on: "/accounts").location == "/accounts")
            #expect(try await officer.get("/account").location == "/sign-in")
            #expect(try await house.audited("account.disabled") == 1)
            #expect(try await administrator.get("/accounts").says("Closed"))
            #expect(try await administrator.post(address, on: "/accounts").status == 303)
            #expect(try await house.audited("account.enabled") == 1)
            #expect(
                try await officer.get("/account").location == "/sign-in", "the old session stays ended")
        }
    }

    @Test("A button that was shown before somebody else pressed it changes nothing")
    func stale() async throws {
        try await TestHouse.open([.door]) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let administrator = try await house.officer(.administrator)
            let form = try await administrator.form(
                "/accounts/\(officer.account)/standing", on: "/accounts")
            #expect(try await administrator.post(form).status == 303)
            #expect(try await administrator.post(form).status == 409)
            #expect(try await house.audited("account.disabled") == 1)
        }
    }

    @Test("Nobody closes her own account, and nobody else sees the list")
    func own() async throws {
        try await TestHouse.open([.door]) { house in
            let administrator = try await house.officer(.administrator)
            let list = try await administrator.get("/accounts")
            #expect(!list.text.contains("/accounts/\(administrator.account)/standing"))
            for role in [Role.ctdOfficer, .auditor, .dataProtectionOfficer] {
                let officer = try await house.officer(role, role == .ctdOfficer ? .balochistan : nil)
                #expect(try await officer.get("/accounts").status == 403)
            }
        }
    }

    @Test("The own page and the API say who one is, where, and what one may do")
    func me() async throws {
        try await TestHouse.open([.door]) { house in
            let officer = try await house.officer(
                .deputyCommissioner, .balochistan, DistrictCode("PK226"))
            let page = try await officer.get("/account")
            #expect(page.says("Invented Officer") && page.says("Balochistan") && page.says("Quetta"))
            let me = try await officer.api(.get, "/api/v1/me").json
            #expect(
                me["role"] == "deputy-commissioner" && me["district"] == "PK226"
                    && me["province"] == "PK-BA")
            #expect(me["may"]?.array?.contains("searchPeople") == true)
            #expect(me["may"]?.array?.contains("erasePerson") == false)
            #expect(try await house.get("/api/v1/me").status == 401)
        }
    }
}
