import Foundation
import Testing

/// A tour that names a file which is gone sends a newcomer into a wall.
@Suite("Documents")
struct DocumentTests {
    static let documents: [SourceFile] = {
        let top = ["README", "CONTRIBUTING", "SECURITY", "CHANGELOG"].compactMap { name -> SourceFile? in
            let url = SourceTree.root.appendingPathComponent(name + ".md")
            return (try? String(contentsOf: url, encoding: .utf8)).map { SourceFile(path: name + ".md", text: $0) }
        }
        return top + SourceTree.files(below: "docs", extension: "md")
            + SourceTree.files(below: "Scripts", extension: "md")
    }()

    @Test("The documents are there")
    func documentsAreThere() {
        #expect(Self.documents.count >= 8)
    }

    @Test("Every file and folder that a document names exists", arguments: documents)
    func namedFilesExist(document: SourceFile) {
        let missing = Self.paths(in: document).filter { path in
            !FileManager.default.fileExists(atPath: SourceTree.root.appendingPathComponent(path).path)
        }
        #expect(missing.isEmpty, "\(document.path) names \(missing)")
    }

    @Test("The reader of paths finds links and names, and leaves addresses and patterns alone")
    func pathsAreFound() {
        let text = """
            See [the tour](tour.md#end), [a site](https://example.org/x.md) and `Sources/Kernel/CNIC.swift`;
            `Sources/*/Embedded` and `docs/decisions/NNNN-*.md` are patterns, `make check` is none.
            """
        let found = Self.paths(in: SourceFile(path: "docs/example.md", text: text))
        #expect(found == ["docs/tour.md", "Sources/Kernel/CNIC.swift"])
    }

    /// From the package's root: the targets of relative links, and what stands in back quotes and looks like a path.
    static func paths(in document: SourceFile) -> [String] {
        let folder = document.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let links = document.text.matches(of: /\]\((?<target>[^)#:]+)(#[^)]*)?\)/).map { folder + $0.output.target }
        let names = document.text.matches(of: /`(?<path>(Sources|Tests|docs|Scripts|Plugins|\.ci)\/[\w.\/-]+)`/)
            .map { String($0.output.path) }
        return (links + names).filter { !$0.contains("NNNN") }
    }
}
