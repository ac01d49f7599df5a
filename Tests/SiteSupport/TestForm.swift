import HTTPTransport

/// A form as a browser holds it: where it goes, what it asks, and what stands in it already.
public struct TestForm: Sendable {
    public let address: String
    public let sendsFiles: Bool
    /// What would be sent if nothing was changed; hidden tokens too.
    public private(set) var values: [String: String] = [:]
    /// Every name that the form can send.
    public private(set) var names: Set<String> = []
    /// What the lists and radios of a name allow; free text has no entry.
    public private(set) var choices: [String: Set<String>] = [:]

    init?(to address: String, in page: String) {
        let opened = Markup.elements("form", in: page).first { $0.tag["action"] == address }
        guard let opened, opened.tag["method"] == "post" else { return nil }
        self.address = address
        sendsFiles = opened.tag["enctype"] == "multipart/form-data"
        read(opened.content)
    }

    public subscript(_ field: String) -> String { values[field] ?? "" }

    private mutating func read(_ content: String) {
        for input in Markup.tags("input", in: content) { read(input) }
        for area in Markup.elements("textarea", in: content) {
            // The line break right after the tag is not part of the value (HTML, 13.1.2.5).
            let content = area.content.hasPrefix("\n") ? String(area.content.dropFirst()) : area.content
            note(area.tag["name"] ?? "", Markup.unescaped(content))
        }
        for list in Markup.elements("select", in: content) {
            let options = Markup.tags("option", in: list.content)
            let name = list.tag["name"] ?? ""
            choices[name] = Set(options.compactMap { $0["value"] })
            note(name, (options.first { $0["selected"] != nil } ?? options.first)?["value"] ?? "")
        }
        for button in Markup.tags("button", in: content) { if let name = button["name"] { names.insert(name) } }
    }

    private mutating func read(_ input: Markup.Tag) {
        guard let name = input["name"] else { return }
        switch input["type"] {
        case "file": break
        case "radio":
            names.insert(name)
            choices[name, default: []].insert(input["value"] ?? "on")
            if input["checked"] != nil { values[name] = input["value"] }
        case "checkbox":
            names.insert(name)
            if input["checked"] != nil { values[name] = input["value"] ?? "on" }
        case nil, _?: note(name, input["value"] ?? "")
        }
    }

    private mutating func note(_ name: String, _ value: String) {
        names.insert(name)
        values[name] = value
    }

    /// The fields to send. An empty answer unticks a box and empties a text. Throws for a question that the form
    /// does not ask and for an answer that its lists do not offer: a person could not give it either.
    func answered(_ answers: [String: String]) throws -> Fields {
        var all = values
        for (name, answer) in answers {
            guard names.contains(name) else { throw Unfit("the form does not ask \(name); it asks \(names.sorted())") }
            if let offered = choices[name], !answer.isEmpty, !offered.contains(answer) {
                throw Unfit("\(name) cannot be \(answer); it can be \(offered.sorted())")
            }
            all[name] = answer
        }
        return Fields(all.sorted { $0.key < $1.key }.map { Fields.Field($0.key, $0.value) })
    }
}
