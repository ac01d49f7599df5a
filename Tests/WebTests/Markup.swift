/// A page read just closely enough to see what a careless part breaks: tags that do not close in order, an id
/// that stands twice, a reference to an id that is nowhere, an attribute without quotes, an inline style or
/// script, a phrase that was not found.
struct Markup {
    private let text: String

    init(_ text: String) { self.text = text }

    func faults() -> [String] {
        var faults: [String] = []
        var open: [String] = []
        var ids: [String] = []
        var references: [String] = []
        for tag in tags() {
            let name = String(tag.prefix { $0 != " " && $0 != ">" }.drop { $0 == "/" })
            if tag.hasPrefix("/") {
                if open.popLast() != name { faults.append("</\(name)> closes nothing") }
                continue
            }
            if !Self.void.contains(name) { open.append(name) }
            for (key, value) in attributes(of: tag) {
                switch key {
                case "id": ids.append(value)
                case "for", "aria-labelledby", "aria-describedby":
                    references += value.split(separator: " ").map(String.init)
                case "style": faults.append("inline style in <\(name)>")
                default: if key.hasPrefix("on") { faults.append("inline script in <\(name)>") }
                }
            }
        }
        faults += open.map { "<\($0)> is not closed" }
        faults += Set(ids.filter { id in ids.count { $0 == id } > 1 }).map { "id \"\($0)\" stands twice" }
        faults += references.filter { !ids.contains($0) }.map { "no element has the id \"\($0)\"" }
        if text.contains("[front.") || text.contains("[g.") || text.contains("[form.") {
            faults.append("a phrase is missing")
        }
        return faults
    }

    private static let void: Set<String> = ["!doctype", "meta", "link", "input", "br", "hr", "img"]

    private func tags() -> [String] {
        text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1)
            .map { String($0.prefix { $0 != ">" }) }
    }

    private func attributes(of tag: String) -> [(String, String)] {
        var found: [(String, String)] = []
        var rest = Substring(tag)
        while let equals = rest.range(of: "=\"") {
            let key = rest[..<equals].split(separator: " ").last.map(String.init) ?? ""
            let value = rest[equals...].dropFirst(2).prefix { $0 != "\"" }
            found.append((key, String(value)))
            rest = rest[value.endIndex...].dropFirst()
        }
        return found
    }
}

extension Substring {
    fileprivate func range(of needle: String) -> Index? {
        indices.first { self[$0...].hasPrefix(needle) }
    }
}
