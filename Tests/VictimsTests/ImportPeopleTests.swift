import Access
import HTTPTransport
import Incidents
import Kernel
import SQL
import SiteSupport
import TestSupport
import Testing
import Victims
import Web

@Suite("A file of people is brought onto a roster")
struct ImportPeopleTests {
    private static let file = """
        Name,Father's Name,CNIC No.,Mobile,Sex,Age,Status,Hospital,Remarks
        Zarghuna Invented,Shahbaz Invented,90213-1234567-2,0399 1234567,F,34,injured,Invented Hospital,x
        Balach Invented,Taj Muhammad,9021312345,0399,boy,seven,beaten,,y
        زرینہ,محمد بخش,,,عورت,۲۸,زخمی,,
        unknown,,,,?,,dead,,
        unknown,,,,?,,dead,,
        ,,,,,,,,nobody
        Mohan Lal,Prem Lal,,,M,41

        """

    @Test(
        "Everybody is stored under a key of her own; what cannot be read is left unknown, what says nothing is refused",
        arguments: ThrowawayStore.everyEngine())
    func stored(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            let incident = try await officer.incident()
            let report = try await house.importPeople(Self.file)
            #expect(report.read == 7 && report.imported == 5 && report.refused == 2 && report.known == 0)
            #expect(report.flagged == 1 && report.unreadColumns == [9])
            #expect(
                report.reasons == [
                    .badCNIC: 1, .badPhone: 1, .badAge: 1, .badStatus: 1, .nobody: 1, .raggedRow: 1,
                ])
            #expect(report.remarks.map(\.row) == [3, 3, 3, 3, 7, 8])
            let lines = try await officer.api(.get, "/api/v1\(incident)/roster").json["items"]?.array ?? []
            let byName = Dictionary(grouping: lines) { $0["name"]?.string ?? "" }
            #expect(byName["Zarghuna Invented"]?.first?["fatherName"] == "Shahbaz Invented")
            #expect(byName["زرینہ"]?.first?["sex"] == "female" && byName["زرینہ"]?.first?["age"] == 28)
            #expect(byName["زرینہ"]?.first?["status"] == "injured")
            #expect(byName["Balach Invented"]?.first?["sex"] == "male")
            #expect(byName["Balach Invented"]?.first?["status"] == "unknown")
            #expect(byName["unknown"]?.count == 2)
            let found = try await officer.api(.post, "/api/v1/people/search", ["cnic": "9021312345672"])
            #expect(try found.json["items"]?.array?.first?["name"] == "Zarghuna Invented")
            #expect(try await house.audited("person.imported") == 1)
        }
    }

    @Test("A second time adds nothing, a longer file only what is new", arguments: ThrowawayStore.everyEngine())
    func twice(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            _ = try await house.officer(.ctdOfficer, .balochistan).incident()
            _ = try await house.importPeople(Self.file)
            let again = try await house.importPeople(Self.file)
            #expect(again.known == 5 && again.imported == 0 && again.refused == 2)
            let longer = Self.file + "unknown,,,,?,,dead,,\nGul Bano,,,,f,9,shocked,,\n"
            let third = try await house.importPeople(longer)
            #expect(third.known == 5 && third.imported == 2)
            #expect(try await house.count("person") == 7)
            #expect(try await house.audited("person.imported") == 2)
        }
    }

    @Test("A list with keys is known by them, whatever else was corrected in it")
    func keys() async throws {
        try await VictimHouse.open { house in
            _ = try await house.officer(.ctdOfficer, .balochistan).incident()
            let first = try await house.importPeople("key,name\n1,Gul Bano\n2,Hani\n2,Marvi\n")
            #expect(first.imported == 2 && first.reasons == [.keyTwice: 1])
            let second = try await house.importPeople("key,name\n1,Gul Bano Invented\n3,Sohni\n")
            #expect(second.known == 1 && second.imported == 1)
        }
    }

    @Test("What our own tables guard against spreadsheet programs is read back as it was")
    func guarded() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.incident()
            let report = try await house.importPeople("name,phone\nGul Bano,'+923991234567\n")
            #expect(report.imported == 1 && report.flagged == 0)
            let page = try await officer.api(.post, "/api/v1/people/search", ["phone": "0399 1234567"])
            #expect(try page.json["items"]?.array?.first?["phone"] == "+923991234567")
        }
    }

    @Test("A tag that somebody has is refused, in the file and on the roster")
    func tags() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await officer.person(at: officer.incident())
            let report = try await house.importPeople("tag,name\nT-17,Gul Bano\nT-18,Hani\nT-18,Marvi\n")
            #expect(report.imported == 1 && report.reasons == [.tagTaken: 2])
            #expect(report.remarks.map(\.row) == [2, 4])
        }
    }

    @Test("A file may hold people of several incidents; one that does not exist refuses its rows")
    func severalIncidents() async throws {
        try await VictimHouse.open { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await (officer.incident(), officer.incident())
            let report = try await house.importPeople(
                "واقعہ,نام\nBA-INC-2024-0001,گل بانو\nBA-INC-2024-0002,گل بانو\nBA-INC-2024-0099,ہانی\n,مراد\n",
                incident: nil)
            #expect(report.imported == 2 && report.reasons == [.unknownIncident: 1, .noIncident: 1])
        }
    }

    @Test("A grant of another province does not reach the incident")
    func otherProvince() async throws {
        try await VictimHouse.open { house in
            _ = try await house.officer(.ctdOfficer, .balochistan).incident()
            let (stranger, store) = (try await house.officer(.ctdOfficer, .sindh), house.store)
            await #expect(throws: PeopleImportFault.unknownIncident("BA-INC-2024-0001")) {
                try await ImportPeople.run(
                    ImportPeople.Source(Array("name\nGul Bano\n".utf8), incident: "BA-INC-2024-0001"),
                    into: store, vault: house.house.vault, surroundings: house.surroundings
                ) { moment in
                    try store.readNow { tx in
                        try Grant.queued(
                            .importPeople, by: stranger.account, for: .registration, at: moment, in: tx)
                    }
                }
            }
            #expect(try await house.count("person") == 0)
        }
    }

    @Test(
        "A file without a usable header is refused whole, in words that quote nothing of it",
        arguments: [
            ("", PeopleImportFault.empty), ("Gul Bano,41\nHani,28\n", .noHeader),
            ("name,sex,Full Name\na,m,b\n", .columnTwice("name", 1, 3)),
        ])
    func header(file: String, fault: PeopleImportFault) async throws {
        try await VictimHouse.open { house in
            _ = try await house.officer(.ctdOfficer, .balochistan).incident()
            await #expect(throws: fault) { try await house.importPeople(file) }
            #expect(!fault.description.contains("Gul"))
        }
    }

    @Test("Neither report nor database holds a word of who was in the file")
    func nothingTold() async throws {
        try await VictimHouse.open { house in
            _ = try await house.officer(.ctdOfficer, .balochistan).incident()
            let report = try await house.importPeople(Self.file)
            let told = report.table + String(decoding: report.json.bytes, as: UTF8.self) + "\(report)"
            for secret in ["Zarghuna", "Shahbaz", "90213", "1234567", "seven", "beaten"] {
                #expect(!told.contains(secret))
            }
            #expect(try await house.count("person WHERE name IS NOT NULL") == 5)
        }
    }

    @Test("Kept counts are what a recount finds, before and after folding", arguments: ThrowawayStore.everyEngine())
    func counted(_ engine: ThrowawayStore) async throws {
        try await VictimHouse.open(engine) { house in
            let officer = try await house.officer(.ctdOfficer, .balochistan)
            _ = try await (officer.incident(), officer.incident())
            let (sexes, statuses) = (["f", "m", "?"], ["injured", "killed", "missing", "witness"])
            let rows = (1...107).map { number in
                "BA-INC-2024-000\(1 + number % 2),Invented \(number),\(sexes[number % 3]),\(statuses[number % 4])"
            }
            let report = try await house.importPeople(
                "incident,name,sex,status\n" + rows.joined(separator: "\n"), incident: nil)
            #expect(report.imported == 107)
            let recounted = try await house.lines(
                """
                SELECT p.sex || ' ' || e.status || ' ' || count(*)
                FROM roster_entry e JOIN person p ON p.id = e.person GROUP BY p.sex, e.status ORDER BY 1
                """)
            let kept: SQL = """
                SELECT sex || ' ' || status || ' ' || CAST(sum(people) AS BIGINT)
                FROM published_roster GROUP BY sex, status ORDER BY 1
                """
            #expect(recounted.count == 12)
            #expect(try await house.lines(kept) == recounted)
            while try await house.store.write({ tx in try RosterFigures.fold(in: tx) }) {}
            #expect(try await house.lines(kept) == recounted)
        }
    }

    @Test("With a person's keys goes the mark of the row she came with")
    func erased() async throws {
        try await VictimHouse.open { house in
            _ = try await house.officer(.ctdOfficer, .balochistan).incident()
            _ = try await house.importPeople("name\nGul Bano\n")
            let person: String = try await house.value("SELECT id FROM person")
            let guardian = try await house.officer(.dataProtectionOfficer, nil)
            let answer = try await guardian.api(
                .post, "/api/v1/people/\(person)/erasure", [:], ["Idempotency-Key": "erase-one-person"])
            #expect(answer.status == 200)
            let marks: [UInt8] = try await house.value("SELECT marks FROM person_import")
            #expect(marks == [UInt8](repeating: 0, count: 16))
        }
    }
}

extension TestHouse {
    /// Imports a file as the command line does.
    func importPeople(_ file: String, incident: String? = "BA-INC-2024-0001") async throws -> PeopleReport {
        surroundings.step(seconds: 1)
        return try await ImportPeople.run(
            ImportPeople.Source(Array(file.utf8), incident: incident), into: store, vault: house.vault,
            surroundings: surroundings
        ) { Grant.atConsole(.importPeople, for: .registration, at: $0) }
    }

    /// The only column of every row.
    fileprivate func lines(_ sql: SQL) async throws -> [String] {
        try await store.read { tx in try tx.rows(sql) { try $0[0] as String } }
    }
}
