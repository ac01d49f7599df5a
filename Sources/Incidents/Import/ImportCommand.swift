public import Access
public import Kernel
import Places
public import SQL

/// `umeed import incidents FILE --format ucdp-ged --data DIR [--boundaries FILE.geojson] [--all] [--json]`.
/// The executable reads the files, opens the store and prints; this does the rest.
public enum ImportCommand {
    /// What the command line asks for.
    public struct Order: Sendable {
        /// The bytes of FILE.
        public let file: [UInt8]
        /// The only one so far is `ucdp-ged`.
        public var format = UCDPFile.source
        /// The bytes of the map, when one is given.
        public var boundaries: [UInt8]?
        /// All provinces instead of Sindh and Balochistan.
        public var isAll = false

        public init(_ file: [UInt8]) { self.file = file }
    }

    /// Imports by `grant`, at the command line `Grant.atConsole(.importIncidents, for: .registration, at: now)`.
    ///
    /// Throws `UnknownImportFormat`, `ImportFault` or `BoundaryFault` before anything is stored; each says in plain
    /// English what to do.
    public static func run(
        _ order: Order, by grant: Grant, into store: any Store, surroundings: any Surroundings,
        progress: @Sendable (ImportReport) async throws -> Void = { _ in }
    ) async throws -> ImportReport {
        guard order.format == UCDPFile.source else { throw UnknownImportFormat(format: order.format) }
        let source = ImportIncidents.Source(
            order.file, provinces: order.isAll ? Set(Province.allCases) : UCDPFile.usualProvinces,
            boundaries: try order.boundaries.map { try BoundaryMap(geoJSON: $0) })
        return try await ImportIncidents.run(
            source, by: grant, into: store, surroundings: surroundings, progress: progress)
    }
}

/// A format that no reader knows.
public struct UnknownImportFormat: Error, Hashable, Sendable, CustomStringConvertible {
    let format: String

    public var description: String {
        "There is no import format \"\(format)\". The one that is known is \(UCDPFile.source)."
    }
}

extension ImportReport {
    /// The counts as a short table for a terminal, each line ended.
    public var table: String {
        let counts = [
            ("read", read), ("skipped, other provinces", skipped), ("imported", imported), ("known already", known),
            ("refused", refused), ("imported, for a person to look at", flagged),
        ]
        let why = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ("  " + $0.key, $0.value) }
        let lines = counts + why
        let width = lines.map(\.0.count).max() ?? 0
        let digits = lines.map { String($0.1).count }.max() ?? 0
        return lines.map { word, count in
            let number = String(count)
            return word + String(repeating: " ", count: width - word.count + 2 + digits - number.count) + number + "\n"
        }.joined()
    }
}
