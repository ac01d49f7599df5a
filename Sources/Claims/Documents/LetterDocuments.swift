import Localization
import Web

/// What the OpenAPI document says of letters.
enum LetterDocuments {
    static let letter = APIDocument(
        "The letter of a decision, in two languages, as it was first shown: there is none before the decision. "
            + "Names the person, so it needs leave to see persons too; reading it is written in the audit.",
        room: "Claims",
        answer: .object([
            .required("title", .text()), .required("reference", .text()), .required("writtenAt", .moment),
            .required("code", .nullable(.text())), .required("address", .nullable(.text())),
            .required("parts", .list(part)),
        ]), query: [.init("language", .word(of: Language.self), "The language that comes first, `ur` unless told.")],
        dependsOnState: true)

    private static let part = Schema.object([
        .required("language", .word(of: Language.self)), .required("office", .list(.text())),
        .required("marks", .list(.text())), .required("addressee", .list(.text())), .required("subject", .text()),
        .required("blocks", .list(.object([], isOpen: true))), .required("signature", .list(.text())),
        .required("proof", .list(.text())), .required("foot", .list(.text())), .required("pageLine", .text()),
        .required("codeLabel", .text()),
    ])
}
