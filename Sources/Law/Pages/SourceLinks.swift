public import HTML
public import Localization
public import Statute
public import Web

/// The short names of sources as one link, which leads to the first of them in the library's list of all sources.
public struct SourceLinks: Part {
    let sources: [Source]

    public init(_ sources: [Source]) { self.sources = sources }

    public func html(_ say: Speech) -> HTML {
        guard let first = sources.first else { return "–" }
        return
            "<a href=\"\(url: "/law#" + first.id)\" lang=\"en\" dir=\"ltr\">\(sources.map(\.id).joined(separator: " "))</a>"
    }
}
