import SQL
import TestSupport

/// Rows that come, change and go by chance, the same for the same seed. Written as the tables hold them, because the
/// counts must be right whichever hand writes.
struct RandomRows {
    /// One statement.
    struct Change: Sendable {
        let statement: SQL

        init(_ statement: SQL) { self.statement = statement }

        func run(in tx: borrowing Transaction) throws { try tx.run(statement) }
    }

    private var dice: SeededDice
    private var made = 0
    private var incidents: [String] = []
    private var people: [String] = []
    private var entries: [String] = []
    private(set) var claims: [String] = []
    /// Entries that a claim stands on: they are not deleted.
    private var claimed: Set<String> = []
    private(set) var deleted = 0
    private var decided: Set<String> = []

    init(seed: UInt64) { dice = SeededDice(seed: seed) }

    mutating func next() -> Change {
        let number = Int.random(in: 0..<100, using: &dice)
        switch number {
        case _ where incidents.count < 3: return newIncident()
        case 0..<8: return newIncident()
        case 8..<24: return newPerson()
        case _ where people.count < 5: return newPerson()
        case 24..<46: return newEntry()
        case _ where entries.count < 5: return newEntry()
        case 46..<58: return newClaim()
        case 58..<66: return set("incident", pick(incidents), "on_date", day())
        case 66..<72: return place(of: "incident", pick(incidents))
        case 72..<75: return set("incident", pick(incidents), "classification", one(of: Self.classifications))
        case 75..<79: return set("person", pick(people), "sex", one(of: ["female", "male", "other", "unknown"]))
        case 79..<85: return set("roster_entry", pick(entries), "status", one(of: Self.statuses))
        case 85..<87: return set("roster_entry", pick(entries), "incident", pick(incidents))
        case _ where claims.isEmpty: return newClaim()
        case 87..<90: return set("claim", pick(claims), "stage", one(of: Self.stages))
        case 90..<92: return workedOut(pick(claims))
        case 92..<94: return decision(of: pick(claims))
        case 94..<96: return place(of: "claim", pick(claims))
        default: return deletion()
        }
    }

    static func insertIncident(id: String, on day: String, district: String?) -> SQL {
        """
        INSERT INTO incident (id, province, district, reference, title, on_date, kind, classification, manner, flags,
            needs_person, version, registered_at, registered_by)
        VALUES (\(id), 'PK-BA', \(district), \(id), 'Invented', \(day), 'explosion', 'unknown', 'unknown', '', 0, 1,
            '2026-01-01T00:00:00.000000Z', \(Self.nobody))
        """
    }

    static func insertPerson(id: String, sex: String) -> SQL {
        """
        INSERT INTO person (id, province, district, sex, version, registered_at, registered_by, changed_at)
        VALUES (\(id), 'PK-BA', NULL, \(sex), 1, '2026-01-01T00:00:00.000000Z', \(Self.nobody), '2026-01-01')
        """
    }

    static func insertEntry(id: String, incident: String, person: String, status: String) -> SQL {
        """
        INSERT INTO roster_entry (id, incident, person, status, version, registered_at, registered_by)
        VALUES (\(id), \(incident), \(person), \(status), 1, '2026-01-01T00:00:00.000000Z', \(Self.nobody))
        """
    }

    private static let nobody = "00000000-0000-7000-8000-000000000001"

    private static let statuses = ["killed", "injured", "missing", "unknown"]
    private static let stages = ["opened", "evidence", "verified", "committee"]
    private static let classifications = ["terrorist-act", "under-inquiry", "unknown"]

    private mutating func newIncident() -> Change {
        let id = newID("i")
        incidents.append(id)
        return Change(Self.insertIncident(id: id, on: day(), district: district()))
    }

    private mutating func newPerson() -> Change {
        let id = newID("p")
        people.append(id)
        return Change(Self.insertPerson(id: id, sex: one(of: ["female", "male", "unknown"])))
    }

    private mutating func newEntry() -> Change {
        let id = newID("e")
        entries.append(id)
        return Change(
            Self.insertEntry(
                id: id, incident: pick(incidents), person: pick(people), status: one(of: Self.statuses)))
    }

    private mutating func newClaim() -> Change {
        let free = entries.filter { !claimed.contains($0) }
        guard !free.isEmpty else { return newEntry() }
        let (id, entry) = (newID("c"), pick(free))
        claims.append(id)
        claimed.insert(entry)
        // Around midnight in Pakistan, so that months of UTC would be counted wrongly.
        let opened = one(of: [
            "2026-01-31T18:59:59.999999Z", "2026-01-31T19:00:00.000000Z", "2026-02-03T04:00:00.000000Z",
        ])
        return Change(
            """
            INSERT INTO claim (id, province, district, reference, incident, person, roster_entry, stage, standing,
                version, opened_at, opened_by)
            VALUES (\(id), 'PK-BA', \(district()), \(id), \(pick(incidents)), \(pick(people)), \(entry), 'opened',
                'unknown', 1, \(opened), \(Self.nobody))
            """)
    }

    private mutating func workedOut(_ claim: String) -> Change {
        let amount: Int? = [nil, 1_00_00_000, 15_00_000_00].randomElement(using: &dice) ?? nil
        return Change(
            """
            UPDATE claim SET outcome = \(amount == nil ? "undetermined" : "award"), amount_paisa = \(amount)
            WHERE id = \(claim)
            """)
    }

    /// A claim is decided once.
    private mutating func decision(of claim: String) -> Change {
        guard decided.insert(claim).inserted else { return workedOut(claim) }
        let isAward = Bool.random(using: &dice)
        return Change(
            """
            INSERT INTO claim_decision (claim, kind, determination, digest, rules, amount_paisa, ground, clause, code,
                decided_by, role, decided_at, decided_on)
            VALUES (\(claim), \(isAward ? "award" : "refusal"), '{}', 'x', 'x', \(isAward ? 15_00_000_00 : 0),
                \(isAward ? nil : "not-civilian"), NULL, \(claim), \(Self.nobody), 'home-officer',
                '2026-04-01T00:00:00.000000Z', \(day()))
            """)
    }

    private mutating func deletion() -> Change {
        let free = entries.indices.filter { !claimed.contains(entries[$0]) }
        guard let place = free.randomElement(using: &dice) else { return newEntry() }
        deleted += 1
        return Change("DELETE FROM roster_entry WHERE id = \(entries.remove(at: place))")
    }

    private func set(_ table: SQL, _ id: String, _ column: SQL, _ value: String) -> Change {
        Change("UPDATE \(table) SET \(column) = \(value), version = version + 1 WHERE id = \(id)")
    }

    private mutating func place(of table: SQL, _ id: String) -> Change {
        let province = one(of: ["PK-BA", "PK-SD"])
        return Change("UPDATE \(table) SET province = \(province), district = \(district()) WHERE id = \(id)")
    }

    private mutating func newID(_ kind: String) -> String {
        made += 1
        return "\(kind)\(made)"
    }

    private mutating func day() -> String {
        let month = Int.random(in: 1...4, using: &dice)
        return "2026-0\(month)-1\(Int.random(in: 0...9, using: &dice))"
    }

    private mutating func district() -> String? { [nil, "PK226", "PK701"].randomElement(using: &dice) ?? nil }
    private mutating func one(of words: [String]) -> String { words[Int.random(in: words.indices, using: &dice)] }
    private mutating func pick(_ ids: [String]) -> String { one(of: ids) }
}
