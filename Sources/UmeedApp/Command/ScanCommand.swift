import Scans

/// `umeed rebuild-scan`: what this program becomes to read one PDF of a stranger; the file comes and goes by standard
/// input and output. Not for people.
enum ScanCommand {
    static let word = "rebuild-scan"

    static func run(_ arguments: Arguments, _ environment: [String: String]) async throws -> Int32 {
        var arguments = arguments
        try arguments.finish()
        return ScanProcess.run()
    }
}
