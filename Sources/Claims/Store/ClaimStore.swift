import Access
import CompensationRules
import Incidents
public import Kernel
public import SQL
import Statute
import Victims

/// The SQL of `claim` and `claim_loss`.
public enum ClaimStore {
    /// The claim, or nil when there is none.
    public static func find(_ id: Identifier<Claim>, in tx: borrowing Transaction) throws -> Claim? {
        try claims("SELECT \(columns) FROM claim c WHERE c.id = \(id)", in: tx).first
    }

    /// The claim of a roster line, or nil.
    static func find(of entry: Identifier<RosterEntry>, in tx: borrowing Transaction) throws -> Claim? {
        try claims("SELECT \(columns) FROM claim c WHERE c.roster_entry = \(entry)", in: tx).first
    }

    /// The claims of these ids, in their order.
    static func all(_ ids: [Identifier<Claim>], in tx: borrowing Transaction) throws -> [Claim] {
        guard !ids.isEmpty else { return [] }
        let list = SQL.rows([ids.map(\.sqlValue)])
        let found = try claims("SELECT \(columns) FROM claim c WHERE c.id IN \(list)", in: tx)
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    /// The claims of an incident, oldest first.
    static func all(of incident: Identifier<Incident>, in tx: borrowing Transaction) throws -> [Claim] {
        try claims("SELECT \(columns) FROM claim c WHERE c.incident = \(incident) ORDER BY c.id", in: tx)
    }

    /// The claims of a person, oldest first.
    static func all(of person: Identifier<Person>, in tx: borrowing Transaction) throws -> [Claim] {
        try claims("SELECT \(columns) FROM claim c WHERE c.person = \(person) ORDER BY c.id", in: tx)
    }

    /// Stores a new claim; false when its roster line has one.
    static func insert(_ claim: Claim, in tx: borrowing Transaction) throws -> Bool {
        let stored = try tx.run(
            """
            INSERT INTO claim (id, province, district, reference, incident, person, roster_entry, stage, standing,
                heirs, version, opened_at, opened_by, opened_on, stage_since, outcome, amount_paisa, due_on, contact,
                worked_under)
            VALUES (\(claim.id), \(claim.province), \(claim.district), \(claim.reference), \(claim.incident),
                \(claim.person), \(claim.rosterEntry), \(claim.stage), \(claim.facts.standing.rawValue),
                \(claim.facts.heirs.stored), \(claim.version), \(claim.openedAt), \(claim.openedBy),
                \(claim.openedOn), \(claim.stageSince), \(claim.standing.outcome), \(claim.standing.amount),
                \(claim.standing.dueOn), \(claim.contact), \(claim.standing.workedUnder))
            ON CONFLICT (roster_entry) DO NOTHING
            """)
        guard stored == 1 else { return false }
        try insert(claim.facts.losses, of: claim.id, in: tx)
        return true
    }

    /// Writes the facts only if the claim still has the version the caller saw; the new version, or nil.
    static func update(
        _ id: Identifier<Claim>, to facts: ClaimFacts, from version: Int, in tx: borrowing Transaction
    ) throws -> Int? {
        let new = try tx.first(
            """
            UPDATE claim SET standing = \(facts.standing.rawValue), heirs = \(facts.heirs.stored),
                version = version + 1
            WHERE id = \(id) AND version = \(version)
            RETURNING version
            """
        ) { row in try row[0] as Int }
        guard let new else { return nil }
        try tx.run("DELETE FROM claim_loss WHERE claim = \(id)")
        try insert(facts.losses, of: id, in: tx)
        return new
    }

    /// Writes stage and version only if the claim still stands where the caller saw it; whether it did.
    static func move(_ moved: Claim, from claim: Claim, in tx: borrowing Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE claim SET stage = \(moved.stage), stage_since = \(moved.stageSince), version = \(moved.version),
                contact = \(moved.contact), deputy = \(moved.deputy)
            WHERE id = \(claim.id) AND version = \(claim.version) AND stage = \(claim.stage)
            """) == 1
    }

    /// Writes what lists show of the claim. The version stays.
    static func keep(_ standing: ClaimStanding, of id: Identifier<Claim>, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            UPDATE claim SET outcome = \(standing.outcome), amount_paisa = \(standing.amount),
                due_on = \(standing.dueOn), decided_on = \(standing.decidedOn), worked_under = \(standing.workedUnder)
            WHERE id = \(id)
            """)
    }

    /// The claims that `query` finds, in its order, each with its losses: two statements for any number.
    static func claims(_ query: SQL, in tx: borrowing Transaction) throws -> [Claim] {
        var claims = try tx.rows(query, Claim.init)
        let losses = try losses(of: claims.map(\.id), in: tx)
        for index in claims.indices { claims[index].facts.losses = losses[claims[index].id] ?? [] }
        return claims
    }

    static let columns: SQL = """
        c.id, c.reference, c.province, c.district, c.incident, c.person, c.roster_entry, c.stage, c.standing, c.heirs,
        c.version, c.opened_at, c.opened_by, c.stage_since, c.outcome, c.amount_paisa, c.due_on, c.decided_on, c.contact,
        c.deputy, c.worked_under
        """

    private static func insert(_ losses: [Loss], of claim: Identifier<Claim>, in tx: borrowing Transaction) throws {
        for (index, loss) in losses.enumerated() {
            try tx.run(
                """
                INSERT INTO claim_loss (claim, position, kind, grade, extent, vehicle_class, animal, animals)
                VALUES (\(claim), \(index + 1), \(loss.kind?.rawValue), \(loss.grade), \(loss.extent.rawValue),
                    \(loss.vehicleClass.rawValue), \(loss.animal.rawValue), \(loss.count.value))
                """)
        }
    }

    /// The losses of each claim, in their order.
    static func losses(of claims: [Identifier<Claim>], in tx: borrowing Transaction) throws
        -> [Identifier<Claim>: [Loss]]
    {
        var losses: [Identifier<Claim>: [Loss]] = [:]
        // A file holds more claims than a statement has holes.
        for start in stride(from: 0, to: claims.count, by: 5000) {
            let list = SQL.rows([claims[start..<min(start + 5000, claims.count)].map(\.sqlValue)])
            try tx.each(
                """
                SELECT claim, kind, grade, extent, vehicle_class, animal, animals FROM claim_loss
                WHERE claim IN \(list) ORDER BY claim, position
                """
            ) { row in losses[try row[0], default: []].append(try Loss(row: row, from: 1)) }
        }
        return losses
    }
}

extension Loss {
    /// Reads kind, grade, extent, class, animal and count from `first` on.
    fileprivate init(row: Row, from first: Int) throws {
        let kind: String? = try row[first]
        let count: Int? = try row[first + 5]
        self.init(
            kind: kind.flatMap { LossKind(rawValue: $0) }, grade: try row[first + 1],
            extent: Extent(rawValue: try row[first + 2]) ?? .unknown,
            vehicleClass: VehicleClass(rawValue: try row[first + 3]) ?? .unknown,
            animal: Animal(rawValue: try row[first + 4]) ?? .unknown, count: count.map { .known($0) } ?? .unknown)
    }
}

extension Heirs {
    /// The column's text; nil while nothing is known.
    fileprivate var stored: String? {
        guard self != .unknown else { return nil }
        let facts = ClaimFacts(standing: .unknown, losses: [], heirs: self)
        return (facts.json["heirs"]?.bytes).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension Claim {
    /// Reads `ClaimStore.columns`; the losses are a table of their own.
    fileprivate init(_ row: Row) throws {
        let standing = Standing(rawValue: try row[8]) ?? .unknown
        let heirs: String? = try row[9]
        self.init(
            id: try row[0], reference: try row[1], province: try row[2], district: try row[3], incident: try row[4],
            person: try row[5], rosterEntry: try row[6], stage: try row[7], stageSince: try row[13],
            facts: ClaimFacts(
                standing: standing, losses: [],
                heirs: try heirs.map { Heirs(stored: try JSON(parsing: $0)) } ?? .unknown),
            version: try row[10], openedAt: try row[11], openedBy: try row[12], contact: try row[18],
            deputy: try row[19],
            standing: ClaimStanding(
                outcome: try row[14], amount: try row[15], decidedOn: try row[17], dueOn: try row[16],
                workedUnder: try row[20]))
    }
}

extension Determination.Outcome: Bindable, Readable {}
extension Claim.Stage: Bindable, Readable {}
