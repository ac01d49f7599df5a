public import HTML
public import Localization

/// Names and values of one thing, under each other.
public struct Facts: Part {
    public struct Fact: Sendable {
        let name: Phrase
        let value: HTML

        public init(_ name: Phrase, _ value: HTML) {
            self.name = name
            self.value = value
        }
    }

    let facts: [Fact]
    let isSmall: Bool

    /// `isSmall` for the side column.
    public init(_ facts: [Fact], isSmall: Bool = false) {
        self.facts = facts
        self.isSmall = isSmall
    }

    public func html(_ say: Speech) -> HTML {
        """
        <dl class="facts\(if: isSmall, " small")">
        \(facts, { "<div><dt>\($0.name, say)</dt><dd>\($0.value)</dd></div>\n" })</dl>

        """
    }
}
