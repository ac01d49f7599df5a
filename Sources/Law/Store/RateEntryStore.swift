import Access
import Kernel
import SQL
import Statute

/// The SQL of the table `rate_entry`.
enum RateEntryStore {
    static func insert(_ entry: RateEntry, in tx: borrowing Transaction) throws {
        let facts = entry.facts
        try tx.run(
            """
            INSERT INTO rate_entry (id, number, document, line, amount, is_per_animal, instrument, provision,
                is_minimum, from_date, is_from_exact, until_date, earlier_known_to, note, state, version, entered_by,
                entered_at)
            VALUES (\(entry.id), \(entry.number), \(entry.document.id), \(facts.line.text), \(facts.amount.whole),
                \(facts.isPerAnimal), \(facts.instrument), \(facts.provision), \(facts.isMinimum), \(facts.from),
                \(facts.isFromExact), \(facts.until), \(facts.earlierKnownTo), \(facts.note), \(entry.state),
                \(entry.version), \(entry.enteredBy), \(entry.enteredAt))
            """)
    }

    /// One more than the last, from 1.
    static func nextNumber(in tx: borrowing Transaction) throws -> Int {
        try tx.first("SELECT COALESCE(MAX(number), 0) + 1 FROM rate_entry") { try $0[0] as Int } ?? 1
    }

    static func find(_ id: Identifier<RateEntry>, in tx: borrowing Transaction) throws -> RateEntry? {
        try tx.first("SELECT \(columns) FROM \(tables) WHERE e.id = \(id)", read)
    }

    /// The newest first, 200 at most: rates are a few a year.
    static func newest(in tx: borrowing Transaction) throws -> [RateEntry] {
        try tx.rows("SELECT \(columns) FROM \(tables) ORDER BY e.number DESC LIMIT 200", read)
    }

    /// In the order of entry.
    static func confirmed(in tx: borrowing Transaction) throws -> [RateEntry] {
        try tx.rows("SELECT \(columns) FROM \(tables) WHERE e.state = 'confirmed' ORDER BY e.number", read)
    }

    static func countConfirmed(in tx: borrowing Transaction) throws -> Int { try count(.confirmed, in: tx) }

    static func count(_ state: RateEntry.State, in tx: borrowing Transaction) throws -> Int {
        try tx.first("SELECT COUNT(*) FROM rate_entry WHERE state = \(state)") { try $0[0] as Int } ?? 0
    }

    /// Decides a rate that waits in the version the officer saw; false when it no longer does.
    static func decide(
        _ id: Identifier<RateEntry>, _ state: RateEntry.State, _ refusal: RateEntry.Refusal?, from version: Int,
        by account: Identifier<Account>, at moment: Timestamp, in tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            UPDATE rate_entry SET state = \(state), refusal = \(refusal), version = version + 1,
                decided_by = \(account), decided_at = \(moment)
            WHERE id = \(id) AND version = \(version) AND state = 'waiting'
            """) == 1
    }

    private static let tables: SQL = "rate_entry e JOIN law_document d ON d.id = e.document"

    private static let columns: SQL = """
        e.id, e.number, e.line, e.amount, e.is_per_animal, e.instrument, e.provision, e.is_minimum, e.from_date,
        e.is_from_exact, e.until_date, e.earlier_known_to, e.note, e.state, e.refusal, e.version, e.entered_by,
        e.entered_at, e.decided_by, e.decided_at, \(LawDocumentStore.columns)
        """

    private static func read(_ row: Row) throws -> RateEntry {
        guard let line = LineDeclaration(text: try row[2]) else {
            throw UnreadableColumn(column: 2, expected: "LineDeclaration")
        }
        guard let amount = Rupees(whole: try row[3]) else { throw UnreadableColumn(column: 3, expected: "Rupees") }
        let facts = RateFacts(
            line: line, amount: amount, isPerAnimal: try row[4], instrument: try row[5], provision: try row[6],
            isMinimum: try row[7], from: try row[8], isFromExact: try row[9], until: try row[10],
            earlierKnownTo: try row[11], note: try row[12])
        return RateEntry(
            id: try row[0], number: try row[1], document: try LawDocumentStore.read(row, at: 20), facts: facts,
            state: try row[13], refusal: try row[14], version: try row[15], enteredBy: try row[16],
            enteredAt: try row[17], decidedBy: try row[18], decidedAt: try row[19])
    }
}

extension LineDeclaration {
    /// As the column keeps it: JSON in the words of the files of law.
    fileprivate var text: String {
        let json: JSON = [
            "key": .string(key), "losses": .array(losses.map { .text($0) }), "name": .string(name),
            "when": .object(conditions.map { .init($0.circumstance.rawValue, .array($0.words.map { .string($0) })) }),
        ]
        return String(decoding: json.bytes, as: UTF8.self)
    }

    fileprivate init?(text: String) {
        guard let json = try? JSON(parsing: text), let key = json["key"]?.string, let name = json["name"]?.string,
            let losses = json["losses"]?.array, let when = json["when"]?.members
        else { return nil }
        let conditions = when.compactMap { member -> ScheduleLine.Condition? in
            guard let circumstance = Circumstance(rawValue: member.key) else { return nil }
            return .init(circumstance: circumstance, words: (member.value.array ?? []).compactMap(\.string))
        }
        self.init(
            key: key, losses: losses.compactMap { $0.string.flatMap(LossKind.init) }, name: name,
            conditions: conditions)
    }
}
