import Statute
import Web

/// What the OpenAPI document says of entered rates.
enum RateDocuments {
    private static let document = Schema.object([
        .required("id", .identifier), .required("source", .text()), .required("title", .text()),
        .required("citation", .text()), .required("publisher", .text()),
        .required("status", .word(of: PayingStatus.self)), .required("published", .date),
        .required("digest", .text(atMost: 64)), .required("file", .nullable(.word(of: LawFileScan.Kind.self))),
    ])

    private static let rate = Schema.object([
        .required("id", .identifier), .required("number", .integer()),
        .required("state", .word(of: RateEntry.State.self)),
        .required("refusal", .nullable(.word(of: RateEntry.Refusal.self))), .required("line", .text()),
        .required("amount", .integer()), .required("perAnimal", .flag), .required("minimum", .flag),
        .required("provision", .text()), .required("instrument", .text()), .required("from", .date),
        .required("fromExact", .flag), .required("until", .nullable(.date)),
        .required("earlierKnownTo", .nullable(.date)), .required("note", .text()), .required("document", document),
        .required("version", .integer()), .required("enteredAt", .moment), .required("decidedAt", .nullable(.moment)),
    ])

    static let list = APIDocument(
        "Rates that administrators entered, the newest first, waiting ones among them.", room: "Law",
        answer: .object([.required("items", .list(rate))]))

    static let show = APIDocument("One entered rate.", room: "Law", answer: rate, hasVersion: true)

    static let enter = APIDocument(
        """
        Enter a dated rate from a paper; another administrator confirms it. Give `document` for a paper that an \
        earlier rate brought, else title, citation, publisher, status and published.
        """, room: "Law",
        request: .object([
            .required("line", .text(atMost: 200)), .required("amount", .integer(1...1_000_000_000)),
            .required("from", .date), .required("fromExact", .flag), .required("provision", .text(atMost: 160)),
            .optional("perAnimal", .flag), .optional("minimum", .flag), .optional("instrument", .text(atMost: 60)),
            .optional("until", .date), .optional("earlierKnownTo", .date), .optional("note", .text(atMost: 300)),
            .optional("document", .identifier), .optional("title", .text(atMost: 200)),
            .optional("citation", .text(atMost: 200)), .optional("publisher", .text(atMost: 200)),
            .optional("status", .word(of: PayingStatus.self)), .optional("published", .date),
        ]),
        answer: rate, status: 201, hasVersion: true)

    static let confirm = APIDocument(
        "Make a waiting rate law. Never by the account that entered it.", room: "Law", answer: rate, hasVersion: true,
        needsVersion: true)

    static let refuse = APIDocument(
        "Refuse a waiting rate. Never by the account that entered it.", room: "Law",
        request: .object([.required("because", .word(of: RateEntry.Refusal.self))]), answer: rate, hasVersion: true,
        needsVersion: true)
}
