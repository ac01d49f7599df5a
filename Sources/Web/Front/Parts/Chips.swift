public import HTML
public import Localization

/// Saved views of a list, as plain links.
public struct Chips: Part {
    let label: Phrase
    let links: [(text: HTML, address: String)]
    let words: [(words: Phrase, address: String)]

    public init(_ label: Phrase, _ links: [(text: HTML, address: String)]) {
        self.label = label
        self.links = links
        words = []
    }

    public init(_ label: Phrase, words: [(Phrase, address: String)]) {
        self.label = label
        self.words = words.map { (words: $0.0, address: $0.address) }
        links = []
    }

    public func html(_ say: Speech) -> HTML {
        let links = links + words.map { (text: "\($0.words, say)" as HTML, address: $0.address) }
        return """
            <nav aria-label="\(say(label))"><ul class="chips">\
            \(links, { "<li><a href=\"\(url: $0.address)\">\($0.text)</a></li>" })</ul></nav>

            """
    }
}
