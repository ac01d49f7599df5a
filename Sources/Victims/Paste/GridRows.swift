import HTTPTransport
import Kernel
import Localization
import Web

/// The rows of the grid as its plain form sends them: `name-3` is the name in row 3. Empty rows are passed over.
struct GridRows: Sendable {
    static let fields: [PasteField] = [
        .tag, .status, .sex, .age, .name, .fatherName, .hospital, .cnic, .phone,
    ]
    /// With nine fields a row, a form holds a hundred rows and its tokens.
    static let limit = 100

    let people: [PastedPerson]
    private let faults: [FieldFault]

    init(from form: Fields) {
        var people: [PastedPerson] = []
        var faults: [FieldFault] = []
        for number in 1...Self.limit {
            let cells = Self.fields.map { form["\($0.rawValue)-\(number)"] ?? "" }
            guard cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { continue }
            let person = PastedPerson(
                PastedList.Row(number: number, cells: cells), at: people.count, by: Self.fields, status: .unknown)
            people.append(person)
            faults += Self.faults(of: person, statusTyped: form["status-\(number)"] ?? "")
        }
        self.people = people
        self.faults = faults
    }

    /// Throws everything that must be mended, named by row, also tags that are `taken`.
    func check(taken: Set<String>) throws {
        var all = faults
        if people.isEmpty { all.append(FieldFault("tag-1", Phrase("victims.grid-empty"))) }
        var seen = taken
        for person in people {
            guard let tag = person.draft.tag, !seen.insert(tag).inserted else { continue }
            all.append(FieldFault("tag-\(person.number)", Phrase("victims.tag-taken")))
        }
        guard all.isEmpty else { throw FormFaults(all) }
    }

    /// What a person at the form can mend at once is asked again, and not stored as "not known".
    private static func faults(of person: PastedPerson, statusTyped: String) -> [FieldFault] {
        var faults: [FieldFault] = []
        if statusTyped.isEmpty {
            faults.append(FieldFault("status-\(person.number)", Phrase("victims.status-missing")))
        }
        for (field, cell) in zip(fields, person.cells) where cell == .unreadable || cell == .tooLong {
            faults.append(FieldFault("\(field.rawValue)-\(person.number)", phrase(for: field)))
        }
        return faults
    }

    private static func phrase(for field: PasteField) -> Phrase {
        switch field {
        case .cnic: Phrase("victims.cnic-unreadable")
        case .phone: Phrase("victims.phone-unreadable")
        case .age: Phrase("victims.age-unreadable")
        case .tag, .name, .fatherName, .hospital, .address: Phrase("victims.grid-too-long")
        case .sex, .status, .none: Phrase("victims.status-missing")
        }
    }
}
