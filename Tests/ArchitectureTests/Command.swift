import Foundation

/// Another program, run to its end.
struct Command {
    let status: Int32
    let output: String
    let errors: String

    /// Finds `name` through the PATH. Throws only when it cannot be started.
    static func run(_ name: String, _ arguments: [String]) throws -> Command {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("umeed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (output, errors) = (folder.appendingPathComponent("output"), folder.appendingPathComponent("errors"))
        for file in [output, errors] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: a full pipe would wait for a reader that waits for the end.
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Command(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }
}
