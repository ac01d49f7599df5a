public import HTML
public import Localization

/// A question of a form, or anything that stands between its questions.
public protocol FormPart: Sendable {
    func html(in form: FormState, _ say: Speech) -> HTML
}

/// A heading, a note or any other part inside a form.
public struct Between: FormPart {
    let text: HTML

    public init(_ text: HTML) { self.text = text }

    public func html(in form: FormState, _ say: Speech) -> HTML { text }
}
