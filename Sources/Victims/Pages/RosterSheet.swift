import Localization
import Web

/// The roster as a file: the columns of the page, in the reader's language.
enum RosterSheet {
    static func columns(_ say: Speech) -> [Column<RosterLine>] {
        let told: [(PasteField, @Sendable (RosterLine) -> CellValue)] = [
            (.tag, { $0.entry.tag.map { .text($0) } ?? .none }),
            (
                .name,
                { line in .text(line.identity.map { $0.name ?? say("victims.not-known") } ?? say(line.whyUnnamed)) }
            ),
            (.fatherName, { $0.identity?.fatherName.map { .text($0) } ?? .none }),
            (.status, { .words(Phrase("victims.status.", of: $0.entry.status)) }),
            (.sex, { .words(Phrase("victims.sex.", of: $0.person.sex)) }),
            (.age, { $0.person.age.years.map { .number($0) } ?? .words(Phrase("victims.not-known")) }),
            (.hospital, { $0.entry.hospital.map { .text($0) } ?? .words(Phrase("victims.not-known")) }),
        ]
        return told.map { field, value in Column(Phrase("victims.column.", of: field), say, value: value) }
            + [Column(Phrase("victims.family"), say) { .words($0.entry.familyPhrase(say)) }]
    }
}
