import FoundationEssentials
import Testing

/// The public data sets that lie beside the project and are never part of it.
///
/// The one place that reads them. Where they are absent, the tests that need them are skipped and say so.
enum SharedFiles {
    /// `UMEED_SHARED`, else the folder `shared` next to the package.
    static let folder: String = {
        if let given = ProcessInfo.processInfo.environment["UMEED_SHARED"], !given.isEmpty { return given }
        let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return (package.dropLast() + ["shared"]).joined(separator: "/")
    }()

    static let incidents = "data/incidents/ucdp-ged-pakistan-1989-2021.csv"
    static let boundaries = "data/map/pak-districts-2023.geojson"

    static let arePresent: Bool = {
        let missing = [incidents, boundaries].filter { !FileManager.default.isReadableFile(atPath: "\(folder)/\($0)") }
        for name in missing {
            print("SKIPPED: tests over real public data, because \(folder)/\(name) is absent. Set UMEED_SHARED.")
        }
        return missing.isEmpty
    }()

    static func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }
}
