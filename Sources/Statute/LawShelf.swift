import Synchronization

/// The law that the program answers with at this moment: what travels inside it, and the rates that two
/// administrators have entered and confirmed since.
///
/// One per process. A request takes `current` once and works with that book to its end, so that one page never
/// mixes two.
public final class LawShelf: Sendable {
    private let book: Mutex<LawBook>

    public init(_ book: LawBook) { self.book = Mutex(book) }

    public var current: LawBook { book.withLock { $0 } }

    /// What is answered with from now on. Requests that are under way keep the book that they took.
    public func put(_ newer: LawBook) { book.withLock { $0 = newer } }
}
