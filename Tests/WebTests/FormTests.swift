import HTML
import Localization
import Testing

@testable import Web

@Suite("Forms") struct FormTests {
    private let say: Speech
    private let label = Phrase("g.name")

    init() throws { say = try GalleryPhrases.speech(.english) }

    private func html(_ part: any FormPart, _ state: FormState) -> String { part.html(in: state, say).text }

    @Test("what was typed comes back, also when it is wrong")
    func kept() {
        let state = FormState(csrf: "", values: ["a": "two or 3"], faults: [.init("a", Phrase("g.e.killed"))])
        let field = html(TextField("a", label), state)
        #expect(field.contains("value=\"two or 3\""))
        #expect(field.contains("aria-invalid=\"true\""))
        #expect(field.contains("aria-describedby=\"a-fault\""))
        #expect(html(TextArea("a", label), state).contains("\ntwo or 3</textarea>"))
    }

    @Test("a password is never written into a page", arguments: [TextField.Kind.password, .newPassword, .oneTimeCode])
    func passwords(kind: TextField.Kind) {
        #expect(
            !html(TextField("p", label, kind), FormState(csrf: "", values: ["p": "opensesame"])).contains("opensesame"))
    }

    @Test("the chosen answer stays chosen")
    func chosen() {
        let state = FormState(csrf: "", values: ["a": "unknown", "b": "yes"])
        #expect(html(Choice("a", label, [Answer("x", label), .unknown]), state).contains("value=\"unknown\" checked"))
        #expect(html(Select("a", label, [Answer("x", label), .unknown]), state).contains("value=\"unknown\" selected"))
        #expect(html(Checkbox("b", label), state).contains("value=\"yes\" checked"))
        #expect(!html(Checkbox("c", label), state).contains("checked"))
    }

    @Test(
        "every line of the error summary leads to an element of the form",
        arguments: ["text", "number", "date", "date-day", "date-year", "choice", "select", "area", "file", "box"])
    func summary(field: String) throws {
        let state = FormState(csrf: "", faults: [.init(field, Phrase("g.e.killed"))], prefix: "first.")
        let parts: [any FormPart] = [
            TextField("text", label), NumberField("number", label, unit: label), DateField("date", label),
            Choice("choice", label, [.unknown]), Select("select", label, [.unknown]), TextArea("area", label),
            FileField("file", label, kinds: ".csv"), Checkbox("box", label),
        ]
        #expect(try #require(ErrorSummary(state)).html(say).text.contains("href=\"#first.\(field)\""))
        let form = Form(to: "/x", state, parts).html(say).text
        #expect(form.contains("id=\"first.\(field)\""))
        #expect(form.contains("id=\"first.\(field)-fault\""), "the fault stands beside the field too")
        #expect(Markup(form).faults().isEmpty)
    }

    @Test("there is no summary without faults, and one fault is spoken of as one")
    func counted() {
        #expect(ErrorSummary(FormState(csrf: "")) == nil)
        let one = ErrorSummary(FormState(csrf: "", faults: [.init("", label)]))?.html(say).text
        #expect(one?.contains("One answer needs your attention") == true)
        #expect(one?.contains("href") == false, "a fault of the whole leads nowhere")
    }

    @Test("a form carries the session's token and the version that was seen")
    func tokens() {
        let form = Form(to: "/x", FormState(csrf: "t0k", version: 7), []).html(say).text
        #expect(form.contains("name=\"csrf\" value=\"t0k\""))
        #expect(form.contains("name=\"version\" value=\"7\""))
        #expect(!Form(to: "/x", FormState(csrf: "t0k"), []).html(say).text.contains("version"))
    }

    @Test("in an Urdu page an empty line begins at the right, a Latin one at the left")
    func direction() throws {
        let urdu = try GalleryPhrases.speech(.urdu)
        let field = TextField("a", label)
        #expect(!field.html(in: FormState(csrf: ""), urdu).text.contains("dir="))
        #expect(field.html(in: FormState(csrf: "", values: ["a": "Quetta"]), urdu).text.contains("dir=\"auto\""))
    }

    @Test("a conflict offers both values where they differ, and sends the rest unseen")
    func conflict() {
        let html = Gallery.conflict(say).html(in: Gallery.frame(say)).text
        #expect(html.contains("name=\"on-day\" value=\"12\"") && !html.contains("choose/on"))
        #expect(html.contains("type=\"radio\" name=\"choose/phone\" id=\"phone\" value=\"theirs\" checked"))
        #expect(html.contains("type=\"radio\" name=\"choose/phone\" id=\"phone-mine\" value=\"mine\""))
        #expect(html.contains("name=\"mine/phone/phone\" value=\"0848 000 124\""))
        #expect(html.contains("name=\"theirs/killed/killed\" value=\"3\""))
        #expect(html.contains("name=\"mine/killed/killed-unknown\" value=\"unknown\""))
        #expect(html.contains("name=\"version\" value=\"4\""))
    }

    @Test("a part that cannot say its answer in a line stands in a conflict with what was typed")
    func conflictOfOwnParts() {
        struct Odd: FormPart {
            func html(in form: FormState, _ say: Speech) -> HTML { "<input name=\"odd\" value=\"\(form["odd"])\">" }
        }
        var state = FormState(csrf: "", version: 2, values: ["odd": "stored"])
        state.twoVersions = TwoVersions(mine: ["odd": "typed", "gone": "kept"], savedBy: .somebody, nil)
        let html = Form(to: "/x", state, [Odd()]).html(say).text
        #expect(html.contains("name=\"odd\" value=\"typed\"") && !html.contains("stored"))
        #expect(html.contains("name=\"gone\" value=\"kept\""))
    }
}
