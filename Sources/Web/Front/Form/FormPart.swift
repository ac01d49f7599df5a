public import HTML
public import Localization

/// A question of a form, or anything that stands between its questions.
public protocol FormPart: Sendable {
    func html(in form: FormState, _ say: Speech) -> HTML
    /// What it asks, for a page with two versions side by side; nil for what asks nothing, or has no way to say it in a
    /// line: such a part stands there as it is, with what was typed.
    var asked: Asked? { get }
}

extension FormPart {
    public var asked: Asked? { nil }
}

/// A heading, a note or any other part inside a form.
public struct Between: FormPart {
    let text: HTML

    public init(_ text: HTML) { self.text = text }

    public func html(in form: FormState, _ say: Speech) -> HTML { text }
}
