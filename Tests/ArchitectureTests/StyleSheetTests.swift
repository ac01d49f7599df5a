import Foundation
import Testing

/// Urdu and Sindhi run from right to left: a style sheet that says "left" is wrong for half of the readers.
@Suite("Style sheets")
struct StyleSheetTests {
    @Test("Style sheets use logical properties only")
    func propertiesAreLogical() {
        let sheets = SourceTree.files(below: "Sources", extension: "css")
        var faults: [String] = []
        for sheet in sheets {
            for (index, line) in sheet.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if let fault = Self.fault(in: String(line)) { faults.append(sheet.place(index + 1, fault)) }
            }
        }
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    @Test(
        "Physical directions are found",
        arguments: [
            "margin-left: 1rem;", "  padding-right:0", "a { border-left: 1px }", "left: 0;", "text-align: right",
            "float: left", "border-top-left-radius: 2px", "scroll-margin-left: 0", "@import url(x.css);",
            "background: url(https://elsewhere/x.png)",
        ])
    func physicalIsFound(line: String) {
        #expect(Self.fault(in: line) != nil)
    }

    @Test(
        "Logical ones pass",
        arguments: [
            "margin-inline-start: 1rem;", "text-align: start", "inset-inline-start: 0", "border-start-start-radius: 0",
            ".left { color: CanvasText }", "--left-over: 1rem;", "float: inline-start", "background: url(\"/a/x.svg\")",
        ])
    func logicalPasses(line: String) {
        #expect(Self.fault(in: line) == nil)
    }

    static func fault(in line: String) -> String? {
        let patterns = [
            #"(^|[\s;{])[a-z]*-?(margin|padding|border|inset|scroll-margin|scroll-padding)(-top|-bottom)?-(left|right)\b"#,
            #"(^|[\s;{])(left|right)\s*:"#, #"(text-align|float|clear)\s*:\s*(left|right)\b"#, #"@import"#,
            #"url\(\s*["']?(\w+:)?//"#,
        ]
        return patterns.lazy.compactMap { line.range(of: $0, options: .regularExpression) }.first
            .map { String(line[$0]).trimmingCharacters(in: .whitespaces) }
    }
}
