import Kernel
import SQL
import TestSupport
import Testing

@Suite("Values in both engines")
struct ValueTests {
    private struct Shelved: Equatable, Sendable {
        var whole: Int64?
        var part: Double?
        var bytes: [UInt8]?
        var word: String?
    }

    private static let samples = [
        Shelved(whole: .min, part: -0.1, bytes: [], word: ""),
        Shelved(whole: .max, part: 1e300, bytes: [0, 1, 255], word: "شہید بی بی، کوئٹہ"),
        Shelved(whole: 0, part: 0, bytes: Array(repeating: 7, count: 1000), word: "سنڌي ڳالهه 👪 e\u{301}"),
        Shelved(whole: nil, part: nil, bytes: nil, word: nil),
    ]

    @Test("Every kind of value comes back as it went in", arguments: ThrowawayStore.everyEngine())
    func valuesComeBack(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            for (number, sample) in Self.samples.enumerated() {
                let found = try await store.write { tx in
                    try tx.first(
                        """
                        INSERT INTO thing (id, whole, part, bytes, word)
                        VALUES (\(String(number)), \(sample.whole), \(sample.part), \(sample.bytes), \(sample.word))
                        RETURNING whole, part, bytes, word
                        """
                    ) { Shelved(whole: try $0[0], part: try $0[1], bytes: try $0[2], word: try $0[3]) }
                }
                #expect(found == sample)
            }
        }
    }

    @Test("Values without a column keep their kind", arguments: ThrowawayStore.everyEngine())
    func looseValues(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open { store in
            let values: [SQLValue] = [.integer(-7), .real(0.5), .text("7"), .blob([7]), .null]
            let found = try await store.read { tx in
                try tx.first("SELECT \(values[0]), \(values[1]), \(values[2]), \(values[3]), \(values[4])") { row in
                    try (0..<5).map { index -> SQLValue in try row[index] }
                }
            }
            #expect(found == values)
        }
    }

    @Test("Values of the house come back", arguments: ThrowawayStore.everyEngine())
    func valuesOfTheHouse(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open { store in
            let world = HeldSurroundings()
            let (id, now, today) = (Identifier<Shelf>(from: world), world.now(), world.today)
            let amount = try #require(Rupees(whole: 1_500_000))
            try await store.read { tx in
                let isSame = try tx.first("SELECT \(id), \(now), \(today), \(amount), \(Province.sindh), \(true)") {
                    try $0[0] == id && $0[1] == now && $0[2] == today && $0[3] == amount && $0[4] == Province.sindh
                        && $0[5] == true
                }
                #expect(isSame == true)
            }
        }
    }

    @Test(
        "What looks like SQL is only a value",
        arguments: ThrowawayStore.everyEngine(),
        [
            "'; DROP TABLE thing; --", "\" OR 1=1 --", "$1", "$2); DELETE FROM thing; --", "\\'; SELECT 1", "%_%",
            "x' UNION SELECT name, 1 FROM counter --", "?1", ":id", "{blob}",
        ])
    func injectionIsAValue(_ throwaway: ThrowawayStore, attempt: String) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            try await store.write { tx in try Shelf.put("kept", word: attempt, in: tx) }
            let found = try await store.read { tx in
                try tx.rows("SELECT word FROM thing WHERE word = \(attempt)") { row -> String in try row[0] }
            }
            #expect(found == [attempt])
        }
    }

    @Test("A blob of 32 MiB comes back", arguments: ThrowawayStore.everyEngine())
    func hugeBlob(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            var bytes = [UInt8](repeating: 7, count: 32 << 20)
            for place in stride(from: 0, to: bytes.count, by: 99_991) { bytes[place] = UInt8(place % 251) }
            let stored = bytes
            try await store.write { tx in try tx.run("INSERT INTO thing (id, bytes) VALUES ('huge', \(stored))") }
            let found = try await store.read { tx in
                try tx.first("SELECT bytes FROM thing") { row -> [UInt8] in try row[0] }
            }
            let isSame = found == stored
            #expect(isSame)
        }
    }

    @Test("Text with the character U+0000 is refused, and nothing is stored", arguments: ThrowawayStore.everyEngine())
    func zeroInText(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            await #expect(throws: StoreError.zeroInText) {
                try await store.write { tx in try Shelf.put("zero", word: "a\0b", in: tx) }
            }
            let kept = try await store.read { tx in try Shelf.ids(in: tx) }
            #expect(kept.isEmpty)
        }
    }

    @Test(
        "A column that holds something else is told by its number, without the value",
        arguments: ThrowawayStore.everyEngine())
    func unreadableColumn(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open { store in
            let error = await #expect(throws: UnreadableColumn.self) {
                try await store.read { tx in try tx.first("SELECT 1, \("secret")") { row -> Int in try row[1] } }
            }
            #expect(error.map { "\($0)" } == "column 1 does not hold a Int")
            await #expect(throws: StoreError.self) {
                try await store.read { tx in try tx.first("SELECT 1") { row -> Int? in try row[1] } }
            }
        }
    }

    @Test("A NULL hole may be tested, and counts and sums are whole", arguments: ThrowawayStore.everyEngine())
    func nullsAndSums(_ throwaway: ThrowawayStore) async throws {
        try await throwaway.open(Shelf.migrations) { store in
            try await store.write { tx in
                try tx.run("UPDATE counter SET value = \(Int64.max / 2 - 10_001)")
                let word: String? = nil
                let number: Int? = nil
                let sums = try tx.first(
                    """
                    SELECT count(*), sum(value), sum(value * 0) FROM counter
                    WHERE (\(word) IS NULL OR name = \(word)) AND (\(number) IS NULL OR value = \(number))
                    """
                ) { row -> [Int64] in [try row[0], try row[1], try row[2]] }
                #expect(sums == [2, Int64.max / 2 * 2 - 20_002, 0])
                let part = try tx.first("SELECT sum(value) * -0.5 FROM counter WHERE name = 'a'") { row -> Double in
                    try row[0]
                }
                #expect(abs((part ?? 0) + Double(Int64.max / 4)) < 1e6)
            }
        }
    }
}
