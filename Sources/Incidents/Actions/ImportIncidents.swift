public import Access
public import Kernel
public import Places
public import SQL

/// Brings a file of public incident data into the register.
public enum ImportIncidents {
    /// What is imported: the bytes of the file, of which provinces, held against which map.
    public struct Source: Sendable {
        let bytes: [UInt8]
        let provinces: Set<Province>
        let boundaries: BoundaryMap?
        let gazetteer: Gazetteer

        /// Without a map points are tested against coarse boxes.
        public init(
            _ bytes: [UInt8], provinces: Set<Province> = UCDPFile.usualProvinces, boundaries: BoundaryMap? = nil,
            gazetteer: Gazetteer = .embedded
        ) {
            self.bytes = bytes
            self.provinces = provinces
            self.boundaries = boundaries
            self.gazetteer = gazetteer
        }

        func file() throws(ImportFault) -> UCDPFile {
            try UCDPFile(bytes, provinces: provinces, boundaries: boundaries, gazetteer: gazetteer)
        }
    }

    /// Stores every incident of the file that is not stored yet, 200 rows to a transaction, each with its audit
    /// entry. Rows outside the grant's area are skipped.
    ///
    /// Whatever stops it, what is counted is stored and nothing else; run again it adds what is missing. About
    /// a millisecond a row on SQLite (debug build). `progress` is told the counts after each transaction. Throws `ImportFault` for a
    /// file of another format, before anything is stored.
    public static func run(
        _ source: Source, by grant: Grant, into store: any Store, surroundings: any Surroundings,
        progress: @Sendable (ImportReport) async throws -> Void = { _ in }
    ) async throws -> ImportReport {
        try await run(source, by: grant, into: store, surroundings, from: ImportReport(), progress: progress) {
            _, _, _ in
        }
    }

    /// The same for work that may be interrupted: goes on after the rows that `report` has counted. `keep` writes
    /// down the counts and the remarks of each batch in the batch's own transaction.
    static func run(
        _ source: Source, by grant: Grant, into store: any Store, _ surroundings: any Surroundings,
        from report: ImportReport, rowsAtOnce: Int = 200,
        progress: @Sendable (ImportReport) async throws -> Void = { _ in },
        keep: @escaping @Sendable (ImportReport, [ImportRemark], borrowing Transaction) throws -> Void
    ) async throws -> ImportReport {
        try grant.require(.importIncidents)
        var file = try source.file()
        // Read again, not passed over: the file remembers which events it has met.
        for _ in 0..<report.read { _ = file.next() }
        var report = report
        while let batch = ImportBatch(rowsAtOnce, of: &file, by: grant, surroundings, source.gazetteer) {
            let before = report
            report = try await store.write { tx in
                let (after, remarks) = try batch.store(after: before, in: tx)
                try keep(after, remarks, tx)
                return after
            }
            try await progress(report)
            try Task.checkCancellation()
        }
        return report
    }
}
