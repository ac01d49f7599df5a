import Access
import HTML
import Kernel
import Localization
import Web

/// Everything that happened to a claim, the latest first: what, who, when, and why for who may read it.
enum HistorySection {
    static func section(_ file: ClaimFile, _ visit: Visit) -> Section {
        let say = visit.say
        let entries = entries(file, visit).sorted { $0.at > $1.at }
        let rows = entries.map { entry in
            WorkRows.Row(
                "\(entry.what, say)",
                remark: "\(file.who(entry.by, visit), say)\(entry.words.map { "<br><bdi>\($0)</bdi>" })",
                when: "\(bdi: say.moment(entry.at))")
        }
        let list: HTML = "\(WorkRows(rows, isSmall: true), say)"
        return Section("history", Phrase("claims.history"), list)
    }

    private struct Entry {
        let what: Phrase
        let by: Identifier<Account>
        let at: Timestamp
        let words: String?
    }

    private static func entries(_ file: ClaimFile, _ visit: Visit) -> [Entry] {
        let opened = Entry(
            what: Phrase("claims.history.opened"), by: file.claim.openedBy, at: file.claim.openedAt, words: nil)
        let moves = file.course.moves.map { move in
            Entry(what: what(move, file, visit), by: move.by, at: move.at, words: file.said(move.id))
        }
        let notes = file.course.notes.map { note in
            let clock = Phrase("claims.clock.", of: note.clock)
            return Entry(
                what: Phrase("claims.history.clock.", of: note.kind, ["clock": .phrase(clock)]), by: note.by,
                at: note.at, words: file.said(note.id))
        }
        return [opened] + moves + notes
    }

    private static func what(_ move: ClaimMove, _ file: ClaimFile, _ visit: Visit) -> Phrase {
        switch move.kind {
        case .assessed:
            return Phrase(
                "claims.history.assessed.", of: move.word.flatMap { Verification(rawValue: $0) } ?? .incomplete)
        case .decided:
            return Phrase("claims.history.decided.", of: move.word.flatMap { Decision.Kind(rawValue: $0) } ?? .award)
        case .contact:
            let named = file.who(move.word.flatMap { Identifier<Account>($0) }, visit)
            return Phrase("claims.history.contact", ["who": .phrase(named)])
        case .evidence, .sent, .returned, .sanctioned, .funded, .paid:
            return Phrase("claims.history.", of: move.kind)
        }
    }
}
