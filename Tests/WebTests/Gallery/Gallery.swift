import HTML
import Localization
import Web

/// Every part of the front on invented pages: what the checkers read and what the author looks at.
enum Gallery {
    static func pages(_ language: Language) throws -> [(name: String, html: HTML)] {
        let say = try GalleryPhrases.speech(language)
        let frame = frame(say)
        let framed = [
            ("record", record(say)), ("work", work(say)), ("list", list(say)), ("form", form(say, faults: [])),
            ("form-error", form(say, faults: faults)), ("conflict", conflict(say)), ("danger", danger(say)),
            ("job", job(say, .running)), ("job-done", job(say, .done)),
        ]
        let refusals = [403, 404, 405, 413, 429, 500, 503].map { status in
            ("message-\(status)", Page.message(status: status, reference: status == 500 ? "7f3a-22c1" : nil, say))
        }
        var outside = FrameContext(say: say, isDemo: true, version: "0.1")
        outside.path = "/sign-in"
        return (framed + refusals).map { ($0.0, $0.1.html(in: frame)) } + [("sign-in", signIn(say).html(in: outside))]
    }

    static func frame(_ say: Speech) -> FrameContext {
        let rooms: [Phrase] = [
            Phrase("g.room.work"), Phrase("g.room.incidents"), Phrase("g.room.claims"), Phrase("g.room.care"),
            Phrase("g.room.justice"), Phrase("g.room.plan"), Phrase("g.room.figures"),
        ]
        return FrameContext(
            say: say, reader: .init(name: say("g.officer"), account: "/account"),
            place: [say("g.district"), say("g.province")],
            rooms: rooms.enumerated().map { .init($1, "/room/\($0)", isCurrent: $0 == 2) }, maySearch: true,
            csrf: "c5rf", isDemo: true, path: "/claims/7?stage=open", version: "0.1")
    }

    static func work(_ say: Speech) -> Page {
        let due = WorkRows([
            .init(
                "<b>\(say("g.due1"))</b>", to: "/claims/7", remark: "\(say("g.due1.r")) \(id: "BA-CLM-2024-0342")",
                action: Action(Phrase("g.due1.a"), to: "/claims/7"),
                clock: ClockBar(Phrase("g.clock1"), day: 14, of: 15, Phrase("g.clock1.w"))),
            .init(
                "<b>\(say("g.due2"))</b>", to: "/incidents/7", remark: "\(say("g.due2.r"))",
                action: Action(Phrase("g.due2.a"), to: "/incidents/7", isQuiet: true)),
        ])
        let lists = WorkRows(
            [
                .init(
                    "\(say("g.list1"))", to: "/lists/1", remark: "\(say("g.list1.r"))",
                    when: "\(Phrase("g.days", ["n": 6]), say)")
            ], job: Phrase("g.lists"))
        let verify = WorkRows(
            [
                .init(
                    "\(say("g.v1"))", to: "/claims/8", remark: "\(id: "BA-CLM-2024-0347")",
                    when: "\(Phrase("g.days", ["n": 5]), say)"),
                .init(
                    "\(say("g.v2"))", to: "/claims/9", remark: "\(say("g.v2.r"))",
                    when: "\(Mark(.wait, Phrase("g.days", ["n": 4])), say)"),
            ], job: Phrase("g.verify"))
        let left: HTML = "\(Section("due", Phrase("g.due"), remark: "2", "\(due, say)"), say)"
        let right: HTML = """
            \(Section("me", Phrase("g.waitingme"), remark: "3", "\(lists, say)\(verify, say)"), say)\
            \(Empty(Phrase("g.empty.work"), Phrase("g.empty.work.h")), say)
            """
        return Page(say("g.work.greet"), body: Columns.even(left, right))
    }

    static func signIn(_ say: Speech) -> Page {
        let form = Form(
            to: "/sign-in", FormState(csrf: "c5rf"),
            [
                TextField("account", Phrase("g.account"), hint: Phrase("g.signin.h"), .account),
                TextField("password", Phrase("g.password"), .password), SubmitRow(Phrase("g.signin")),
            ])
        var page = Page(say("g.signin"), body: "\(form, say)")
        page.width = .plain
        return page
    }

    static func job(_ say: Speech, _ state: Job.State) -> Page {
        let job =
            state == .done
            ? Job(.done, done: 118, refused: 3, waiting: 0, at: "/jobs/1", report: "/jobs/1/report.csv")
            : Job(.running, done: 61, refused: 2, waiting: 58, at: "/jobs/1")
        return Page(say("g.import"), body: "\(job, say)")
    }
}
