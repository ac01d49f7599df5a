import Kernel
import Web

/// What the OpenAPI document says of the figures.
enum FigureDocuments {
    private static let count = Schema.nullable(.integer(0...Int(Int32.max)))
    private static let rupees = Schema.nullable(.integer(0...Int(Int64.max)))
    private static let counted: [Schema.Field] = [
        .required("incidents", count), .optional("people", count), .optional("claimsOpened", count),
        .optional("claimsDecided", count),
    ]

    static let districts = table(
        "Incidents, people on rosters and claims by district; `district` is a P-code, or a province's code where "
            + "nobody knows the district. Of people and claims only for readers who may see districts apart.",
        [.required("district", .text())], counted)
    static let provinces = table(
        "Incidents, people on rosters and claims by province.", [.required("province", .word(of: Province.self))],
        counted)
    static let months = table(
        "Incidents, people on rosters and claims by month, or by year when more than 36 months are asked for.",
        [.optional("month", .text()), .optional("year", .text())], counted)
    static let people = table(
        "People on rosters by what happened to them and by sex.", [.required("status", .text())],
        Word.sexes.map { .optional($0.rawValue, count) } + [.required("all", count)], isOpen: true)
    static let kinds = table(
        "Incidents by kind of attack.", [.required("kind", .text())], [.required("incidents", count)])
    static let classifications = table(
        "Incidents by what they are held to be.", [.required("classification", .text())],
        [.required("incidents", count)])
    static let stages = table(
        "Claims opened in these months by the stage they have reached, and whole rupees that they were worked out to.",
        [.required("stage", .text())], sums)
    static let decisions = table(
        "Claims decided in these months, and whole rupees awarded.", [.required("decision", .text())], sums)

    private static let sums: [Schema.Field] = [.required("claims", count), .required("rupees", rupees)]

    private static func table(
        _ summary: String, _ name: [Schema.Field], _ numbers: [Schema.Field], isOpen: Bool = false
    ) -> APIDocument {
        APIDocument(
            summary + " Null stands for 1 to 4 where `rounding` is `five`.", room: "Figures",
            answer: .object([
                .required("from", .text()), .required("to", .text()),
                .required("province", .nullable(.word(of: Province.self))),
                .required("rounding", .words(["none", "five"])),
                .required("items", .list(.object(name + numbers, isOpen: isOpen))),
                .required("total", .object(numbers, isOpen: isOpen)),
            ]),
            query: [
                .init("from", .text(atMost: 7), "The first month, `2026-01`; eleven months before `to` unless told."),
                .init("to", .text(atMost: 7), "The last month; this one unless told."),
                .init("province", .word(of: Province.self), "Only one province."),
            ])
    }
}
