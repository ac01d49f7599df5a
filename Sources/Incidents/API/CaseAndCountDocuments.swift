import Access
import Web

/// What the OpenAPI document says of first information reports, tallies and the timeline.
enum CaseAndCountDocuments {
    private static let firFields: [Schema.Field] = [
        .optional("sections", .nullable(.text(atMost: 200))), .optional("registeredOn", .nullable(.date)),
    ]

    private static let fir = Schema.object(
        [
            .required("id", .identifier), .required("station", .text()), .required("number", .integer(1...99_999)),
            .required("year", .integer()), .required("version", .integer()), .required("recordedAt", .moment),
            .required("recordedBy", .office),
        ] + firFields)

    static let firs = APIDocument(
        "The police's case numbers of an incident, oldest first.", room: "Incidents",
        answer: .object([.required("items", .list(fir))]))

    static let recordFIR = APIDocument(
        "Record a first information report. Station, number and year name one case of the province.",
        room: "Incidents",
        request: .object(
            [
                .required("station", .text(atMost: 120)), .required("number", .integer(1...99_999)),
                .required("year", .integer(1947...2199)),
            ] + firFields), answer: fir, status: 201, hasVersion: true)

    static let correctFIR = APIDocument(
        "Correct a first information report; absent fields stay as they are.", room: "Incidents",
        request: .object(
            [
                .optional("station", .text(atMost: 120)), .optional("number", .integer(1...99_999)),
                .optional("year", .integer(1947...2199)),
            ] + firFields),
        answer: .object([.required("id", .identifier), .required("version", .integer())]), hasVersion: true,
        needsVersion: true)

    private static let count = Schema.nullable(.integer(0...9999))

    private static let countFields: [Schema.Field] = [
        .optional("killedLow", count), .optional("killed", count), .optional("killedHigh", count),
        .optional("injuredLow", count), .optional("injured", count), .optional("injuredHigh", count),
    ]

    private static let tally: [Schema.Field] =
        [
            .required("id", .identifier), .required("sourceKind", .word(of: SourceName.Kind.self)),
            .required("sourceName", .text()), .required("reliability", .word(of: Reliability.self)),
            .required("reference", .nullable(.text())), .required("saidOn", .date),
            .required("saidTime", .nullable(.text())), .required("recordedAt", .moment),
            .required("recordedBy", .office),
        ] + countFields

    private static let difference = Schema.object([
        .required("killed", .nullable(.integer())), .required("injured", .nullable(.integer())),
    ])

    private static let roster = Schema.object([
        .required("people", .integer()), .required("killed", .integer()), .required("injured", .integer()),
        .required("missing", .integer()),
    ])

    static let tallies = APIDocument(
        """
        What each source counted, in the order in which it was said, and how many stand on the roster. Sources are \
        never merged; `rosterLess` is the roster less the newest count of a source.
        """, room: "Incidents",
        answer: .object([
            .required(
                "items",
                .list(
                    .object(
                        tally + [.required("isNewest", .flag), .required("rosterLess", .nullable(difference))]))),
            .required("roster", .nullable(roster)),
        ]))

    static let recordTally = APIDocument(
        "Record what a source counted. Nothing is overwritten: a correction is a newer tally of the same source.",
        room: "Incidents",
        request: .object(
            [
                .required("sourceKind", .words(SourceName.Kind.told.map(\.rawValue))),
                .required("sourceName", .text(atMost: 120)), .required("reliability", .word(of: Reliability.self)),
                .optional("reference", .nullable(.text(atMost: 160))), .required("saidOn", .date),
                .optional("saidTime", .nullable(.text(atMost: 5))),
            ] + countFields), answer: .object(tally), status: 201)

    static let timeline = APIDocument(
        "What happened to the record of an incident, newest first: when, and by which office.", room: "Incidents",
        answer: .object([
            .required(
                "items",
                .list(
                    .object([
                        .required("at", .moment), .required("event", .words(TimelineEntry.names)),
                        .required("by", .nullable(.office)), .required("record", .nullable(.text())),
                        .required("facts", .list(.text())),
                    ])))
        ]))
}
