import HTML
import Kernel
import Localization
import Web

/// What each source counted, and in the last line the roster: never merged, the difference always said.
enum TallyPart {
    static func section(_ shown: ShownIncident, _ visit: Visit) -> Section {
        let say = visit.say
        let standing = shown.standing.tallies.standing
        let overtaken = shown.standing.tallies.filter { tally in !standing.contains { $0.id == tally.id } }
        let add: HTML =
            shown.rights.mayChange
            ? "<a href=\"\(url: shown.address + "/tallies/new")\">\(say("incidents.tally-add"))</a>" : .empty
        let older =
            overtaken.isEmpty
            ? nil
            : Unfold(
                Phrase("incidents.tallies-older", ["n": .number(overtaken.count)]),
                "\(table(overtaken, shown, isStanding: false, visit), say)")
        return Section(
            "tallies", Phrase("incidents.tallies"), remark: add,
            """
            \(table(standing, shown, isStanding: true, visit), say)\(alone(standing, shown.standing.roster, say))\
            \(note(standing, shown.standing.roster), say)\(older, say)
            """)
    }

    private static func table(
        _ tallies: [SourceTally], _ shown: ShownIncident, isStanding: Bool, _ visit: Visit
    ) -> DataTable<SourceTally> {
        let say = visit.say
        let roster = isStanding ? shown.standing.roster : nil
        var columns: [Column<SourceTally>] = [
            Column(Phrase("incidents.tally-source")) { source($0, shown, isStanding: isStanding, visit) },
            Column(Phrase("incidents.as-of")) { IncidentWords.said($0.said, say) },
            Column(Phrase("incidents.killed"), isNumber: true) { range($0.killed, say) },
            Column(Phrase("incidents.injured"), isNumber: true) { range($0.injured, say) },
        ]
        if let roster {
            columns.append(Column(Phrase("incidents.against-roster")) { differences($0, roster, say) })
        }
        var table = DataTable(
            isStanding ? Phrase("incidents.tallies") : Phrase("incidents.tallies-overtaken"), columns, tallies,
            empty: Empty(Phrase("incidents.no-tally"), Phrase("incidents.no-tally-hint")))
        table.isCaptionHidden = true
        table.rowID = { "tally-\($0.id)" }
        if let roster { table.totals = totals(roster, visit) }
        return table
    }

    private static func totals(_ roster: RosterCount, _ visit: Visit) -> DataTable<SourceTally>.Totals {
        let say = visit.say
        let missing: HTML =
            roster.missing > 0
            ? "\(Phrase("incidents.roster-missing", ["n": .number(roster.missing)]), say)" : "–"
        return .init(
            "\(line(roster), say)<br><span class=\"soft small\">\(bdi: say.moment(visit.now))</span>",
            ["<a href=\"#roster\">\(roster.killed)</a>", "<a href=\"#roster\">\(roster.injured)</a>", missing])
    }

    private static func line(_ roster: RosterCount) -> Phrase {
        Phrase("incidents.roster-line", ["n": .number(roster.people)])
    }

    /// The roster's line where there is no table to end.
    private static func alone(_ tallies: [SourceTally], _ roster: RosterCount?, _ say: Speech) -> HTML {
        guard tallies.isEmpty, let roster else { return .empty }
        let counts = Phrase(
            "incidents.roster-counts", ["killed": .number(roster.killed), "injured": .number(roster.injured)])
        return "<p>\(line(roster), say) \(counts, say)</p>\n"
    }

    private static func source(_ tally: SourceTally, _ shown: ShownIncident, isStanding: Bool, _ visit: Visit) -> HTML {
        let say = visit.say
        let kind = Phrase("incidents.source-kind.", of: tally.source.kind)
        let name: HTML = tally.source.name.isEmpty ? "\(kind, say)" : "\(bdi: tally.source.name)"
        let again: HTML =
            isStanding && shown.rights.mayChange && SourceName.Kind.told.contains(tally.source.kind)
            ? """
            <br><a class="small" href="\(url: shown.address + "/tallies/new?of=\(tally.id)")">\(say("incidents.tally-again"))\
            <span class="vh"> \(bdi: tally.source.name)</span></a>
            """ : .empty
        return """
            \(name)<br><span class="soft small">\(if: !tally.source.name.isEmpty, "\(kind, say) · ")\
            \(Phrase("incidents.reliability.", of: tally.reliability), say)\
            \(tally.reference.map { " · \(bdi: $0)" as HTML })</span>\(again)
            """
    }

    /// The best count with its range beside it; the range alone when there is no best count.
    static func range(_ count: CountRange, _ say: Speech) -> HTML {
        let ends: HTML? =
            switch (count.low, count.high) {
            case (nil, nil): nil
            case (let low?, nil): "\(Phrase("incidents.at-least", ["n": .number(low)]), say)"
            case (nil, let high?): "\(Phrase("incidents.at-most", ["n": .number(high)]), say)"
            case (let low?, let high?): "\(id: "\(low)–\(high)")"
            }
        guard let best = count.best else { return ends ?? IncidentWords.unknown(say) }
        return "\(best)\(ends.map { "<br><span class=\"soft small\">\($0)</span>" as HTML })"
    }

    /// The same on one line.
    static func line(_ count: CountRange, _ say: Speech) -> HTML {
        guard let best = count.best, count.low != nil || count.high != nil else { return range(count, say) }
        return "\(best) (\(range(CountRange(low: count.low, high: count.high), say)))"
    }

    private static func differences(_ tally: SourceTally, _ roster: RosterCount, _ say: Speech) -> HTML {
        let lines = [
            words(Difference(of: roster.killed, against: tally.killed), Harm.killed, say),
            words(Difference(of: roster.injured, against: tally.injured), Harm.injured, say),
        ].compactMap { $0 }
        guard let first = lines.first else {
            return "<span class=\"soft\">\(say("incidents.nothing-to-compare"))</span>"
        }
        return "\(first)\(lines.dropFirst(), { "<br>\($0)" })"
    }

    private enum Harm: String { case killed, injured }

    /// In words, with a triangle where somebody should look; nil when the source gave no number.
    private static func words(_ difference: Difference, _ harm: Harm, _ say: Speech) -> HTML? {
        switch difference {
        case .silent: nil
        case .same: "\(Mark(.done, Phrase("incidents.difference-same.", of: harm)), say)"
        case .fewer(let count, isWithin: false):
            "\(Mark(.wait, Phrase("incidents.difference-fewer.", of: harm, ["n": .number(count)])), say)"
        case .more(let count, isWithin: false):
            "\(Mark(.wait, Phrase("incidents.difference-more.", of: harm, ["n": .number(count)])), say)"
        case .fewer(let count, isWithin: true):
            "\(Mark(.plain, Phrase("incidents.difference-fewer-within.", of: harm, ["n": .number(count)])), say)"
        case .more(let count, isWithin: true):
            "\(Mark(.plain, Phrase("incidents.difference-more-within.", of: harm, ["n": .number(count)])), say)"
        }
    }

    private static func note(_ standing: [SourceTally], _ roster: RosterCount?) -> NoteWords? {
        guard let roster else { return nil }
        let open = standing.count { tally in
            Difference(of: roster.killed, against: tally.killed).isOpen
                || Difference(of: roster.injured, against: tally.injured).isOpen
        }
        return open == 0 ? nil : NoteWords(open: open)
    }

    /// That the roster and some sources do not agree, and what may be done about it.
    private struct NoteWords: Part {
        let open: Int

        func html(_ say: Speech) -> HTML {
            Note(
                .wait, Phrase("incidents.differences-open", ["n": .number(open)]),
                "\(say("incidents.differences-hint"))"
            ).html(say)
        }
    }
}
