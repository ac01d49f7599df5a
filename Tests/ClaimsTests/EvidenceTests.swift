import Access
import Claims
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing
import Web

@Suite("Evidence and its custody")
struct EvidenceTests {
    private static let answers = [
        "paper": "other", "form": "copy", "receivedFrom": "Gul Invented, her brother", "note": "A letter of the school",
    ]

    /// Takes a paper in; the address of the paper.
    private static func take(
        _ claim: String, by officer: TestOfficer, files: [UploadedFile] = [], _ answers: [String: String] = answers
    ) async throws -> String {
        let answer = try await officer.post("\(claim)/evidence/new", answers, files: files)
        guard let receipt = answer.location, receipt.hasSuffix("/receipt") else {
            throw Unfit("not taken in: \(answer.status) \(answer.text.suffix(1500))")
        }
        return String(receipt.dropLast("/receipt".count))
    }

    @Test(
        "a paper taken in has a receipt that names nobody and a number that anybody may check",
        arguments: ThrowawayStore.everyEngine())
    func receipt(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            let paper = try await Self.take(claim, by: officer)
            let receipt = try await officer.get(paper + "/receipt?language=en")
            #expect(
                receipt.says("Receipt for a paper") && receipt.says("BA-CLM-2026-0001") && receipt.says("Another paper")
            )
            for word in ["Gul", "Zarak", "school"] { #expect(!receipt.text.contains(word), "\(word)") }
            let file = try await officer.get(paper + "/receipt.pdf")
            #expect(file.status == 200 && file.bytes.starts(with: Array("%PDF-".utf8)))
            #expect(try await officer.get(paper + "/receipt.pdf").bytes == file.bytes)
            let code = try await house.value("SELECT code FROM evidence", as: String.self)
            #expect(try await house.get("/verify/\(code)").says("Valid Kind of paper Receipt for a paper"))
            #expect(try await house.audited("evidence.added") == 1)
            let page = try await officer.get(paper)
            #expect(page.says("Gul Invented, her brother") && page.says("A letter of the school"))
            #expect(try await house.audited("evidence.seen") == 1)
        }
    }

    @Test(
        "the file is what was handed in, without what the camera wrote into it, and is sealed on the disk",
        arguments: ThrowawayStore.everyEngine())
    func file(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            let picture = Pictures.jpeg(saying: "GPS of the house", body: 600_000)
            let upload = try UploadedFile(
                field: "file", name: "../../x.exe", contentType: "text/html", content: picture)
            let paper = try await Self.take(claim, by: officer, files: [upload])
            let file = try await officer.get(paper + "/file")
            #expect(file.status == 200 && file["Content-Type"] == "image/jpeg")
            #expect(file["Content-Disposition"] == "attachment; filename=\"BA-CLM-2026-0001-paper-1.jpg\"")
            #expect(file["X-Content-Type-Options"] == "nosniff")
            #expect(file["Content-Security-Policy"] == "sandbox; default-src 'none'")
            #expect(!String(decoding: file.bytes, as: UTF8.self).contains("GPS"))
            #expect(file.bytes.count > 600_000 && file.bytes.count < picture.count)
            let hash = try await house.value("SELECT hash FROM evidence", as: String.self)
            #expect(hash == Hex.text(of: SHA256.digest(of: file.bytes)))
            #expect(try await house.count("evidence_piece") == 3)
            let pieces = try await house.store.read { tx in
                try tx.rows("SELECT sealed FROM evidence_piece ORDER BY position") { try $0[0] as [UInt8] }
            }
            #expect(!pieces.contains { $0.suffix(1000).allSatisfy { $0 == 0x55 } }, "nothing lies open")
        }
    }

    @Test(
        "of a PDF its pages are kept; the receipt shows what was handed in", arguments: ThrowawayStore.everyEngine())
    func pdf(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            let handed = Pictures.pdf(saying: "Gul of the house", page: "")
            let upload = try UploadedFile(field: "file", name: "a.pdf", contentType: "application/pdf", content: handed)
            let paper = try await Self.take(claim, by: officer, files: [upload])
            let file = try await officer.get(paper + "/file")
            #expect(file.status == 200 && file["Content-Type"] == "application/pdf")
            #expect(file.bytes.starts(with: Array("%PDF-".utf8)) && file.bytes != handed)
            #expect(file.bytes.firstRange(of: Array("Gul".utf8)) == nil)
            let hashes = [SHA256.digest(of: handed), SHA256.digest(of: file.bytes)].map { Hex.text(of: $0) }
            #expect(try await house.value("SELECT handed_hash FROM evidence", as: String.self) == hashes[0])
            #expect(try await house.value("SELECT hash FROM evidence", as: String.self) == hashes[1])
            let receipt = try await officer.get(paper + "/receipt?language=en")
            #expect(receipt.text.contains(hashes[0].prefix(8)) && !receipt.text.contains(hashes[1].prefix(8)))
            let page = try await officer.get(paper)
            #expect(hashes.allSatisfy { page.text.contains($0) })
        }
    }

    @Test("a PDF with fields or notes is refused in words that say what to do, and nothing typed is lost")
    func filledIn() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            let note = "/Annots [<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] /Contents (said) >>]"
            for (content, words) in [
                (Pictures.pdf(saying: "x", page: note), "Print it to a new PDF"),
                (Array("%PDF-1.7 nothing".utf8), "This PDF cannot be read"),
            ] {
                let file = try UploadedFile(field: "file", name: "a.pdf", contentType: "", content: content)
                let answer = try await officer.post("\(claim)/evidence/new", Self.answers, files: [file])
                #expect(answer.status == 422 && answer.says(words) && answer.text.contains("Gul Invented"))
            }
            #expect(try await house.count("evidence") == 0)
            let stranger = try await house.officer(.nationalViewer)
            let file = try UploadedFile(
                field: "file", name: "a.pdf", contentType: "", content: Pictures.pdf(saying: "x", page: ""))
            let form = try await officer.form("\(claim)/evidence/new")
            #expect(try await stranger.post(form, Self.answers, files: [file]).status == 403)
        }
    }

    @Test("what is no picture and no PDF, or is damaged, is refused, and nothing that was typed is lost")
    func refused() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            let whole = Pictures.jpeg(saying: "x", body: 100)
            for content in [Array("<script>".utf8), [], Array(whole.dropLast(20)), Array("MZ".utf8)] {
                let file = try UploadedFile(field: "file", name: "a.jpg", contentType: "image/jpeg", content: content)
                let answer = try await officer.post("\(claim)/evidence/new", Self.answers, files: [file])
                #expect(answer.status == 422 && answer.text.contains("Gul Invented"))
            }
            var empty = Self.answers
            empty["note"] = ""
            #expect(try await officer.post("\(claim)/evidence/new", empty).status == 422)
            empty["paper"] = "made-up"
            #expect(try await officer.post("\(claim)/evidence/new", ["receivedFrom": ""]).status == 422)
            #expect(try await house.count("evidence") == 0)
        }
    }

    @Test(
        "a return is added, never twice; custody cannot be changed or deleted", arguments: ThrowawayStore.everyEngine())
    func returned(_ engine: ThrowawayStore) async throws {
        try await ClaimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            let paper = try await Self.take(claim, by: officer)
            let form = try await officer.form(paper + "/return")
            let early = try await officer.post(form, ["returnedTo": "Gul Invented", "returnedOn-year": "2020"])
            #expect(early.status == 422)
            #expect(try await officer.post(form, ["returnedTo": "Gul Invented"]).status == 303)
            #expect(try await officer.post(form, ["returnedTo": "Gul Invented"]).status == 303, "the same form again")
            #expect(try await officer.get(paper + "/return").status == 409)
            #expect(try await house.count("evidence_return") == 1)
            #expect(try await house.audited("evidence.returned") == 1)
            #expect(try await officer.get(paper).says("Given back"))
            for change: SQL in [
                "UPDATE evidence SET hash = 'x'", "DELETE FROM evidence", "UPDATE evidence_return SET role = 'x'",
                "DELETE FROM evidence_return",
            ] {
                await #expect(throws: (any Error).self) { try await house.store.write { tx in try tx.run(change) } }
            }
        }
    }

    @Test("the claim's page shows what is missing and what has come in")
    func checklist() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            let before = try await officer.get(claim)
            #expect(before.says("Missing") && before.says("0 of 10 in"))
            let take = try #require(before.link("Take in"))
            var answers = Self.answers
            answers["paper"] = String(try #require(take.split(separator: "=").last))
            _ = try await Self.take(claim, by: officer, answers)
            let after = try await officer.get(claim)
            #expect(after.says("1 of 10 in") && after.says("Received"))
            #expect(!after.says("Gul Invented"))
        }
    }

    @Test("other districts, and roles without leave, see and take nothing in")
    func closed() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            let upload = try UploadedFile(
                field: "file", name: "a", contentType: "", content: Pictures.png(saying: "secret"))
            let paper = try await Self.take(claim, by: officer, files: [upload])
            let auditor = try await house.officer(.auditor)
            #expect(try await auditor.get(claim + "/evidence/new").status == 403)
            #expect(try await auditor.get(paper + "/file").status == 403)
            #expect(try await auditor.get(paper).says("Closed to you"))
            #expect(try await auditor.get(paper + "/receipt").status == 200)
            let elsewhere = try await house.officer(.deputyCommissioner, .balochistan, Invented.gwadar)
            for path in ["", "/receipt", "/receipt.pdf", "/file", "/return"] {
                #expect(try await elsewhere.get(paper + path).status == 404)
            }
            let other = try await officer.opened(Invented.market, "injured")
            let moved = paper.replacing(claim, with: other)
            #expect(try await officer.get(moved).status == 404, "a paper is found under its own claim only")
        }
    }

    @Test("programs take papers in and give them back; the same key twice is one paper")
    func api() async throws {
        try await ClaimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let claim = try await officer.opened()
            let list = try await officer.api(.get, "/api/v1\(claim)/evidence").json
            let key = try #require(list["checklist"]?.array?.first?["paper"]?.string)
            let body: JSON = ["paper": .string(key), "form": "original", "receivedFrom": "The CTD"]
            for _ in 1...2 {
                let answer = try await officer.api(
                    .post, "/api/v1\(claim)/evidence", body, ["Idempotency-Key": "0123456789"])
                #expect(answer.status == 201)
            }
            #expect(try await officer.api(.post, "/api/v1\(claim)/evidence", body).status == 428)
            let items = try await officer.api(.get, "/api/v1\(claim)/evidence").json["items"]?.array ?? []
            #expect(items.count == 1 && !items.description.contains("The CTD"))
            let id = try #require(items.first?["id"]?.string)
            let back: JSON = ["returnedTo": "The CTD"]
            #expect(try await officer.api(.post, "/api/v1\(claim)/evidence/\(id)/return", back).status == 200)
            #expect(try await officer.api(.post, "/api/v1\(claim)/evidence/\(id)/return", back).status == 409)
        }
    }
}
