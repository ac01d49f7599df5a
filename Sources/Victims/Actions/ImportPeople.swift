public import Access
import Incidents
public import Kernel
public import SQL

/// Brings a file of people onto the rosters of incidents: a hospital's list, the CTD's, an old register.
public enum ImportPeople {
    /// What is imported: the bytes of a CSV file, and the incident its people belong to where the file has no column
    /// that says so.
    public struct Source: Sendable {
        let bytes: [UInt8]
        /// `BA-INC-2026-0007`
        let incident: String?

        public init(_ bytes: [UInt8], incident: String? = nil) {
            self.bytes = bytes
            self.incident = incident
        }
    }

    /// How many rows are read for one transaction.
    static let batch = 10_000

    /// Stores everybody of the file who is not stored yet, sealed, ten thousand rows to a transaction with one audit entry
    /// that names the list; its people carry the moment and the account of that entry.
    ///
    /// `leave` gives an `importPeople` grant for a moment; each batch asks anew, because what is stored carries its
    /// moment. Whatever stops it, what is counted is stored and nothing else; run again it adds what is missing. About
    /// 29 us a row of processor time on SQLite (release build). `progress` is told the counts after each transaction.
    /// Throws `PeopleImportFault` for a file that cannot be read, before anything is stored.
    public static func run(
        _ source: Source, into store: any Store, vault: Vault, surroundings: any Surroundings,
        leave: @Sendable (Timestamp) throws -> Grant, progress: @Sendable (PeopleReport) async throws -> Void = { _ in }
    ) async throws -> PeopleReport {
        let first = try leave(surroundings.now())
        try first.require(.importPeople)
        var file = try PeopleFile(source.bytes, today: first.moment.dateInPakistan)
        guard source.incident != nil || file.layout.place(of: .incident) != nil else {
            throw PeopleImportFault.noIncident
        }
        var sorting = PeopleSorting(source.incident, vault, surroundings)
        if let reference = source.incident, try await sorting.meet(reference, within: first, in: store) == nil {
            throw PeopleImportFault.unknownIncident(reference)
        }
        sorting.report.unreadColumns = file.layout.unread
        while let rows = file.next(batch) {
            let batch = try await sorting.batch(of: rows, within: first, in: store)
            try await batch.store(by: leave(surroundings.now()), into: store, vault: vault, surroundings: surroundings)
            try await progress(sorting.report)
            try Task.checkCancellation()
        }
        return sorting.report
    }
}

extension PeopleFile {
    /// As many rows as there are, `count` at most; nil at the end of the file.
    fileprivate mutating func next(_ count: Int) -> [Result<PeopleRow, PeopleRefusal>]? {
        var rows: [Result<PeopleRow, PeopleRefusal>] = []
        rows.reserveCapacity(count)
        while rows.count < count, let row = next() { rows.append(row) }
        return rows.isEmpty ? nil : rows
    }
}
