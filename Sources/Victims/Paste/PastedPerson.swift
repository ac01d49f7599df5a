import Kernel

/// One row of a pasted list, read by what its columns mean: what will be stored, and what became of each cell.
struct PastedPerson: Sendable {
    /// The place in the pasted text, from 1, and among the list's rows, from 0.
    let number: Int
    let place: Int
    let draft: PersonDraft
    /// One a column.
    let cells: [PastedCell]

    /// `status` is what the officer said of rows that do not say it themselves.
    init(_ row: PastedList.Row, at place: Int, by fields: [PasteField], status: HarmStatus) {
        var reading = Reading(draft: PersonDraft(identity: Identity(), sex: .unknown, age: .unknown, status: status))
        cells = fields.enumerated().map { column, field in reading.take(row[column], as: field) }
        if !fields.contains(.fatherName) { reading.partFather() }
        self.place = place
        number = row.number
        draft = reading.draft
    }

    /// Fills a draft cell by cell.
    private struct Reading {
        var draft: PersonDraft

        mutating func take(_ text: String, as field: PasteField) -> PastedCell {
            if field == .none { return .leftOut }
            guard !PasteWords.meansUnknown(text) else {
                if field == .status { draft.status = text.isEmpty ? draft.status : .unknown }
                return .unknown
            }
            switch field {
            case .tag: return keep(text, atMost: 20) { $0.tag = $1 }
            case .name: return keep(text, atMost: 120) { $0.identity.name = $1 }
            case .fatherName: return keep(text, atMost: 120) { $0.identity.fatherName = $1 }
            case .hospital: return keep(text, atMost: 120) { $0.hospital = $1 }
            case .address: return keep(text, atMost: 300) { $0.identity.address = $1 }
            case .sex:
                return read(PasteWords.sex(text)) {
                    $0.sex = $1
                } as: {
                    .sex($0)
                }
            case .status:
                draft.status = .unknown
                return read(PasteWords.status(text)) {
                    $0.status = $1
                } as: {
                    .status($0)
                }
            case .age: return number(PastedCell.years(in: text), of: text)
            case .cnic:
                return read(CNIC(text)) {
                    $0.identity.cnic = $1
                } as: {
                    .text($0.written)
                }
            case .phone:
                return read(PhoneNumber(text)) {
                    $0.identity.phone = $1
                } as: {
                    .text($0.e164)
                }
            case .none: return .leftOut
            }
        }

        /// `Hazar Khan s/o Jalal Khan` names both, where no column is the father's own.
        mutating func partFather() {
            guard let name = draft.identity.name,
                let place = Self.childOf.lazy.compactMap({ name.firstRange(of: $0) }).first
            else { return }
            let (own, father) = (name[..<place.lowerBound], name[place.upperBound...])
            guard !own.isEmpty, !father.isEmpty else { return }
            draft.identity.name = String(own)
            draft.identity.fatherName = String(father)
        }

        private static let childOf = [
            " s/o ", " d/o ", " w/o ", " S/O ", " D/O ", " W/O ", " S/o ", " D/o ", " W/o ", " ولد ", " بنت ", " زوجہ ",
            " پٽ ", " ڌيءَ ",
        ]

        private mutating func keep(
            _ text: String, atMost limit: Int, _ store: (inout PersonDraft, String) -> Void
        ) -> PastedCell {
            guard text.count <= limit else { return .tooLong }
            store(&draft, text)
            return .same
        }

        private mutating func read<Value>(
            _ value: Value?, _ store: (inout PersonDraft, Value) -> Void, as answer: (Value) -> PastedCell.Answer
        ) -> PastedCell {
            guard let value else { return .unreadable }
            store(&draft, value)
            return .read(answer(value))
        }

        private mutating func number(_ years: Int?, of text: String) -> PastedCell {
            guard let years else { return .unreadable }
            draft.age = .years(years)
            return PasteWords.plain(text) == String(years) ? .same : .read(.text(String(years)))
        }
    }
}
