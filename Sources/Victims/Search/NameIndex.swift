import Access
import Kernel
import SQL
import Sealing
import Synchronization

/// Names by their spelling-blind keys, cards and telephones by their first digits, in memory only: nothing of a name
/// and no digit is on disk.
///
/// Filled on the first search and kept fresh by reading, before every search, whoever was changed since the
/// last one; so it needs no messages between servers. Results are filtered by the officer's area before any
/// name or number is compared. About a hundred bytes a person. One per process.
public final class NameIndex: Sendable {
    private struct State {
        var shelf = NameShelf()
        /// When it was read last.
        var readAt: Timestamp?
    }

    /// Somebody changed, with what is sealed of what she is looked up by.
    private struct Changed {
        static let columns: [StaticString] = ["name", "father_name", "cnic", "phone"]

        let person: Identifier<Person>
        let scope: Scope
        let version: Int
        /// One for each of `columns`; nil for what is not known.
        let fields: [[UInt8]?]

        var sealed: [SealedValue<Person>] {
            zip(Self.columns, fields).compactMap { column, bytes in
                bytes.map {
                    SealedValue($0, of: person, at: FieldAddress("person", person, column, revision: version))
                }
            }
        }
    }

    /// Where a page of the reading begins: after this change of this person.
    private typealias Cursor = (at: Timestamp, person: String)

    private static let pageSize = 1000
    private let state = Mutex(State())

    public init() {}

    /// How many names are held.
    public var count: Int { state.withLock { $0.shelf.count } }

    /// The people in the area whose name (or father's name) holds the words sought, best first, at most `limit`.
    func find(_ sought: NameKey, within area: Area, limit: Int) -> [Identifier<Person>] {
        state.withLock { $0.shelf.find(sought, within: area, limit: limit) }
    }

    /// The people in the area one of whose numbers begins as asked, at most `limit`.
    func find(_ start: NumberStart, within area: Area, limit: Int) -> [Identifier<Person>] {
        state.withLock { $0.shelf.find(start, within: area, limit: limit) }
    }

    /// Opens the names and numbers of everyone changed since the last time, `moment` being now. The first time reads all: about
    /// a second for a hundred thousand people.
    func refresh(by vault: Vault, at moment: Timestamp, in tx: borrowing Transaction) throws {
        // A minute of overlap: a transaction may become visible after a later one, and clocks differ.
        let from = state.withLock { $0.readAt }?.adding(seconds: -60) ?? Timestamp(microseconds: 0)
        var cursor: Cursor? = (at: from, person: "")
        while let start = cursor {
            let (changed, next) = try page(after: start, in: tx)
            try take(changed, by: vault)
            cursor = next
        }
        state.withLock { state in
            state.shelf.settle()
            state.readAt = max(state.readAt ?? moment, moment)
        }
    }

    /// Forgets a person at once, when her keys are destroyed.
    func forget(_ person: Identifier<Person>) { state.withLock { $0.shelf.forget(person) } }

    /// Whoever is not known as she is now, and where the next page begins; nil after the last.
    private func page(after start: Cursor, in tx: borrowing Transaction) throws -> ([Changed], Cursor?) {
        var (changed, count, last): ([Changed], Int, Cursor) = ([], 0, start)
        try tx.each(
            """
            SELECT id, version, changed_at, province, district, name, father_name, cnic, phone FROM person
            WHERE changed_at >= \(start.at) AND (changed_at > \(start.at) OR id > \(start.person))
            ORDER BY changed_at, id LIMIT \(Self.pageSize)
            """
        ) { row in
            count += 1
            last = (try row[2], try row[0])
            let (person, version): (Identifier<Person>, Int) = (try row[0], try row[1])
            guard !state.withLock({ $0.shelf.holds(person, version: version) }) else { return }
            changed.append(
                Changed(
                    person: person, scope: Scope(try row[3], try row[4]), version: version,
                    fields: try (5...8).map { try row[$0] }))
        }
        return (changed, count < Self.pageSize ? nil : last)
    }

    /// Opens a page with one read of the keys. Who cannot be opened is forgotten.
    private func take(_ changed: [Changed], by vault: Vault) throws {
        let opened = try vault.open(all: changed.flatMap(\.sealed))
        state.withLock { state in
            var next = opened.startIndex
            for one in changed {
                var (texts, isReadable) = ([String?](), true)
                for field in one.fields {
                    guard field != nil else {
                        texts.append(nil)
                        continue
                    }
                    texts.append(try? opened[next].get().text)
                    isReadable = isReadable && texts.last != .some(nil)
                    next += 1
                }
                guard isReadable else {
                    state.shelf.forget(one.person)
                    continue
                }
                let numbers = PackedNumbers(
                    card: texts[2].flatMap { CNIC($0) }, phone: texts[3].flatMap { PhoneNumber($0) })
                state.shelf.put(
                    one.person, version: one.version, at: one.scope, name: texts[0] ?? "", father: texts[1] ?? "",
                    numbers: numbers)
            }
        }
    }
}
