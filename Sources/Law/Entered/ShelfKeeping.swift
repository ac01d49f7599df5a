public import SQL
public import Statute

extension Law {
    /// Brings the shelf up to the rates that are confirmed in the store; costs one small read when nothing is new.
    ///
    /// Called at the start, after a confirmation, and every few seconds, so that every process on one database
    /// answers with the same law. Gives the numbers of confirmed rates that this program's reader refuses, which are
    /// left out; empty unless a newer program brings files that contradict them. Throws `StoreError`.
    @discardableResult
    public static func refresh(_ shelf: LawShelf, from store: any Store) async throws -> [Int] {
        let known = shelf.edition
        let confirmed = try await store.read { tx in
            try RateEntryStore.countConfirmed(in: tx) == known ? [] : try RateEntryStore.confirmed(in: tx)
        }
        guard !confirmed.isEmpty else { return [] }
        let (book, refused) = try EnteredLaw.readable(confirmed)
        shelf.put(book, edition: confirmed.count)
        return refused.map(\.number)
    }
}
