public import HTML
public import Localization

/// A few counts side by side, each with its word.
public struct Tally: Part {
    public struct Count: Sendable {
        let number: HTML
        let word: Phrase
        let remark: HTML

        /// `number` may be a link to the rows behind it.
        public init(_ number: HTML, _ word: Phrase, _ remark: HTML = .empty) {
            self.number = number
            self.word = word
            self.remark = remark
        }
    }

    let counts: [Count]

    public init(_ counts: [Count]) { self.counts = counts }

    public func html(_ say: Speech) -> HTML {
        "<div class=\"tally small\">\n\(counts, { count($0, say) })</div>\n"
    }

    private func count(_ count: Count, _ say: Speech) -> HTML {
        let remark: HTML? = count.remark.isEmpty ? nil : "<br><span class=\"soft\">\(count.remark)</span>"
        return "<p><b>\(count.number)</b>\(count.word, say)\(remark)</p>\n"
    }
}
