import HTTPTransport
import Kernel
import Localization
import Web

/// A pasted list with what the officer said of its columns: read anew from the form at every step, so that nothing
/// of it is kept before it is saved.
struct Paste: Sendable {
    let text: String
    let list: PastedList
    let fields: [PasteField]
    /// What happened to those whose row does not say it; nil while nobody has said.
    let status: HarmStatus?
    let people: [PastedPerson]
    /// Numbers of rows that are not to be added.
    let leftOut: Set<Int>

    /// Reads the form. Throws `FormFaults` when the text cannot be a list; what is wrong with the columns is a fault
    /// of its own (`faults`), so that the preview can still be shown.
    init(from visit: Visit) throws {
        let form = visit.request.form
        let isMapped = form["mapped"] != nil
        text = form["rows"] ?? ""
        list = try PastedList(text, hasHeading: isMapped ? form["heading"] != nil : nil)
        let guessed = isMapped ? [] : ColumnGuess.fields(of: list)
        fields = (0..<list.width).map { column in
            form["column-\(column)"].flatMap { PasteField(rawValue: $0) } ?? (isMapped ? .none : guessed[column])
        }
        status = form["status"].flatMap { HarmStatus(rawValue: $0) }
        let (fields, rest) = (fields, status ?? .unknown)
        people = list.rows.enumerated().map { PastedPerson($1, at: $0, by: fields, status: rest) }
        leftOut = Set(form.compactMap { $0.name.hasPrefix("leave-") ? Int($0.name.dropFirst(6)) : nil })
    }

    /// Those who will be put on the roster.
    var chosen: [PastedPerson] { people.filter { !leftOut.contains($0.number) } }

    /// What must be mended before anything is saved. `taken` are the tags of the roster.
    func faults(taken: Set<String>) -> [FieldFault] {
        var faults: [FieldFault] = []
        for field in PasteField.allCases where field != .none && fields.count(where: { $0 == field }) > 1 {
            let columns = fields.indices.filter { fields[$0] == field }
            let name = Phrase("victims.column.", of: field)
            faults.append(
                FieldFault("column-\(columns[1])", Phrase("victims.paste-column-twice", ["field": .phrase(name)])))
        }
        if status == nil, !fields.contains(.status) {
            faults.append(FieldFault("status", Phrase("victims.paste-status-missing")))
        }
        if chosen.isEmpty { faults.append(FieldFault("rows", Phrase("victims.paste-nobody"))) }
        var seen = taken
        for person in chosen {
            guard let tag = person.draft.tag, !seen.insert(tag).inserted else { continue }
            let words = Phrase(
                "victims.paste-tag-twice", ["row": .number(person.number), "tag": .text(tag)])
            faults.append(FieldFault("leave-\(person.number)", words))
        }
        return faults
    }
}
