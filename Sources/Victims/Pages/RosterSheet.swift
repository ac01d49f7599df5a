import Localization
import Sheets

/// The roster as a sheet: the columns of the page, in the reader's language.
enum RosterSheet {
    static func bytes(_ lines: [RosterLine], _ say: Speech) -> [UInt8] {
        var sheet = SheetWriter()
        sheet.row(
            ["tag", "name", "fatherName", "status", "sex", "age", "hospital"].compactMap { PasteField(rawValue: $0) }
                .map { .text(say(Phrase("victims.column.", of: $0))) } + [.text(say("victims.family"))])
        for line in lines { sheet.row(cells(line, say)) }
        return sheet.bytes
    }

    private static func cells(_ line: RosterLine, _ say: Speech) -> [SheetCell] {
        let entry = line.entry
        let name = line.identity.map { $0.name ?? say("victims.not-known") } ?? say(line.whyUnnamed)
        return [
            .text(entry.tag ?? ""), .text(name), .text(line.identity?.fatherName ?? ""),
            .text(say(Phrase("victims.status.", of: entry.status))),
            .text(say(Phrase("victims.sex.", of: line.person.sex))),
            line.person.age.years.map { .integer(Int64($0)) } ?? .text(say("victims.not-known")),
            .text(entry.hospital ?? say("victims.not-known")), .text(say(line.entry.familyPhrase(say))),
        ]
    }
}
