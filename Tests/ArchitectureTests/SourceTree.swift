import Foundation
import Testing

/// The package's own text, read from disk: what these tests are about.
enum SourceTree {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file of the house, taken apart once for all tests.
    static let sources: [Source] = files(below: "Sources", extension: "swift").map(Source.init)

    /// Every file below `folder` with that extension, sorted by path.
    static func files(below folder: String, extension suffix: String) -> [SourceFile] {
        let top = root.appendingPathComponent(folder)
        guard let walk = FileManager.default.enumerator(at: top, includingPropertiesForKeys: nil) else { return [] }
        return walk.compactMap { $0 as? URL }
            .filter { $0.pathExtension == suffix }
            .sorted { $0.path < $1.path }
            .compactMap { url in
                guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
                return SourceFile(path: String(url.path.dropFirst(root.path.count + 1)), text: text)
            }
    }

    /// The names of the folders directly below `folder`.
    static func folders(in folder: String) throws -> Set<String> {
        let top = root.appendingPathComponent(folder)
        return Set(
            try FileManager.default.contentsOfDirectory(at: top, includingPropertiesForKeys: [.isDirectoryKey])
                .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
                .map(\.lastPathComponent))
    }
}

/// One file of the tree.
struct SourceFile: Sendable, CustomTestStringConvertible {
    /// From the package's root, `Sources/Kernel/CNIC.swift`.
    let path: String
    let text: String

    /// The room that the file belongs to: `Kernel`.
    var room: String { String(path.split(separator: "/")[1]) }

    var testDescription: String { path }

    /// `path:line: note`, the form that editors jump to.
    func place(_ line: Int, _ note: some StringProtocol) -> String { "\(path):\(line): \(note)" }
}

/// A Swift file with its literals and its code told apart.
struct Source: Sendable {
    let file: SourceFile
    let swift: SwiftText

    init(_ file: SourceFile) {
        self.file = file
        swift = SwiftText(file.text)
    }
}
