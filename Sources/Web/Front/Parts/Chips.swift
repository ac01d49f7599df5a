public import HTML
public import Localization

/// Saved views of a list, as plain links.
public struct Chips: Part {
    let label: Phrase
    let links: [(text: HTML, address: String)]

    public init(_ label: Phrase, _ links: [(text: HTML, address: String)]) {
        self.label = label
        self.links = links
    }

    public func html(_ say: Speech) -> HTML {
        """
        <nav aria-label="\(say(label))"><ul class="chips">\
        \(links, { "<li><a href=\"\(url: $0.address)\">\($0.text)</a></li>" })</ul></nav>

        """
    }
}
