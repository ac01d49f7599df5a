public import HTML
public import Localization

/// "How this was worked out": what was found, whether it holds, and by which clause and paper.
public struct Findings: Part {
    public struct Finding: Sendable {
        let said: HTML
        let mark: Mark
        let grounds: HTML

        /// `said` is one sentence; `grounds` names clause, fact and evidence, with links; what the law leaves
        /// open goes in `Doubt`.
        public init(_ said: HTML, _ mark: Mark, grounds: HTML = .empty) {
            self.said = said
            self.mark = mark
            self.grounds = grounds
        }
    }

    let findings: [Finding]

    public init(_ findings: [Finding]) { self.findings = findings }

    public func html(_ say: Speech) -> HTML {
        "<ol class=\"found\">\n\(findings, { item($0, say) })</ol>\n"
    }

    private func item(_ finding: Finding, _ say: Speech) -> HTML {
        let grounds: HTML? = finding.grounds.isEmpty ? nil : "\n<p>\(finding.grounds)</p>"
        return "<li><span class=\"said\">\(finding.said)</span>\(finding.mark, say)\(grounds)</li>\n"
    }
}

/// Words about a rule, a rate or a limit that is not confirmed: they stay in sight, on screen and in print.
public struct Doubt: Part {
    let words: Phrase

    public init(_ words: Phrase) { self.words = words }

    public func html(_ say: Speech) -> HTML { "<span class=\"doubt\">\(words, say)</span>" }
}
