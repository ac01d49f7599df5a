public import HTML
public import Localization

/// Questions under each other and the button that sends them; works without script.
public struct Form: Part {
    let address: String
    let state: FormState
    let parts: [any FormPart]
    let sendsFiles: Bool

    /// `sendsFiles` when one of the parts is a `FileField`.
    public init(to address: String, _ state: FormState, sendsFiles: Bool = false, _ parts: [any FormPart]) {
        self.address = address
        self.state = state
        self.parts = parts
        self.sendsFiles = sendsFiles
    }

    public func html(_ say: Speech) -> HTML {
        let choices = state.twoVersions.map { VersionChoices(state: state, versions: $0, parts: parts) }
        return """
            \(choices?.note(say), say)\
            <form class="ask" method="post" action="\(url: address)"\(if: sendsFiles, " enctype=\"multipart/form-data\"") novalidate>
            \(Hidden(FormState.csrfField, state.csrf).html(in: state, say))\
            \(if: !state.once.isEmpty, Hidden(FormState.onceField, state.once).html(in: state, say))\
            \(state.version.map { Hidden(FormState.versionField, String($0)).html(in: state, say) })\
            \(choices?.html(say) ?? "\(parts, { $0.html(in: state, say) })")</form>

            """
    }
}

/// A value that travels with a form unseen.
public struct Hidden: FormPart {
    let field: String
    let value: String

    public init(_ field: String, _ value: String) {
        self.field = field
        self.value = value
    }

    public func html(in form: FormState, _ say: Speech) -> HTML {
        "<input type=\"hidden\" name=\"\(field)\" value=\"\(value)\">\n"
    }
}
