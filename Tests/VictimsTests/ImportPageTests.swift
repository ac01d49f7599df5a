import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing
import Victims
import Web

@Suite("A file of people is imported by the page")
struct ImportPageTests {
    private static let file = """
        Name,Father's Name,CNIC No.,Sex,Age,Status,Shoe size
        Zarghuna Invented,Shahbaz Invented,90213-1234567-2,F,34,injured,38
        =cmd Invented,Taj Muhammad,123,boy,seven,beaten,
        زرینہ,محمد بخش,,عورت,۲۸,زخمی,
        ,,,,,,

        """

    private static func upload(_ text: String) throws -> [UploadedFile] {
        [try UploadedFile(field: "file", name: "Zarghuna.csv", contentType: "text/csv", content: Array(text.utf8))]
    }

    private static func worker(_ house: TestHouse) -> PeopleImports {
        PeopleImports(on: house.store, vault: house.house.vault, surroundings: house.surroundings)
    }

    /// Sends the file; the address of its page.
    private static func send(_ text: String, by officer: TestOfficer) async throws -> String {
        let reference = try await officer.house.value("SELECT reference FROM incident", as: String.self)
        let answer = try await officer.post("/people/import", ["incident": reference.lowercased()], files: upload(text))
        guard let address = answer.location else { throw Unfit("\(answer.status) \(answer.text.suffix(1500))") }
        return address
    }

    @Test(
        "looked at, confirmed, carried out beside the requests; the same file twice adds nothing",
        arguments: ThrowawayStore.everyEngine())
    func whole(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            #expect(try await officer.get(incident).text.contains("/people/import?incident="))
            let address = try await Self.send(Self.file, by: officer)
            let preview = try await officer.get(address)
            #expect(
                preview.says("3 new people") && preview.says("1 rows left out") && preview.says("Shoe size Not read"))
            #expect(preview.says("Zarghuna Invented") && !preview.text.contains("90213-1234567-2"))
            #expect(preview.says("4 CNIC") || preview.says("The CNIC does not have thirteen digits."))
            await Self.worker(house).workOff()
            #expect(try await house.count("person") == 0, "nothing before her word")
            let form = try await officer.form(address + "/begin", on: address)
            let other = try await Self.send(Self.file, by: officer)
            let again = try await officer.form(other + "/begin", on: other)
            #expect(try await officer.post(form, [:]).status == 303)
            #expect(try await officer.post(form, [:]).status == 303, "pressed twice")
            #expect(try await officer.get(address).text.contains("data-again"))
            await Self.worker(house).workOff()
            let result = try await officer.get(address)
            #expect(result.says("Finished") && result.says("3 people imported") && result.says("1 rows left out"))
            #expect(try await house.count("person") == 3)
            #expect(try await house.count("people_job_piece") == 1, "only that of the other file")
            #expect(try await house.audited("person.imported") == 1)
            _ = try await officer.post(again, [:])
            await Self.worker(house).workOff()
            let second = try await officer.get(other)
            #expect(second.says("0 people imported") && second.says("3 known already"))
            #expect(try await house.count("person") == 3)
            let third = try await officer.get(try await Self.send(Self.file, by: officer))
            #expect(third.says("There is nobody new in this file") && !third.text.contains("/begin"))
        }
    }

    @Test("the report names rows and reasons, never what stood in them; nothing of the file lies open on the disk")
    func report() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.incident()
            let address = try await Self.send(Self.file, by: officer)
            let pieces = try await house.store.read { tx in
                try tx.rows("SELECT sealed FROM people_job_piece") { try $0[0] as [UInt8] }
            }
            #expect(pieces.count == 1 && !pieces.contains { $0.firstRange(of: Array("Invented".utf8)) != nil })
            _ = try await officer.post(officer.form(address + "/begin", on: address), [:])
            await Self.worker(house).workOff()
            let report = try await officer.get(address + "/report")
            #expect(report["Content-Type"] == "text/csv; charset=utf-8" && report.text.contains("5,The whole row"))
            for word in ["Invented", "cmd", "seven", "Zarghuna"] { #expect(!report.text.contains(word), "\(word)") }
            let row = try await house.value("SELECT report FROM people_job", as: String.self)
            #expect(!row.contains("Invented") && !row.contains("Zarghuna"))
        }
    }

    @Test("what cannot be read is told beside the field, and nothing is kept of it")
    func faults() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.incident()
            let reference = try await house.value("SELECT reference FROM incident", as: String.self)
            for (text, incident, words) in [
                ("", reference, "The file is empty"), ("a,b\n1,2\n", reference, "The first row must name"),
                ("name\n", reference, "no row below"), ("name\nGul\n", "", "the file has no column for it"),
                ("name\nGul\n", "BA-INC-1999-0001", "no incident with this reference"),
                ("name,full name\nGul,Gul\n", reference, "Columns 1 and 2 mean the same"),
            ] {
                let answer = try await officer.post(
                    "/people/import", ["incident": incident], files: Self.upload(text))
                #expect(answer.status == 422 && answer.says(words), "\(words)")
            }
            #expect(try await officer.post("/people/import", ["incident": reference]).status == 422)
            #expect(try await house.count("people_job") == 0)
            let other = try await house.officer(.homeOfficer, .sindh)
            let strange = try await other.post(
                "/people/import", ["incident": reference], files: Self.upload("name\nGul\n"))
            #expect(strange.status == 422, "an incident of another province is not there")
        }
    }

    @Test("only who sent a file sees it; a role without the right sees nothing")
    func others() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.incident()
            let address = try await Self.send(Self.file, by: officer)
            let colleague = try await house.officer(.homeOfficer, .balochistan)
            #expect(try await colleague.get(address).status == 404)
            #expect(try await colleague.get(address + "/report").status == 404)
            let district = try await house.officer(.deputyCommissioner, .balochistan, Invented.quetta)
            #expect(try await district.get("/people/import").status == 403)
            #expect(try await district.get(address).status == 403)
            #expect(try await officer.get("/people/import/nonsense").status == 404)
        }
    }

    @Test("a file that is discarded, or forgotten for a day, is gone with its key")
    func discarded() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.incident()
            let address = try await Self.send(Self.file, by: officer)
            _ = try await officer.post(officer.form(address + "/discard", on: address), [:])
            #expect(try await officer.get(address).status == 404)
            #expect(try await house.count("people_job_piece") == 0)
            await Self.worker(house).workOff()
            #expect(try await house.count("people_job") == 0)
            _ = try await Self.send(Self.file, by: officer)
            await Self.worker(house).workOff()
            #expect(try await house.count("people_job") == 1)
            house.surroundings.step(seconds: 25 * 3600)
            await Self.worker(house).workOff()
            #expect(try await house.count("people_job") == 0)
            #expect(try await house.count("people_job_piece") == 0)
        }
    }

    @Test("who may no longer import when it is carried out imports nothing")
    func rights() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.incident()
            let address = try await Self.send(Self.file, by: officer)
            _ = try await officer.post(officer.form(address + "/begin", on: address), [:])
            try await house.store.write { tx in try tx.run("UPDATE account SET role = 'prosecutor'") }
            await Self.worker(house).workOff()
            #expect(try await house.value("SELECT fault FROM people_job", as: String.self) == "rights")
            #expect(try await house.count("person") == 0)
            #expect(try await house.count("people_job_piece") == 0)
        }
    }
}
