import Access
import FoundationEssentials
import Kernel
import Localization
import SQL
import Sheets
import SiteSupport
import TestSupport
import Testing

@Suite("Figures as files")
struct FigureFileTests {
    @Test(
        "CSV holds what the page shows, who took it, and a mark that the audit knows",
        arguments: ThrowawayStore.everyEngine())
    func csv(_ engine: ThrowawayStore) async throws {
        try await FigureHouse.open(engine) { house in
            try await house.invent(in: .balochistan, "PK226", on: "2026-02-10", [("female", "killed", 3)])
            let officer = try await house.officer(.homeOfficer, .balochistan)
            let file = try await officer.get("/figures/export?table=districts&as=csv")
            #expect(file.status == 200 && file["Content-Type"] == "text/csv; charset=utf-8")
            #expect(
                file["Content-Disposition"]
                    == "attachment; filename=\"umeed-figures-by-district-2026-03-01.csv\"")
            let rows = SheetReader(file.bytes, separator: .comma).map(\.cells)
            #expect(rows[0][0].hasPrefix("# By district · Made by Invented Officer on 1 March 2026"))
            #expect(
                rows[1] == [
                    "District", "On the map", "Incidents", "People on rosters", "Claims opened", "Claims decided",
                ])
            #expect(rows[2] == ["Quetta", "QTA", "1", "3", "0", "0"])
            let record = try await house.value(
                "SELECT record FROM audit_entry WHERE act = 'table.exported'", as: String.self)
            let mark = try #require(record.split(separator: " ").last)
            #expect(record.hasPrefix("figures-by-district 2 ") && rows[0][0].contains(mark))
        }
    }

    @Test("XLSX opens as a zip, with a leaf for the table and one for who made it", arguments: Language.allCases)
    func xlsx(_ language: Language) async throws {
        try await FigureHouse.open { house in
            try await house.invent(in: .balochistan, "PK226", on: "2026-02-10", [("female", "killed", 3)])
            let officer = try await house.officer(.homeOfficer, .balochistan, language: language)
            let file = try await officer.get("/figures/export?table=people&as=xlsx")
            #expect(file.status == 200 && file["Content-Type"] == Sheet.Format.xlsx.contentType)
            #expect(file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
            #expect(try await house.audited("table.exported") == 1)
        }
    }

    @Test("Another format or table is refused, and nothing is written down as taken")
    func refused() async throws {
        try await FigureHouse.open { house in
            let officer = try await house.officer(.homeOfficer, .balochistan)
            #expect(try await officer.get("/figures/export?table=districts&as=pdf").status == 422)
            #expect(try await officer.get("/figures/export?table=names&as=csv").status == 422)
            #expect(try await house.audited("table.exported") == 0)
        }
    }
}
