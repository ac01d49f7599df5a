import Access
import HTTPTransport
import Kernel
import SiteSupport
import TestSupport
import Testing

@Suite("Links and duties")
struct LinkTests {
    /// The addresses that a page leads to, without those of its own parts and of the languages.
    private static func links(in text: String) -> [String] {
        text.matches(of: #/href="(\/[^"#]*)/#).map { String($0.output.1).replacing("&amp;", with: "&") }
            .filter { !$0.hasPrefix("/assets") && !$0.hasPrefix("/language") }
    }

    /// The address with every identity left out: one of a kind is enough.
    private static func shape(of address: String) -> String {
        address.prefix { $0 != "?" }.split(separator: "/").map { $0.utf8.count == 36 ? "*" : $0 }.joined(separator: "/")
    }

    @Test("no page leads anybody to where she may not go", arguments: Role.allCases)
    func everyLinkOpens(role: Role) async throws {
        try await ClaimWorkTests.open(.sqlite) { house in
            let maker = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await ClaimWorkTests.claim(maker)
            let paper = ["paper": "other", "form": "copy", "receivedFrom": "Gul Invented", "note": "A letter"]
            #expect(try await maker.post("\(claim)/evidence/new", paper).status == 303)
            let isOfDistrict = [.deputyCommissioner, .committeeMember, .csoWorker, .counsellor].contains(role)
            let officer = try await house.officer(role, .balochistan, isOfDistrict ? DistrictCode("PK226") : nil)
            var (seen, waiting): (Set<String>, [String]) = ([], ["/"])
            while let address = waiting.popLast(), seen.count < 80 {
                let page = try await officer.get(address)
                // Accounts and rates have tests of their own, and no tables here.
                #expect(page.status != 403, "\(role) is led to \(address)")
                for link in Self.links(in: page.text) where seen.insert(Self.shape(of: link)).inserted {
                    if !["/law", "/accounts", "/sign-in"].contains(where: { link.hasPrefix($0) }) {
                        waiting.append(link)
                    }
                }
            }
            #expect(seen.count > 1)
        }
    }

    @Test("a health officer finds the claim for a paper, takes it in, and sees nothing of what the claim comes to")
    func papers() async throws {
        try await ClaimWorkTests.open(.sqlite) { house in
            let claim = try await ClaimWorkTests.claim(try await house.officer(.ctdOfficer, .balochistan))
            let officer = try await house.officer(.healthOfficer, .balochistan)
            #expect(try await officer.get("/").text.contains("href=\"/claims/papers\""))
            let before = try await house.audited("claim.listed")
            let list = try await officer.get("/claims/papers")
            #expect(list.says("BA-CLM") && list.text.contains("\(claim)/evidence/new") && !list.says("Rs"))
            #expect(try await officer.get("/claims/papers?reference=BA-CLM-1999-0001").says("There is no such claim"))
            let listed = try await house.audited("claim.listed")
            #expect(listed == before + 2)
            let paper = ["paper": "other", "form": "copy", "receivedFrom": "Gul Invented", "note": "A letter"]
            let taken = try await officer.post("\(claim)/evidence/new", paper)
            #expect(taken.status == 303)
            let receipt = try await officer.get(taken.location ?? "")
            #expect(receipt.text.contains("href=\"/claims/papers\"") && !receipt.text.contains("href=\"\(claim)\""))
            #expect(try await officer.get(claim).status == 403)
            let elsewhere = try await house.officer(.healthOfficer, .sindh)
            #expect(try await elsewhere.get("/claims/papers").says("There is no such claim"))
            let maker = try await house.officer(.supportOfficer, .balochistan)
            #expect(
                try await !maker.get("/").text.contains("href=\"/claims/papers\""), "who has the claims has the list")
            #expect(try await house.officer(.prosecutor, .balochistan).get("/claims/papers").status == 403)
        }
    }
}
