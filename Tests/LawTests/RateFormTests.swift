import Access
import HTTPTransport
import Kernel
import Law
import SQL
import SiteSupport
import Statute
import TestSupport
import Testing
import Web

@Suite("The form for a rate")
struct RateFormTests {
    @Test(
        "says at once what the reader of the law files would refuse, and keeps what was typed",
        arguments: [
            (["amount": "0"], "amount", "Enter the amount in whole rupees"),
            (["amount": "ten"], "amount", "Enter the amount in whole rupees"),
            (["line": ""], "line", "Choose a line of the schedule"),
            (["provision": ""], "provision", "Enter where in the paper"),
            (["from-day": "20", "from-year": "2023"], "from", "Another rate of the same line holds"),
            (["from-day": ""], "from", "There is no such day."),
            (["from-year": "2028"], "from", "at most a year ahead"),
            (["fromExact": "no"], "earlierKnownTo", "Rs 15,00,000 is still open before it."),
            (["perAnimal": "yes"], "perAnimal", "Only livestock is paid for each animal."),
            (
                ["until-day": "1", "until-month": "2", "until-year": "2026"], "until",
                "The last day lies before the first."
            ),
            (["status": ""], "status", "only an Act, an ordinance or a policy can pay"),
            (["published-year": "2027"], "published", "This day is after today."),
            (["title": String(repeating: "x", count: 201)], "title", "200"),
        ])
    func faults(_ change: [String: String], _ field: String, _ words: String) async throws {
        try await LawHouse.open { house, _ in
            let officer = try await house.officer(.administrator)
            let sent = try await officer.post(LawHouse.form, LawHouse.raise.merging(change) { $1 })
            #expect(sent.status == 422 && sent.says(words), "\(field)")
            let again = try sent.form(to: LawHouse.form)
            #expect(again["publisher"] == "Invented Home Department")
            #expect(try await house.count("rate_entry") == 0)
            #expect(try await house.count("law_document") == 0)
        }
    }

    @Test("takes PDF, JPEG and PNG by what they begin with, up to 10 MiB")
    func files() async throws {
        try await LawHouse.open { house, _ in
            let officer = try await house.officer(.administrator)
            let bad = try await officer.post(LawHouse.form, LawHouse.raise, files: [LawHouse.pdf(Array("MZ".utf8))])
            #expect(bad.status == 422 && bad.says("The file is not a PDF, JPEG or PNG."))
            let large = Array("%PDF-".utf8) + [UInt8](repeating: 7, count: 10 << 20)
            let big = try await officer.post(LawHouse.form, LawHouse.raise, files: [LawHouse.pdf(large)])
            #expect(big.status == 422 && big.says("The file is larger than 10 MB."))
            let scan = Array("%PDF-".utf8) + [UInt8](repeating: 7, count: 3 << 20)
            let address = try await officer.entered(files: [LawHouse.pdf(scan)])
            let paper = try await officer.get(address + "/paper")
            #expect(paper.bytes == scan && paper["Content-Type"] == "application/pdf")
            #expect(paper["Content-Disposition"]?.hasPrefix("attachment") == true)
        }
    }

    @Test("without a file records the reference and its digest, as one source")
    func reference() async throws {
        try await LawHouse.open { house, _ in
            let address = try await house.officer(.administrator).entered()
            let second = try await house.officer(.administrator)
            #expect(try await second.get(address).says("No file was given: the reference alone is recorded."))
            #expect(try await second.get(address + "/paper").status == 404)
            try await second.post("\(address)/confirm", on: address)
            #expect(try await second.get("/law/PK-BA/r1").says("One source"))
        }
    }

    @Test("takes another rate from the same paper, of the same province only")
    func samePaper() async throws {
        try await LawHouse.open { house, _ in
            let officer = try await house.officer(.administrator)
            let address = try await officer.entered()
            let link = try await officer.get(address).link("Enter another rate from the same paper") ?? ""
            let form = try await officer.form(LawHouse.form, on: link)
            #expect(
                !form.names.contains("title") && form.choices["line"]?.contains("PK-SD award.injury.minor") == false)
            let paper = [
                "title", "citation", "publisher", "status", "published-day", "published-month", "published-year",
            ]
            var second = LawHouse.raise.filter { !paper.contains($0.key) }
            second["line"] = "PK-BA award.injury.other"
            #expect(try await officer.post(form, second).status == 303)
            #expect(try await house.count("rate_entry") == 2)
            #expect(try await house.count("law_document") == 1)
        }
    }

    @Test("is for administrators alone, and shows them no case", arguments: [Role.homeOfficer, .auditor, .donorViewer])
    func others(_ role: Role) async throws {
        try await LawHouse.open { house, _ in
            let address = try await house.officer(.administrator).entered(files: [LawHouse.pdf()])
            let other = try await house.officer(role, role == .homeOfficer ? .balochistan : nil)
            for page in [LawHouse.form, "/law/rates", address, address + "/paper"] {
                #expect(try await other.get(page).status == 403, "\(page)")
            }
            #expect(try await other.api(.get, "/api/v1/law/rates").status == 403)
            #expect(
                try await other.api(.post, "/api/v1" + address + "/confirm", nil, ["If-Match": "\"1\""]).status == 403)
        }
    }

    @Test("A program gives the same, with the same faults")
    func program() async throws {
        try await LawHouse.open { house, _ in
            let officer = try await house.officer(.administrator)
            let key = ["Idempotency-Key": "invented-2"]
            let made = try await officer.api(.post, "/api/v1/law/rates", LawHouse.json, key)
            #expect(made.status == 201)
            #expect(
                try await officer.api(.post, "/api/v1/law/rates", LawHouse.json, key)["Location"] == made["Location"])
            #expect(try await officer.api(.post, "/api/v1/law/rates", LawHouse.json).status == 428)
            let wrong: JSON = ["line": "PK-BA award.property.*", "amount": "5", "surprise": 1]
            let refused = try await officer.api(.post, "/api/v1/law/rates", wrong, ["Idempotency-Key": "invented-3"])
            #expect(refused.status == 422)
            #expect(Set(["line", "amount", "surprise", "title", "from"]).isSubset(of: refused.faultyFields))
            #expect(try await officer.api(.get, "/api/v1/law/rates").json["items"]?.array?.count == 1)
        }
    }
}
