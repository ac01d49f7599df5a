import Kernel
import Localization

/// Why a pasted row may be somebody who stands on the roster already. It is said, never acted on.
enum Likeness: Hashable, Sendable {
    case sameCard, sameName

    /// The line most like the draft, with the reason; nil when none is.
    static func find(_ draft: PersonDraft, among lines: [Known]) -> (line: RosterLine, why: Likeness)? {
        if let cnic = draft.identity.cnic, let known = lines.first(where: { $0.line.identity?.cnic == cnic }) {
            return (known.line, .sameCard)
        }
        let name = NameKey(draft.identity.name ?? "")
        guard !name.words.isEmpty else { return nil }
        let father = NameKey(draft.identity.fatherName ?? "")
        let like = lines.first { known in
            known.name == name && agrees(known.father, father) && agrees(known.line.person.sex, draft.sex)
                && agrees(known.line.person.age, draft.age)
        }
        return like.map { ($0.line, .sameName) }
    }

    /// A line with its name's keys, made once for a whole list.
    struct Known {
        let line: RosterLine
        let name: NameKey
        let father: NameKey

        init?(_ line: RosterLine) {
            guard let identity = line.identity else { return nil }
            self.line = line
            name = NameKey(identity.name ?? "")
            father = NameKey(identity.fatherName ?? "")
        }
    }

    private static func agrees(_ one: NameKey, _ other: NameKey) -> Bool {
        one.words.isEmpty || other.words.isEmpty || one == other
    }

    private static func agrees(_ one: Sex, _ other: Sex) -> Bool {
        one == .unknown || other == .unknown || one == other
    }

    /// Ages on lists are guesses: five years apart may be one person.
    private static func agrees(_ one: Age, _ other: Age) -> Bool {
        guard let one = one.years, let other = other.years else { return true }
        return abs(one - other) <= 5
    }

    var phrase: Phrase {
        switch self {
        case .sameCard: Phrase("victims.like-card")
        case .sameName: Phrase("victims.like-name")
        }
    }
}
