import Synchronization

/// The law that the program answers with at this moment: what travels inside it, and the rates that two
/// administrators have entered and confirmed since.
///
/// One per process. A request takes `current` once and works with that book to its end, so that one page never
/// mixes two.
public final class LawShelf: Sendable {
    private struct Edition {
        var number: Int
        var book: LawBook
    }

    private let held: Mutex<Edition>

    public init(_ book: LawBook) { held = Mutex(Edition(number: 0, book: book)) }

    public var current: LawBook { held.withLock { $0.book } }

    /// How many confirmed rates the current book holds beside what travels inside the program.
    public var edition: Int { held.withLock { $0.number } }

    /// What is answered with from now on. Requests that are under way keep the book that they took.
    public func put(_ newer: LawBook) { held.withLock { $0.book = newer } }

    /// The same, unless a later edition stands here already: two readers of the database may finish in either order.
    public func put(_ newer: LawBook, edition: Int) {
        held.withLock { held in
            if edition > held.number { held = Edition(number: edition, book: newer) }
        }
    }
}
