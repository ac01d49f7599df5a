import HTML
public import Localization

/// What a form knows when it is written: what was answered before, what is wrong with it, and the tokens that
/// travel with it. Parsing is not done here; nothing that was typed is ever lost.
public struct FormState: Sendable {
    /// The hidden field that proves the form came from this site.
    public static let csrfField = "csrf"
    /// The hidden field with the version of the record that the person saw.
    public static let versionField = "version"
    /// The hidden field by which a form sent twice is recognised.
    public static let onceField = "once"
    /// What a "not known" box or option sends.
    public static let unknown = "unknown"

    public var csrf: String
    /// Random, new each time the form is shown; empty for a form that may be sent as often as one likes.
    public var once: String
    /// Nil when the form makes something new.
    public var version: Int?
    /// The answers as typed, by field name.
    public var values: [String: String]
    public var faults: [FieldFault]
    /// Set when somebody else saved the record first: the form then asks to choose.
    public var twoVersions: TwoVersions?
    /// Put before every id of this form, where a page has two; field names stay as they are.
    public var prefix: String

    public init(
        csrf: String, once: String = "", version: Int? = nil, values: [String: String] = [:], faults: [FieldFault] = [],
        prefix: String = ""
    ) {
        self.csrf = csrf
        self.once = once
        self.version = version
        self.values = values
        self.faults = faults
        self.prefix = prefix
    }

    public subscript(_ field: String) -> String { values[field] ?? "" }

    /// The first thing wrong with `field`.
    public func fault(of field: String) -> Phrase? { faults.first { $0.field == field }?.phrase }

    /// The direction of what is typed: its own, and while the field is empty that of the page, so that the
    /// cursor waits where the reader looks for it.
    func direction(of field: String, _ say: Speech) -> HTML {
        say.language.direction == "rtl" && self[field].isEmpty ? .empty : " dir=\"auto\""
    }

    /// The id of the field's element, to which the error summary leads.
    public func id(_ field: String) -> String { prefix + field }
}
