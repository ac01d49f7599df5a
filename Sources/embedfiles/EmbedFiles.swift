import Foundation

/// The build tool behind the `EmbedFiles` plugin: `embedfiles FOLDER OUTPUT.swift`.
///
/// Text only: a file that is not UTF-8 stops the build with its name.
@main
enum EmbedFiles {
    static func main() throws {
        let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
        let output = URL(fileURLWithPath: CommandLine.arguments[2])
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        var entries = ""
        for name in names {
            let url = folder.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            guard let text = String(data: try Data(contentsOf: url), encoding: .utf8) else {
                throw NotText(file: url.path)
            }
            entries += "        EmbeddedFile(path: \(literal(name)), text: \(literal(text))),\n"
        }
        let source = """
            /// One file of this room's `Embedded/` folder, as it was when the program was built.
            struct EmbeddedFile: Sendable {
                let path: StaticString
                let text: StaticString

                static let all: [EmbeddedFile] = [
            \(entries)    ]
            }

            """
        try source.write(to: output, atomically: true, encoding: .utf8)
    }

    private static func literal(_ text: String) -> String {
        var escaped = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\t": escaped += "\\t"
            case _ where scalar.value < 0x20: escaped += "\\u{\(String(scalar.value, radix: 16))}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped + "\""
    }
}

struct NotText: Error, CustomStringConvertible {
    let file: String
    var description: String { "\(file) is not UTF-8 text; only text can be embedded" }
}
