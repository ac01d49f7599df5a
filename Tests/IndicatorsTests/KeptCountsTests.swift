import Access
import Claims
import Incidents
import Kernel
import SQL
import TestSupport
import Testing
import Victims

/// The kept counts are compared with a recount of the rows after every few of some thousand changes by chance: what
/// people do through pages, and what nobody does yet.
@Suite("Kept counts")
struct KeptCountsTests {
    private static let migrations = Access.migrations + Incidents.migrations + Victims.migrations + Claims.migrations

    @Test("are what a recount finds, after thousands of changes of every sort", arguments: ThrowawayStore.everyEngine())
    func kept(_ engine: ThrowawayStore) async throws {
        try await engine.open(Self.migrations) { store in
            var world = RandomRows(seed: 2026)
            for round in 0..<40 {
                var changes: [RandomRows.Change] = []
                for _ in 0..<75 { changes.append(world.next()) }
                try await store.write { [changes] tx in for change in changes { try change.run(in: tx) } }
                if round % 3 == 1 { try await Self.fold(store) }
                if round % 5 == 4 { try await Self.compare(store) }
            }
            #expect(world.deleted > 50 && world.claims.count > 100)
            try await Self.fold(store)
            let left = try await store.read { tx in
                try tx.rows("SELECT people FROM roster_figure WHERE people <> 0") { try $0[0] as Int }
            }
            #expect(left.count > 50 && left.allSatisfy { $0 > 0 })
            try await Self.compare(store)
        }
    }

    @Test("stay right while several write to one cell at the same time", arguments: ThrowawayStore.everyEngine())
    func together(_ engine: ThrowawayStore) async throws {
        try await engine.open(Self.migrations) { store in
            let incident = RandomRows.Change(
                "\(RandomRows.insertIncident(id: "i", on: "2026-03-04", district: "PK226"))")
            try await store.write { tx in try incident.run(in: tx) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<4 {
                    group.addTask {
                        for number in 0..<25 {
                            let id = "\(writer)-\(number)"
                            try await store.write { tx in
                                try tx.run(RandomRows.insertPerson(id: id, sex: "female"))
                                try tx.run(RandomRows.insertEntry(id: id, incident: "i", person: id, status: "injured"))
                            }
                            if number % 10 == 5 { try? await Self.fold(store) }
                        }
                    }
                }
                group.addTask {
                    for day in ["2026-04-01", "2026-03-31", "2026-05-06"] {
                        try await store.write { tx in
                            try tx.run("UPDATE incident SET on_date = \(day), version = version + 1 WHERE id = \("i")")
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await Self.compare(store)
            let people = try await store.read { tx in
                try tx.rows("SELECT month, CAST(sum(people) AS BIGINT) FROM published_roster GROUP BY month ORDER BY 1")
                {
                    try "\($0[0] as String) \($0[1] as Int)"
                }
            }
            #expect(people.filter { !$0.hasSuffix(" 0") } == ["2026-05 100"])
        }
    }

    @Test("begin with what a database held before", arguments: ThrowawayStore.everyEngine())
    func begun(_ engine: ThrowawayStore) async throws {
        let published = [
            "2026-11-24-published-incident", "2026-11-24-published-roster", "2026-11-24-published-claim",
        ]
        try await begins(with: published + Self.years, engine)
    }

    @Test("by year begin with what was kept by month, folded or not", arguments: ThrowawayStore.everyEngine())
    func yearsBegun(_ engine: ThrowawayStore) async throws { try await begins(with: Self.years, engine) }

    private static let years = [
        "2026-11-25-claim-figure-year", "2026-11-25-incident-figure-year", "2026-11-25-roster-figure-year",
    ]

    /// Changes of every sort, half of the old counts folded as an older program does, then the migrations `names`.
    private func begins(with names: [String], _ engine: ThrowawayStore) async throws {
        try await engine.open(Self.migrations.filter { !names.contains($0.name) }) { store in
            var world = RandomRows(seed: 7)
            var changes: [RandomRows.Change] = []
            for _ in 0..<400 { changes.append(world.next()) }
            try await store.write { [changes] tx in for change in changes { try change.run(in: tx) } }
            if names == Self.years { try await Self.foldAsBefore(store) }
            let done = try await Migrator(Self.migrations).migrate(store, at: HeldSurroundings().now())
            #expect(done == names.sorted())
            try await Self.compare(store)
        }
    }

    private static func fold(_ store: any Store) async throws {
        for fold in [IncidentFigures.fold, RosterFigures.fold, ClaimFigures.fold] {
            while try await store.write({ tx in try fold(tx) }) {}
        }
    }

    /// The first hundred differences of rosters, as they were folded before there were counts by year.
    private static func foldAsBefore(_ store: any Store) async throws {
        let sizes: [FigureFold.Size] = [
            .months("roster_figure", "province", "district", "sex", "status"),
            .months("roster_figure_place", "province", "district"),
            .months("roster_figure_province", "province", "sex", "status"),
        ]
        let fold = FigureFold(of: "roster_figure_change", adding: "people", to: sizes, atOnce: 100)
        #expect(try await store.write { tx in try fold.run(in: tx) })
    }

    private static func compare(_ store: any Store) async throws {
        for (kept, counted) in recounts(store.engine) {
            let (kept, counted) = try await store.read { tx in
                (try tx.rows(kept) { try $0[0] as String }, try tx.rows(counted) { try $0[0] as String })
            }
            #expect(kept == counted)
        }
    }

    /// Each view and the same from the rows, every line as one text.
    private static func recounts(_ engine: Engine) -> [(kept: SQL, counted: SQL)] {
        let opened: SQL =
            switch engine {
            case .sqlite: "strftime('%Y-%m', opened_at, '+5 hours')"
            case .postgres:
                "to_char(CAST(opened_at AS timestamptz) AT TIME ZONE 'UTC' + interval '5 hours', 'YYYY-MM')"
            }
        let incidents: SQL = """
            (SELECT substr(on_date, 1, 7) AS month, province, coalesce(district, 'unknown') AS district, kind,
                classification, 1 AS incidents FROM incident) AS rows
            """
        let people: SQL = """
            (SELECT substr(i.on_date, 1, 7) AS month, i.province, coalesce(i.district, 'unknown') AS district, p.sex,
                e.status, 1 AS people
            FROM roster_entry e JOIN incident i ON i.id = e.incident JOIN person p ON p.id = e.person) AS rows
            """
        let claims: SQL = """
            (SELECT \(opened) AS month, province, coalesce(district, 'unknown') AS district, stage,
                coalesce(outcome, 'unknown') AS outcome, 1 AS claims, coalesce(amount_paisa, 0) AS paisa
            FROM claim) AS rows
            """
        let decisions: SQL = """
            (SELECT substr(d.decided_on, 1, 7) AS month, c.province, coalesce(c.district, 'unknown') AS district,
                d.kind AS outcome, 1 AS claims, d.amount_paisa AS paisa
            FROM claim_decision d JOIN claim c ON c.id = d.claim) AS rows
            """
        return byMonth(incidents, people, claims, decisions) + byYear(incidents, people, claims, decisions)
    }

    private static func byMonth(_ incidents: SQL, _ people: SQL, _ claims: SQL, _ decisions: SQL) -> [(
        kept: SQL, counted: SQL
    )] {
        [
            pair(
                "published_incident", incidents, ["month", "province", "district", "kind", "classification"],
                "incidents"),
            pair("published_incident_place", incidents, ["month", "province", "district"], "incidents"),
            pair(
                "published_incident_province", incidents, ["month", "province", "kind", "classification"], "incidents"),
            pair("published_roster", people, ["month", "province", "district", "sex", "status"], "people"),
            pair("published_roster_place", people, ["month", "province", "district"], "people"),
            pair("published_roster_province", people, ["month", "province", "sex", "status"], "people"),
            pair("published_claim", claims, ["month", "province", "district", "stage"], "claims"),
            pair("published_claim_place", claims, ["month", "province", "district"], "claims"),
            pair("published_claim_province", claims, ["month", "province", "stage", "outcome"], "claims"),
            pair("published_claim", claims, ["month", "province", "district", "stage", "outcome"], "paisa"),
            pair("published_claim_place", claims, ["month", "province", "district"], "paisa"),
            pair("published_decision", decisions, ["month", "province", "district", "outcome"], "claims"),
            pair("published_decision", decisions, ["month", "province", "district", "outcome"], "paisa"),
        ]
    }

    private static func byYear(_ incidents: SQL, _ people: SQL, _ claims: SQL, _ decisions: SQL) -> [(
        kept: SQL, counted: SQL
    )] {
        let place: [SQL] = ["year", "province", "district"]
        return [
            pair("published_incident_place_year", years(incidents), place, "incidents"),
            pair(
                "published_incident_province_year", years(incidents), ["year", "province", "kind", "classification"],
                "incidents"),
            pair("published_roster_place_year", years(people), place, "people"),
            pair("published_roster_province_year", years(people), ["year", "province", "sex", "status"], "people"),
            pair("published_claim_place_year", years(claims), place, "claims"),
            pair("published_claim_place_year", years(claims), place, "paisa"),
            pair("published_claim_province_year", years(claims), ["year", "province", "stage", "outcome"], "claims"),
            pair("published_claim_province_year", years(claims), ["year", "province", "stage", "outcome"], "paisa"),
            pair("published_decision_year", years(decisions), place + ["outcome"], "claims"),
            pair("published_decision_year", years(decisions), place + ["outcome"], "paisa"),
        ]
    }

    /// The rows with their year beside the month.
    private static func years(_ rows: SQL) -> SQL {
        "(SELECT rows.*, substr(month, 1, 4) AS year FROM \(rows)) AS dated"
    }

    private static func pair(_ view: SQL, _ rows: SQL, _ cell: [SQL], _ count: SQL) -> (kept: SQL, counted: SQL) {
        func lines(_ source: SQL) -> SQL {
            """
            SELECT \(SQL.joined(cell, by: " || ' ' || ")) || ' ' || CAST(sum(\(count)) AS BIGINT) AS line
            FROM \(source) GROUP BY \(SQL.joined(cell, by: ", ")) HAVING sum(\(count)) <> 0 ORDER BY 1
            """
        }
        return (lines(view), lines(rows))
    }
}
