public import HTML
public import Localization

/// One line of text. Browsers are asked not to remember it: most lines here are about other people.
public struct TextField: FormPart {
    public enum Kind: Sendable {
        case line
        /// Names of people and places: no spell checker sends them anywhere.
        case name
        /// Digits, read as text so that nothing typed is dropped.
        case digits
        case phone
        case email
        /// The account's name and password, which a password manager may fill.
        case account, password, newPassword
        /// The six digits of a second factor.
        case oneTimeCode
    }

    public enum Width: Sendable { case two, four, ten, twenty }

    let question: Question
    let kind: Kind
    let width: Width

    public init(
        _ field: String, _ label: Phrase, hint: Phrase? = nil, isOptional: Bool = false, _ kind: Kind = .line,
        width: Width = .twenty
    ) {
        question = Question(field, label, hint: hint, isOptional: isOptional)
        self.kind = kind
        self.width = width
    }

    public var asked: Asked? { kind.isSecret ? nil : Asked(question) }

    public func html(in form: FormState, _ say: Speech) -> HTML {
        question.single(
            in: form, say, Self.box(question.field, kind, width, in: form, attributes: question.attributes(form), say))
    }

    static func box(
        _ field: String, id: String? = nil, _ kind: Kind, _ width: Width, in form: FormState, attributes: HTML,
        _ say: Speech
    ) -> HTML {
        let isProse = kind == .line || kind == .name
        return """
            <input\(kind.attributes)\(if: isProse, form.direction(of: field, say)) class="\(width.name)" \
            id="\(id ?? form.id(field))" name="\(field)" value="\(kind.isSecret ? "" : form[field])"\(attributes)>
            """
    }
}

extension TextField.Kind {
    /// Never written back into a page.
    var isSecret: Bool {
        switch self {
        case .password, .newPassword, .oneTimeCode: true
        case .line, .name, .digits, .phone, .email, .account: false
        }
    }

    var attributes: HTML {
        switch self {
        case .line: " autocomplete=\"off\""
        case .name: " autocomplete=\"off\" spellcheck=\"false\""
        case .digits: " dir=\"ltr\" inputmode=\"numeric\" autocomplete=\"off\""
        case .phone: " type=\"tel\" dir=\"ltr\" autocomplete=\"off\""
        case .email: " type=\"email\" dir=\"ltr\" autocomplete=\"off\" spellcheck=\"false\""
        case .account: " dir=\"ltr\" autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\""
        case .password: " type=\"password\" dir=\"ltr\" autocomplete=\"current-password\""
        case .newPassword: " type=\"password\" dir=\"ltr\" autocomplete=\"new-password\""
        case .oneTimeCode: " dir=\"ltr\" inputmode=\"numeric\" autocomplete=\"one-time-code\""
        }
    }
}

extension TextField.Width {
    var name: HTML {
        switch self {
        case .two: "w2"
        case .four: "w4"
        case .ten: "w10"
        case .twenty: "w20"
        }
    }
}
