import Access
import HTTPTransport
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing

@testable import Incidents

@Suite("Incidents are imported on the page")
struct ImportPageTests {
    static func upload(_ content: [UInt8], as field: String = "file", _ name: String = "events.csv") throws
        -> UploadedFile
    {
        try UploadedFile(field: field, name: name, contentType: "text/csv", content: content)
    }

    @Test(
        "A file is given, waits, is worked off, and its report can be downloaded",
        arguments: ThrowawayStore.everyEngine())
    func endToEnd(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.homeOfficer, .balochistan)
            #expect(try await officer.get("/incidents").link("Import") == "/incidents/import")
            let file = try Self.upload(ImportIncidentsTests.file)
            let taken = try await officer.post("/incidents/import", files: [file])
            let address = try #require(taken.location)
            #expect(try await officer.follow(taken).says("Waiting its turn"))

            await ImportJobs(on: house.store, surroundings: house.surroundings).workOff()
            let done = try await officer.get(address)
            #expect(done.says("Finished") && done.says("3 imported") && done.says("2 of other places"))
            #expect(done.says("1 refused") && done.says("A count of deaths cannot be read."))
            #expect(done.link("Look at them") == "/incidents?flagged=yes")

            let report = try await officer.get(try #require(done.link("Download")))
            #expect(report["Content-Type"] == "text/csv; charset=utf-8")
            #expect(
                report.text.contains("7,6,A count of deaths cannot be read.,")
                    && report.text.contains("BA-INC-2010-000"))
            #expect(try await house.count("import_file") == 0)
            #expect(try await officer.get("/incidents/import").says("events.csv"))
        }
    }

    @Test(
        "A job that was cut off goes on where it stopped, with its own counts", arguments: ThrowawayStore.everyEngine())
    func goesOn(_ engine: ThrowawayStore) async throws {
        try await TestHouse.open(engine, [.incidents]) { house in
            let officer = try await house.officer(.homeOfficer, .balochistan)
            let file = SampleRow.file(of: (1...450).map { ["id": "\($0)", "best": $0 % 100 == 0 ? "x" : "4"] })
            let address = try await officer.post("/incidents/import", files: [Self.upload(file)]).location ?? ""
            // Take, count, two batches; then the process is gone.
            let breaking = BreakingStore(house.store, after: 4)
            await ImportJobs(on: breaking, surroundings: house.surroundings).workOff()
            let halfway = try await officer.get(address)
            #expect(halfway.says("At work") && halfway.says("396 done") && halfway.says("50 waiting"))
            #expect(try await house.count("incident") == 396)

            let next = ImportJobs(on: house.store, surroundings: house.surroundings)
            await next.workOff()
            #expect(try await officer.get(address).says("At work"))
            house.surroundings.step(seconds: 61)
            await next.workOff()
            let done = try await officer.get(address)
            #expect(done.says("Finished") && done.says("446 imported") && done.says("0 known already"))
            #expect(try await house.count("incident") == 446)
            #expect(try await house.count("import_remark") == 4)
        }
    }

    @Test("A job that never gets further is given up and says so")
    func givenUp() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.homeOfficer, .balochistan)
            let file = try Self.upload(ImportIncidentsTests.file)
            let address = try await officer.post("/incidents/import", files: [file]).location ?? ""
            for _ in 1...5 {
                await ImportJobs(on: BreakingStore(house.store, after: 1), surroundings: house.surroundings).workOff()
                house.surroundings.step(seconds: 61)
            }
            await ImportJobs(on: house.store, surroundings: house.surroundings).workOff()
            #expect(try await officer.get(address).says("The import broke off several times"))
            #expect(try await house.count("incident") == 0)
            #expect(try await house.count("import_file") == 0)
        }
    }

    @Test("Who loses the right in between imports nothing")
    func rightsLost() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.homeOfficer, .balochistan)
            try await officer.post("/incidents/import", files: [Self.upload(ImportIncidentsTests.file)])
            let id = officer.account
            let grant = Grant.atConsole(.manageAccounts, for: .administration, at: house.surroundings.now())
            try await house.store.write { tx in try Accounts.disable(id, version: 1, by: grant, in: tx) }
            await ImportJobs(on: house.store, surroundings: house.surroundings).workOff()
            #expect(try await house.count("import_job WHERE state = 'failed' AND fault = 'rights'") == 1)
            #expect(try await house.count("incident") == 0)
        }
    }

    @Test(
        "A file that is no file of events is refused in the form, and nothing is stored",
        arguments: [
            (nil, "Choose the file of events."), ("", "Choose the file of events."),
            ("just text", "This is not a file of UCDP events"), ("a,b\n1,2\n", "This is not a file of UCDP events"),
            ("\u{0}\u{1}PK\u{3}", "This is not a file of UCDP events"),
            (SampleRow.header.joined(separator: ",") + "\n", "a header and no rows"),
            (SampleRow.header.filter { $0 != "best" }.joined(separator: ",") + "\n1\n", "The header row lacks best"),
            ((SampleRow.header + ["best"]).joined(separator: ",") + "\n1\n", "has best more than once"),
        ] as [(String?, String)])
    func badFile(content: String?, words: String) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.homeOfficer, .balochistan)
            let files = try content.map { $0.isEmpty ? [] : [try Self.upload(Array($0.utf8))] } ?? []
            let again = try await officer.post("/incidents/import", files: files)
            #expect(again.status == 422 && again.says(words), "\(again.text)")
            #expect(try await house.count("import_job") == 0)
        }
    }

    @Test(
        "A map that is none is refused in the form",
        arguments: [
            ("{", "This is not a GeoJSON map"),
            ("{\"type\":\"FeatureCollection\",\"features\":[]}", "This is not a GeoJSON map"),
            ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"}]}", "Feature 1 of the map"),
        ])
    func badMap(content: String, words: String) async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.homeOfficer, .balochistan)
            let files = [
                try Self.upload(ImportIncidentsTests.file), try Self.upload(Array(content.utf8), as: "boundaries"),
            ]
            let again = try await officer.post("/incidents/import", files: files)
            #expect(again.status == 422 && again.says(words), "\(again.text)")
            #expect(try await house.count("import_job") == 0)
        }
    }

    @Test("Only who may import sees the form, and only her own area's imports")
    func rights() async throws {
        try await TestHouse.open([.incidents]) { house in
            let officer = try await house.officer(.homeOfficer, .balochistan)
            let file = try Self.upload(ImportIncidentsTests.file)
            let address = try await officer.post("/incidents/import", files: [file]).location ?? ""
            #expect(try await house.officer(.prosecutor, .balochistan).get("/incidents/import").status == 403)
            let elsewhere = try await house.officer(.homeOfficer, .sindh)
            #expect(try await elsewhere.get(address).status == 404)
            #expect(try await elsewhere.get(address + "/report").status == 404)
            #expect(try await !elsewhere.get("/incidents/import").says("events.csv"))
        }
    }

    @Test("What the source says stands on the incident's page; a decision takes it off the list of those to look at")
    func source() async throws {
        try await TestHouse.open([.incidents]) { house in
            _ = try await ImportIncidentsTests.run(
                SampleRow.file(ImportFlagTests.sui.merging(["where_coordinates": "Sui town"]) { $1 }), into: house)
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let list = try await officer.get("/incidents?flagged=yes")
            let address = try #require(list.link("BA-INC"))
            let page = try await officer.get(address)
            #expect(page.says("1 thing to look at") && page.says("4; at least 3, at most 5"))
            #expect(page.says("lies in Gwadar") && page.says("Nobody – Civilians") && page.says("CC BY 4.0"))
            let shown = try await officer.follow(officer.post(address + "/change", ["settled": "yes"]))
            #expect(!shown.says("thing to look at") && shown.says("lies in Gwadar"))
            #expect(try await officer.get("/incidents?flagged=yes").says("0 incidents match"))
        }
    }
}
