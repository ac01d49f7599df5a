import Access
import Statute
import Web

/// What the OpenAPI document says of evidence.
enum EvidenceDocuments {
    private static let item: [Schema.Field] = [
        .required("id", .identifier), .required("position", .integer(1...Evidence.most)), .required("paper", .text()),
        .required("title", .text()), .required("form", .word(of: Evidence.Form.self)), .required("receivedOn", .date),
        .required("receivedBy", .word(of: Role.self)), .required("fileKind", .nullable(.word(of: FileKind.self))),
        .required("fileSize", .nullable(.integer())), .required("hash", .text()),
        .required("handedHash", .nullable(.text())), .required("receipt", .text()),
        .required("returnedOn", .nullable(.date)),
    ]

    static let list = APIDocument(
        "The papers that a claim needs and those that have come in. From whom they came is not among it.",
        room: "Claims",
        answer: .object([
            .required(
                "checklist",
                .list(
                    .object([
                        .required("paper", .text()), .required("title", .text()),
                        .required("neededFor", .list(.word(of: LossKind.self))),
                        .required("party", .word(of: EvidencePaper.Party.self)), .required("fetchedBy", .text()),
                        .required("isHere", .flag),
                    ]))), .required("items", .list(.object(item))),
        ]))

    static let take = APIDocument(
        "Take a paper in without a file; `paper` is a key of the checklist, or `other` with a note that says which. "
            + "The day is today unless told.", room: "Claims",
        request: .object([
            .required("paper", .text(atMost: 200)), .required("form", .word(of: Evidence.Form.self)),
            .required("receivedFrom", .text(atMost: 200)), .optional("receivedOn", .date),
            .optional("note", .text(atMost: 2000)),
        ]), answer: .object(item), status: 201)

    static let giveBack = APIDocument(
        "Give a paper back: to whom, and when unless today.", room: "Claims",
        request: .object([.required("returnedTo", .text(atMost: 200)), .optional("returnedOn", .date)]),
        answer: .object(item))
}
