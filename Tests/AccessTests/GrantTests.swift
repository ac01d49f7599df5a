import Access
import Kernel
import SQL
import TestSupport
import Testing

@Suite("A grant")
struct GrantTests {
    let quetta = Scope(.balochistan, Invented.quetta)
    let gwadar = Scope(.balochistan, Invented.gwadar)
    let unknown = Scope(.balochistan, nil)
    let sindh = Scope(.sindh, nil)

    @Test("covers a province for a provincial officer, known district or not")
    func coversProvince() throws {
        let officer = Invented.officer(.ctdOfficer)
        for scope in [quetta, gwadar, unknown] {
            #expect(throws: Never.self) { try officer.grant(.seePerson, at: scope, for: .registration) }
        }
        #expect(throws: AccessError.notFound) { try officer.grant(.seePerson, at: sindh, for: .registration) }
    }

    @Test("covers a district alone for an officer posted to one; a record without a district is not hers")
    func coversDistrict() throws {
        for role in [Role.deputyCommissioner, .ctdOfficer] {
            let officer = Invented.officer(role, .balochistan, Invented.quetta)
            #expect(
                try officer.grant(.seePerson, at: quetta, for: .claim).area == .district(.balochistan, Invented.quetta))
            for scope in [gwadar, unknown, sindh, Scope(.sindh, Invented.quetta)] {
                #expect(throws: AccessError.notFound) { try officer.grant(.seePerson, at: scope, for: .claim) }
            }
        }
    }

    @Test("is refused to a district role without a district and to a provincial role without a province")
    func needsAPosting() {
        #expect(throws: AccessError.noPosting) {
            try Invented.officer(.deputyCommissioner).grant(.seePerson, at: quetta, for: .claim)
        }
        #expect(throws: AccessError.noPosting) { try Invented.officer(.ctdOfficer, nil).grant(.seePerson, for: .claim) }
        #expect(!Invented.officer(.ctdOfficer, nil).may(.seePerson))
    }

    @Test("is refused to a role that has no such permission, wherever the record is")
    func needsARole() {
        #expect(throws: AccessError.notPermitted(.seePerson)) {
            try Invented.officer(.donorViewer, nil).grant(.seePerson, at: sindh, for: .statistics)
        }
        #expect(AccessError.notPermitted(.seePerson).status == 403 && AccessError.notFound.status == 404)
    }

    @Test("is for its own permission only")
    func isForOneThing() throws {
        let grant = try Invented.grant(.seeIncidents, .ctdOfficer)
        #expect(throws: AccessError.notPermitted(.seePerson)) { try grant.require(.seePerson) }
        #expect(throws: Never.self) { try grant.require(.seeIncidents) }
        #expect(throws: AccessError.notFound) { try grant.require(sindh) }
    }

    @Test("filters a list by its area", arguments: ThrowawayStore.everyEngine())
    func filtersLists(_ throwaway: ThrowawayStore) async throws {
        let areas: [(Area, Int)] = [
            (.nation, 4), (.province(.balochistan), 3), (.district(.balochistan, Invented.quetta), 1),
        ]
        try await throwaway.open([Migration("2026-01-01-thing", ["CREATE TABLE thing (province TEXT, district TEXT)"])])
        { store in
            let scopes = [quetta, gwadar, unknown, sindh]
            try await store.write { tx in
                for scope in scopes {
                    try tx.run("INSERT INTO thing (province, district) VALUES (\(scope.province), \(scope.district))")
                }
            }
            for (area, count) in areas {
                let found = try await store.read { tx in
                    try tx.rows(
                        "SELECT 1 FROM thing t WHERE \(area.condition(province: "t.province", district: "t.district")) AND 1 = \(1)"
                    ) { _ in true }
                }
                #expect(found.count == count && scopes.filter(area.contains).count == count)
            }
        }
    }
}
