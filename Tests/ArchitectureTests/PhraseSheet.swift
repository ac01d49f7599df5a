import Foundation
import Testing

/// One phrase file, `en.json` or, where a room splits its words, `en-site.json`.
struct PhraseSheet: Sendable, CustomTestStringConvertible {
    let file: SourceFile
    /// The first two letters of the file's name.
    let language: String
    /// What the files of one text in several languages share: the path without the language.
    let stem: String
    /// Each key with the names of its holes.
    let holes: [String: Set<String>]
    let isUnreviewed: Bool
    /// The native reader who signed it.
    let signedBy: String?

    var testDescription: String { file.path }

    /// A file that is no JSON object has no phrases, which the tests report.
    init(_ file: SourceFile) {
        let parts = file.path.split(separator: "/")
        let name = parts.last ?? ""
        self.file = file
        language = String(name.prefix(2))
        stem = parts.dropLast().joined(separator: "/") + "/" + name.dropFirst(2)
        let object = (try? JSONSerialization.jsonObject(with: Data(file.text.utf8))) as? [String: Any] ?? [:]
        let review = object["_review"] as? [String: String]
        isUnreviewed = review?["status"] == "unreviewed"
        signedBy = review?["status"] == "signed" ? review?["by"] : nil
        holes = object.filter { $0.key != "_review" }.mapValues(Self.holes)
    }

    private static func holes(in value: Any) -> Set<String> {
        let forms = (value as? [String: String]).map { Array($0.values) } ?? [value as? String ?? ""]
        return Set(forms.flatMap { $0.matches(of: /\{(\w+)\}/).map { String($0.output.1) } })
    }
}
