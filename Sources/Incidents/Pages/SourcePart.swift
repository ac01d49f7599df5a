import HTML
import Localization
import Web

/// What the public source of an imported incident says, and what in it waits for a person. The source's own text
/// is English, whatever the page speaks.
enum SourcePart {
    /// What a person must decide; nil when there is nothing, or somebody has.
    static func note(_ incident: Incident, _ source: IncidentSource?, _ say: Speech) -> Note? {
        guard incident.needsPerson else { return nil }
        let items = remarks(of: incident, source).filter(\.needsPerson)
        return Note(.wait, Phrase("incidents.flagged", ["n": .number(items.count)]), more: list(items, say))
    }

    static func section(_ source: IncidentSource, of incident: Incident, _ say: Speech) -> Section {
        let known = remarks(of: incident, source).filter { !$0.needsPerson || !incident.needsPerson }
        return Section(
            "source", Phrase("incidents.source"),
            """
            \(Facts(facts(source, say), isSmall: true), say)\(if: !known.isEmpty, list(known, say))\
            <p class="small soft">\(say("incidents.source-attribution")) \(english(UCDPFile.attribution))</p>

            """)
    }

    private static func facts(_ source: IncidentSource, _ say: Speech) -> [Facts.Fact] {
        let range: [String: Phrase.Value] = [
            "best": .number(source.best), "low": .number(source.low), "high": .number(source.high),
        ]
        let texts: [(Phrase, String)] = [
            (Phrase("incidents.source-sides"), source.sides.filter { !$0.isEmpty }.joined(separator: " – ")),
            (Phrase("incidents.source-conflict"), source.conflict),
            (Phrase("incidents.source-district"), source.district),
            (Phrase("incidents.source-place"), source.placeDescription),
            (Phrase("incidents.source-reports"), source.reports), (Phrase("incidents.source-said-by"), source.saidBy),
        ]
        return [
            .init(Phrase("incidents.source-deaths"), "\(Phrase("incidents.source-range", range), say)"),
            .init(Phrase("incidents.source-civilians"), "\(source.civilians)"),
            .init(Phrase("incidents.source-day"), "\(source.datePrecision.phrase, say)"),
            .init(Phrase("incidents.source-point"), "\(source.placePrecision.phrase, say)"),
        ] + texts.filter { !$0.1.isEmpty }.map { .init($0.0, english($0.1)) }
    }

    private struct Remark {
        let flag: String
        let words: String
        var needsPerson: Bool { ImportFlag.Kind(rawValue: flag)?.needsPerson ?? true }
    }

    private static func remarks(of incident: Incident, _ source: IncidentSource?) -> [Remark] {
        incident.flags.enumerated().map { position, flag in
            let words = source?.remarks ?? []
            return Remark(flag: flag, words: position < words.count ? words[position] : "")
        }
    }

    private static func list(_ remarks: [Remark], _ say: Speech) -> HTML {
        """
        <ul class="small">
        \(remarks, { remark in
            "<li>\(ImportFlagWords.phrase(remark.flag), say)\(if: !remark.words.isEmpty, " <span class=\"soft\">\(english(remark.words))</span>")</li>\n"
        })</ul>

        """
    }

    private static func english(_ text: String) -> HTML { "<bdi lang=\"en\" dir=\"ltr\">\(text)</bdi>" }
}

extension ReportedDates.Precision {
    var phrase: Phrase {
        switch self {
        case .day: Phrase("incidents.day-precision.day")
        case .days: Phrase("incidents.day-precision.days")
        case .week: Phrase("incidents.day-precision.week")
        case .month: Phrase("incidents.day-precision.month")
        case .year: Phrase("incidents.day-precision.year")
        }
    }
}

extension ReportedPlace.Precision {
    var phrase: Phrase {
        switch self {
        case .exact: Phrase("incidents.place-precision.exact")
        case .near: Phrase("incidents.place-precision.near")
        case .district: Phrase("incidents.place-precision.district")
        case .province: Phrase("incidents.place-precision.province")
        case .estimated: Phrase("incidents.place-precision.estimated")
        case .country: Phrase("incidents.place-precision.country")
        case .beyond: Phrase("incidents.place-precision.beyond")
        }
    }
}
