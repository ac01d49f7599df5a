import Access
import HTML
import Localization
import Web

/// What officers said to one another about a claim, and the place to say something.
enum CommentSection {
    static func section(_ file: ClaimFile, _ visit: Visit) -> Section {
        let say = visit.say
        let count = Phrase("claims.comment-count", ["n": .number(file.comments.count)])
        return Section(
            "comments", Phrase("claims.comments"), remark: "\(count, say)", "\(list(file, visit))\(form(file, visit))")
    }

    private static func list(_ file: ClaimFile, _ visit: Visit) -> HTML {
        let say = visit.say
        guard !file.comments.isEmpty else { return "<p class=\"soft\">\(say("claims.comments-none"))</p>\n" }
        guard file.name != nil else { return "<p class=\"soft small\">\(say("claims.words-closed"))</p>\n" }
        let rows = file.comments.map { comment in
            WorkRows.Row(
                file.said(comment.id).map { "<bdi>\($0)</bdi>" }
                    ?? "<span class=\"soft\">\(say("claims.words-gone"))</span>",
                remark: "\(file.who(comment.by, visit), say)", when: "\(bdi: say.moment(comment.at))")
        }
        return "\(WorkRows(rows), say)"
    }

    private static func form(_ file: ClaimFile, _ visit: Visit) -> HTML {
        let scope = file.claim.scope
        guard (try? visit.officer.grant(.commentOnClaim, at: scope, for: .claim)) != nil, file.name != nil else {
            return .empty
        }
        var state = visit.state
        state.version = nil
        let parts: [any FormPart] = [
            TextArea("text", Phrase("claims.comment"), hint: Phrase("claims.comment-hint"), rows: 3),
            SubmitRow(Phrase("claims.comment-send")),
        ]
        return
            "<div class=\"no-print\">\(Form(to: "/claims/\(file.claim.id)/comments", state, parts), visit.say)</div>\n"
    }
}
