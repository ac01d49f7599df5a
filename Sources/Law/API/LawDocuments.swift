import CompensationRules
import Statute
public import Web

/// What the OpenAPI document says of the law; the shapes are those of `umeed law`.
public enum LawDocuments {
    /// One loss, as facts have it. What is absent is unknown; `grade` takes the words of the place's own schedule.
    public static let loss = Schema.object([
        .optional("kind", .word(of: LossKind.self)), .optional("grade", .text(atMost: 40)),
        .optional("extent", .word(of: Extent.self)), .optional("class", .word(of: VehicleClass.self)),
        .optional("animal", .word(of: Animal.self)), .optional("count", .integer(1...100_000)),
    ])

    /// How many of each relation survived; an absent one is zero.
    public static let relatives = Schema.object(
        Relation.allCases.map { .optional($0.rawValue, .integer(0...$0.most)) })

    public static let heirs = Schema.object([
        .optional("personalLaw", .word(of: PersonalLaw.self)), .optional("relatives", relatives),
        .optional("certificate", .word(of: Certificate.self)),
    ])

    public static let facts = Schema.object([
        .optional("jurisdiction", .text(atMost: 6)),
        .optional(
            "incident",
            .object([
                .optional("on", .date), .optional("classification", .word(of: Classification.self)),
                .optional("manner", .word(of: Manner.self)),
            ])),
        .optional(
            "victim",
            .object([
                .optional("standing", .word(of: Standing.self)), .optional("sex", .text(atMost: 12)),
                .optional("age", .integer(0...130)), .optional("residence", .text(atMost: 7)),
            ])),
        .optional("losses", .list(loss)), .optional("heirs", heirs), .optional("asOf", .date),
    ])

    private static let anyObjects = Schema.list(.object([], isOpen: true))

    /// The fields of a determination; every one is always there.
    public static let determinationFields: [Schema.Field] = [
        .required("outcome", .word(of: Determination.Outcome.self)), .required("total", .integer()),
        .required("lines", anyObjects), .required("findings", anyObjects), .required("missing", .list(.text())),
        .required("refer", anyObjects), .required("candidates", anyObjects),
        .required("beneficiaries", .object([], isOpen: true)), .required("warnings", anyObjects),
        .required("digest", .text()),
    ]

    static let list = APIDocument(
        "Every dated value of the law that the program knows, with its sources and their dissent.", room: "Law",
        answer: .list(
            .object(
                [
                    .required("key", .text()), .required("jurisdiction", .text()), .required("value", .anything),
                    .required("from", .nullable(.date)), .required("fromExact", .flag),
                    .required("to", .nullable(.date)), .required("status", .word(of: Status.self)),
                    .required("confidence", .word(of: Confidence.self)), .required("sources", .list(.text())),
                    .required("dissent", anyObjects),
                ], isOpen: true)))

    static let determine = APIDocument(
        "What the law gives for facts, and why. Nothing is stored; the same facts and law give the same bytes.",
        room: "Law", request: facts, answer: .object(determinationFields, isOpen: true))

    static let shares = APIDocument(
        "The shares of heirs by a school of law, in exact fractions: a check beside a certificate.", room: "Law",
        request: .object([
            .required("school", .word(of: HeirShares.School.self)), .required("relatives", relatives),
            .required("amount", .integer(0...1_000_000_000_000)),
        ]),
        answer: .object([.required("shares", anyObjects), .required("unallocated", .text())], isOpen: true))
}
