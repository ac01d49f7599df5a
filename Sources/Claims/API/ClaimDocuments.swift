import CompensationRules
import Kernel
import Law
import Statute
import Web

/// What the OpenAPI document says of claims.
enum ClaimDocuments {
    private static let members: [Schema.Field] = [
        .required("id", .identifier), .required("reference", .text()), .required("province", .word(of: Province.self)),
        .required("district", .nullable(.text())), .required("incident", .identifier),
        .required("person", .identifier), .required("rosterEntry", .identifier),
        .required("stage", .word(of: Claim.Stage.self)), .required("version", .integer()),
        .required("openedAt", .moment), .required("stageSince", .date), .required("decidedOn", .nullable(.date)),
        .required("dueOn", .nullable(.date)), .required("contact", .nullable(.identifier)),
        .required("deputy", .nullable(.identifier)),
    ]

    private static let facts: [Schema.Field] = [
        .optional("standing", .word(of: Standing.self)), .optional("losses", .list(LawDocuments.loss)),
        .optional("heirs", LawDocuments.heirs),
    ]

    static let list = APIDocument(
        "Claims that the token may see, newest first, with what each comes to. Reading them is written in the audit.",
        room: "Claims",
        answer: .object([
            .required(
                "items",
                .list(
                    .object(
                        members + [
                            .required("outcome", .nullable(.word(of: Determination.Outcome.self))),
                            .required("total", .integer()), .required("missing", .list(.text())),
                        ]))), .required("next", .nullable(.text())),
        ]),
        query: [
            .init("district", .text(atMost: 5), "A P-code such as PK226, or a province's code."),
            .init("stage", .word(of: Claim.Stage.self), "Only one stage."),
            .init("incident", .identifier, "Only one incident."),
            .init("limit", .integer(1...200), "How many, 50 unless told."),
            .init("outcome", .word(of: Determination.Outcome.self), "Only what comes to this."),
            .init("days", .integer(1...10_000), "Only those opened at least so many days ago."),
            .init("late", .words(["yes", "no"]), "`yes`: only those whose clock has run out."),
            .init("reference", .text(atMost: 30), "A reference, or its number alone."),
            .init(
                "sort", .word(of: ClaimSearch.Sorting.self), "Newest first unless told; a late list is sorted by `due`."
            ),
            .init("cursor", .text(), "The `next` of the page before, with the same sort."),
        ])

    static let open = APIDocument(
        "Open the claim of a roster line, pre-filled; what is sent of the facts takes the place of what the line says.",
        room: "Claims", request: .object([.required("rosterEntry", .identifier)] + facts),
        answer: .object(members + facts), status: 201, hasVersion: true)

    static let show = APIDocument(
        "One claim with its facts. Reading it is written in the audit.", room: "Claims",
        answer: .object(members + facts), hasVersion: true)

    static let change = APIDocument(
        "Record facts of a claim; absent fields stay as they are.", room: "Claims", request: .object(facts),
        answer: .object([.required("id", .identifier), .required("version", .integer())]), hasVersion: true,
        needsVersion: true)

    static let determination = APIDocument(
        "What the law gives for the claim today, as `umeed law determine` writes it, with the facts it was made from.",
        room: "Claims",
        answer: .object(LawDocuments.determinationFields + [.required("facts", LawDocuments.facts)], isOpen: true))
}
