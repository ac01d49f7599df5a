public import HTML
public import Localization
public import Statute
public import Web

/// The short names of sources, each a link to its line in the library's list of all sources.
public struct SourceLinks: Part {
    let sources: [Source]

    public init(_ sources: [Source]) { self.sources = sources }

    public func html(_ say: Speech) -> HTML {
        guard !sources.isEmpty else { return "–" }
        let links = sources.enumerated().map { position, source -> HTML in
            "\(if: position > 0, ", ")<a href=\"\(url: "/law#" + source.id)\">\(source.id)</a>"
        }
        return "<bdi lang=\"en\" dir=\"ltr\">\(links, { $0 })</bdi>"
    }

    /// Every source in full, under each other.
    static func list(_ sources: [Source], _ say: Speech) -> HTML {
        guard !sources.isEmpty else { return "–" }
        return "<ul>\(sources, { "<li>\(LawText($0.citation), say)</li>\n" })</ul>"
    }
}
