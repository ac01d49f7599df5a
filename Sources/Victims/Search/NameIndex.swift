import Access
import Kernel
import SQL
import Synchronization

/// Names by their spelling-blind keys, in memory only: nothing of a name is on disk.
///
/// Filled on the first search and kept fresh by reading, before every search, whoever was changed since the
/// last one; so it needs no messages between servers. Results are filtered by the officer's area before any
/// name is compared. About 150 bytes a person. One per process.
public final class NameIndex: Sendable {
    private struct Entry {
        let scope: Scope
        let name: NameKey
        let father: NameKey
    }

    private struct State {
        var entries: [Identifier<Person>: Entry] = [:]
        /// The last change that was read.
        var readUpTo: Timestamp?
    }

    private let state = Mutex(State())

    public init() {}

    /// How many names are held.
    public var count: Int { state.withLock { $0.entries.count } }

    /// The people in the area whose name (or father's name) holds the words sought, best first, at most `limit`.
    func find(_ sought: NameKey, within area: Area, limit: Int) -> [Identifier<Person>] {
        state.withLock { state in
            let found = state.entries.compactMap { id, entry -> (Identifier<Person>, Int)? in
                guard area.contains(entry.scope) else { return nil }
                if entry.name == sought { return (id, 0) }
                if entry.name.holds(sought) { return (id, 1) }
                return entry.father.holds(sought) ? (id, 2) : nil
            }
            return found.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(limit).map(\.0)
        }
    }

    /// Opens the names of everyone changed since the last time. The first time reads all: about a second for
    /// a hundred thousand people.
    func refresh(by vault: Vault, in tx: borrowing Transaction) throws {
        // A minute of overlap: a transaction may become visible after a later one.
        let from = state.withLock { $0.readUpTo }.map { $0.adding(seconds: -60) } ?? Timestamp(microseconds: 0)
        var changed: [(Person, SealedIdentity, Timestamp)] = []
        try tx.each(
            """
            SELECT \(PersonStore.columns), name, father_name, cnic, phone, address, changed_at FROM person
            WHERE changed_at >= \(from)
            """
        ) {
            changed.append(
                (try Person(row: $0, from: 0), try SealedIdentity(row: $0, from: PersonStore.columnCount), try $0[12]))
        }
        let read = changed.map { person, sealed, _ in
            (person, try? sealed.open(of: person.id, version: person.version, past: .indexOnly, by: vault))
        }
        state.withLock { state in
            for (person, identity) in read {
                state.entries[person.id] = identity.map {
                    Entry(scope: person.scope, name: NameKey($0.name ?? ""), father: NameKey($0.fatherName ?? ""))
                }
            }
            state.readUpTo = max(state.readUpTo ?? from, changed.map(\.2).max() ?? from)
        }
    }

    /// Forgets a person at once, when her keys are destroyed.
    func forget(_ person: Identifier<Person>) { state.withLock { $0.entries[person] = nil } }
}
