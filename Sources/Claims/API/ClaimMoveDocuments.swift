import Access
import CompensationRules
import Kernel
import Law
import Statute
import Web

/// What the OpenAPI document says of the moves of a claim.
enum ClaimMoveDocuments {
    private static let moved = Schema.object([
        .required("id", .identifier), .required("stage", .word(of: Claim.Stage.self)), .required("version", .integer()),
    ])

    private static func move(_ summary: String, _ fields: [Schema.Field]) -> APIDocument {
        APIDocument(
            summary, room: "Claims", request: .object(fields), answer: moved, hasVersion: true, needsVersion: true)
    }

    private static let words = Schema.text(atMost: ClaimMoves.longest)

    static let assessment = move(
        "Record what the district found; the note is sealed. `confirmed` makes the claim verified.",
        [.required("result", .word(of: Verification.self)), .optional("note", words)])

    static let sending = move(
        "Send a verified claim to who decides. The district's report is made with this.", [.optional("note", words)])

    static let giveBack = move("Give a claim back to the district, with a sealed reason.", [.required("reason", words)])

    static let decide = move(
        "Award or refuse, and freeze the determination. `digest` is that of the determination that was seen; when another "
            + "comes out now the answer is 412. A refusal names its `ground` and a reason. Who worked on the claim is "
            + "refused with 403.",
        [
            .required("kind", .word(of: Decision.Kind.self)), .required("digest", .text(atMost: 64)),
            .optional("ground", .text()), .optional("reason", words),
        ])

    private static let paper: [Schema.Field] = [.required("on", .date), .required("number", .text(atMost: 60))]
    static let sanction = move("Record the order that sanctions the money of an award.", paper)
    static let funds = move("Record that the money has arrived where it is paid from.", paper)
    static let payment = move("Record that an award was paid; never by who decided it.", paper)

    static let contact = move(
        "Name the officer whom the family asks for, and who stands in.",
        [.required("contact", .identifier), .optional("deputy", .identifier)])

    static let clock = move(
        "Pause a clock, let it run on, or say why it is late; the reason is sealed.",
        [
            .required("clock", .word(of: ClaimClock.self)), .required("what", .word(of: ClockNote.Kind.self)),
            .optional("because", .word(of: ClockNote.Because.self)), .optional("reason", words),
        ])

    static let decision = APIDocument(
        "The decision on a claim with its frozen determination. Reading it is written in the audit.", room: "Claims",
        answer: .object([
            .required("kind", .word(of: Decision.Kind.self)), .required("amount", .integer()),
            .required("ground", .nullable(.text())), .required("clause", .nullable(.text())),
            .required("code", .text()), .required("digest", .text()), .required("intact", .flag),
            .required("rules", .text()), .required("decidedOn", .date), .required("decidedAt", .moment),
            .required(
                "office",
                .object([
                    .required("role", .word(of: Role.self)), .required("province", .nullable(.word(of: Province.self))),
                    .required("district", .nullable(.text())),
                ])), .required("hasReason", .flag),
            .required("determination", .object(LawDocuments.determinationFields, isOpen: true)),
        ]))

    static let clocks = APIDocument(
        "The time limits that run over a claim, worked out for today in Pakistan.", room: "Claims",
        answer: .object([
            .required(
                "items",
                .list(
                    .object([
                        .required("clock", .word(of: ClaimClock.self)),
                        .required("state", .words(["running", "paused", "stopped"])), .required("day", .integer()),
                        .required("limit", .integer()), .required("since", .date), .required("due", .date),
                        .required("daysLate", .integer()), .required("confirmed", .flag),
                        .required("provision", .text()),
                    ])))
        ]))

    private static let actor: [Schema.Field] = [
        .required("by", .identifier), .required("role", .word(of: Role.self)), .required("at", .moment),
    ]

    static let history = APIDocument(
        "The moves of a claim, oldest first, and the papers of its payment. Reasons stay sealed.", room: "Claims",
        answer: .object([
            .required(
                "items",
                .list(
                    .object(
                        [
                            .required("kind", .word(of: ClaimMove.Kind.self)),
                            .required("from", .word(of: Claim.Stage.self)),
                            .required("to", .word(of: Claim.Stage.self)), .required("word", .nullable(.text())),
                            .required("hasReason", .flag),
                        ] + actor))),
            .required(
                "papers",
                .list(
                    .object(
                        [
                            .required("kind", .word(of: Milestone.Kind.self)), .required("on", .date),
                            .required("number", .text()),
                        ] + actor))),
        ]))

    static let comments = APIDocument(
        "What officers said about a claim, the latest 200, oldest first. Reading them is reading about the person.",
        room: "Claims",
        answer: .object([
            .required(
                "items", .list(.object([.required("id", .identifier), .required("text", .nullable(.text()))] + actor)))
        ]))

    static let comment = APIDocument(
        "Say something about a claim; the words are sealed with the person's record.", room: "Claims",
        request: .object([.required("text", words)]), answer: .object([.required("id", .identifier)]), status: 201)
}
