import FoundationEssentials
import Glibc
import Kernel
import Sealing

/// A data folder for one bench, gone afterwards, and the words to start this very program with it.
struct BenchScratch: Sendable {
    let folder: String
    let configuration: Configuration
    let environment: [String: String]
    /// Where large worlds are kept between runs; nil to make and remove them.
    private let worlds: String?
    /// Whether a large world must be there already.
    let mustExist: Bool

    /// In `TMPDIR`, or in the working folder: `/tmp` is often memory, and a disk that is memory makes no figures.
    init(_ environment: [String: String], worlds: String? = nil, mustExist: Bool = false) throws {
        let folder = (environment["TMPDIR"] ?? ".") + "/umeed-bench-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        try self.init(
            folder, environment.filter { !$0.key.hasPrefix("UMEED_") && $0.key != "CREDENTIALS_DIRECTORY" }, worlds,
            mustExist)
    }

    private init(_ folder: String, _ environment: [String: String], _ worlds: String?, _ mustExist: Bool) throws {
        // Nothing of the caller's installation may be met: no setting but the folder.
        var configuration = try Configuration(file: nil, environment: [:])
        configuration.data = folder
        (self.folder, self.configuration, self.environment) = (folder, configuration, environment)
        (self.worlds, self.mustExist) = (worlds, mustExist)
    }

    /// The place of a large world that is kept; nil when worlds are not kept.
    func kept(_ name: String) throws -> BenchScratch? {
        try worlds.map { try BenchScratch("\($0)/\(name)", environment, worlds, mustExist) }
    }

    /// A part of this folder as a data folder of its own.
    func part(_ name: String) throws -> BenchScratch {
        try BenchScratch("\(folder)/\(name)", environment, worlds, mustExist)
    }

    /// Databases and keys, made and migrated.
    func opened() async throws -> OpenedHouse {
        let stores = try OpenedStores.open(configuration)
        _ = try await stores.migrate(at: RealWorld().now())
        let (root, _) = try KeyPlace.rootKey(configuration, environment, mayCreate: true)
        return try OpenedHouse.open(configuration, stores: stores, root: root)
    }

    /// `umeed serve` on this folder as a process of its own.
    func serve() throws -> ChildServer { try ChildServer(data: folder, environment) }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

/// Why a bench has no figure.
struct BenchFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
