import Incidents
import Kernel
import Sheets

/// One row of a file of people: a draft of the person, and what had to be left unknown.
struct PeopleRow: Sendable {
    let number: Int
    let draft: PersonDraft
    /// The incident that the row names; nil without such a column.
    let incident: String?
    let key: String?
    let remarks: [PeopleReport.Remark]

    /// Reads the row or says why it cannot be one.
    static func reading(
        _ row: SheetRow, _ layout: PeopleLayout, today: CalendarDate
    ) -> Result<PeopleRow, PeopleRefusal> {
        switch row.fault {
        case .notUTF8: return .failure(PeopleRefusal(row: row.number, reason: .notUTF8))
        case .unclosedQuote, .textAfterQuote: return .failure(PeopleRefusal(row: row.number, reason: .badQuote))
        case nil: break
        }
        guard row.count == layout.width else { return .failure(PeopleRefusal(row: row.number, reason: .raggedRow)) }
        var cells = PeopleCells(row, layout)
        let read = PeopleRow(&cells, number: row.number, today: today)
        if let column = cells.tooLong {
            return .failure(PeopleRefusal(row: row.number, column: column.rawValue, reason: .tooLong))
        }
        return read.isNobody ? .failure(PeopleRefusal(row: row.number, reason: .nobody)) : .success(read)
    }

    private init(_ cells: inout PeopleCells, number: Int, today: CalendarDate) {
        let identity = Identity(
            name: cells.text(.name, atMost: 120), fatherName: cells.text(.father, atMost: 120),
            cnic: cells.value(.cnic, else: .badCNIC) { CNIC($0) },
            phone: cells.value(.phone, else: .badPhone) { PhoneNumber($0) },
            address: cells.text(.address, atMost: 300))
        let years = cells.value(.age, else: .badAge) { PeopleWord.number($0).flatMap { 0...120 ~= $0 ? $0 : nil } }
        var told = cells.value(.told, else: .badDate) { PeopleWord.date($0) }
        if let day = told, day > today {
            told = nil
            cells.note(.told, .dateInFuture)
        }
        draft = PersonDraft(
            identity: identity, sex: cells.value(.sex, else: .badSex) { PeopleWord.sex($0) } ?? .unknown,
            age: Age(years), tag: cells.text(.tag, atMost: 20),
            status: cells.value(.status, else: .badStatus) { PeopleWord.status($0) } ?? .unknown,
            hospital: cells.text(.hospital, atMost: 120), familyToldOn: told)
        incident = cells.text(.incident, atMost: 40)
        key = cells.text(.key, atMost: 80)
        remarks = cells.remarks
        self.number = number
    }

    /// Whether nothing at all is said of anybody.
    private var isNobody: Bool {
        draft.identity == Identity() && draft.tag == nil && draft.sex == .unknown && draft.age == .unknown
            && draft.status == .unknown
    }

    /// What makes this row this row: the key of the list, or everything that was read. Told apart by the separator
    /// that no cell can hold, because control characters are taken out of cells.
    var content: [UInt8] {
        var out: [UInt8] = []
        func add(_ text: String?) {
            if let text { out.append(contentsOf: text.utf8) }
            out.append(0x1F)
        }
        out.reserveCapacity(240)
        if let key {
            add("key")
            add(key)
            return out
        }
        let identity = draft.identity
        add(identity.name)
        add(identity.fatherName)
        add(identity.cnic?.digits)
        add(identity.phone?.e164)
        add(identity.address)
        add(draft.sex.rawValue)
        add(draft.age.years.map { String($0) })
        add(draft.tag)
        add(draft.status.rawValue)
        add(draft.hospital)
        add(draft.familyToldOn?.description)
        return out
    }
}

/// A row that is not taken in.
struct PeopleRefusal: Error, Sendable {
    let row: Int
    var column: String?
    let reason: PeopleReason

    var remark: PeopleReport.Remark { PeopleReport.Remark(row: row, column: column, reason: reason) }
}

/// The cells of a row by their columns; what cannot be read is noted and left unknown.
struct PeopleCells {
    private let row: SheetRow
    private let layout: PeopleLayout
    private(set) var remarks: [PeopleReport.Remark] = []
    private(set) var tooLong: PeopleColumn?

    init(_ row: SheetRow, _ layout: PeopleLayout) {
        self.row = row
        self.layout = layout
    }

    /// Cleaned; nil for an empty cell or a column that the file does not have. The length is in scalars.
    mutating func text(_ column: PeopleColumn, atMost limit: Int) -> String? {
        guard let place = layout.place(of: column) else { return nil }
        var bytes = row.bytes(at: place)
        guard let first = bytes.first else { return nil }
        // Our own tables guard what a spreadsheet program would run as a formula.
        if first == UInt8(ascii: "'"), bytes.dropFirst().first.map({ "=+-@".utf8.contains($0) }) ?? false {
            bytes = bytes.dropFirst()
        }
        let text = CellText.cleaned(String(decoding: bytes, as: UTF8.self))
        if text.utf8.count > limit, text.unicodeScalars.count > limit { tooLong = tooLong ?? column }
        return text.isEmpty ? nil : text
    }

    /// What `read` makes of the cell; nil, with a remark, when it makes nothing of it.
    mutating func value<Value>(
        _ column: PeopleColumn, else reason: PeopleReason, _ read: (String) -> Value?
    ) -> Value? {
        guard let text = text(column, atMost: 200) else { return nil }
        guard let value = read(text) else {
            note(column, reason)
            return nil
        }
        return value
    }

    mutating func note(_ column: PeopleColumn, _ reason: PeopleReason) {
        remarks.append(PeopleReport.Remark(row: row.number, column: column.rawValue, reason: reason))
    }
}
