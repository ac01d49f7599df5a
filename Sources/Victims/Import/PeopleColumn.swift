/// The columns of a file of people, each by the headers it may have.
enum PeopleColumn: String, CaseIterable, Sendable {
    case name
    case father
    case cnic
    case phone
    case address
    case sex
    case age
    case tag
    case status
    case hospital
    case told
    /// What tells this row from every other of the incident, for lists that have such a number.
    case key
    /// The reference of the incident, for a file that holds people of several.
    case incident

    /// The column that `header` stands for in English, Urdu or Sindhi; nil for one that is not read. Case, spaces and
    /// punctuation do not matter.
    init?(header: String) {
        guard let column = Self.byHeader[Self.plain(header)] else { return nil }
        self = column
    }

    private static let byHeader: [String: PeopleColumn] = Dictionary(
        allCases.flatMap { column in column.headers.map { (plain($0), column) } },
        uniquingKeysWith: { first, _ in first })

    private static func plain(_ header: String) -> String {
        String(String.UnicodeScalarView(header.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }))
    }

    private var headers: [String] {
        switch self {
        case .name: ["name", "full name", "victim name", "name of victim", "نام", "پورا نام", "نالو"]
        case .father:
            [
                "father", "father name", "fathers name", "father or husband", "so", "parentage", "ولدیت", "والد",
                "والد کا نام", "باپ کا نام", "پيءُ جو نالو", "پيءُ", "ولديت",
            ]
        case .cnic:
            ["cnic", "nic", "cnic no", "cnic number", "id card", "شناختی کارڈ", "شناختی کارڈ نمبر", "شناختي ڪارڊ"]
        case .phone:
            ["phone", "phone number", "mobile", "mobile number", "contact", "contact no", "فون", "فون نمبر", "موبائل"]
        case .address: ["address", "residence", "پتہ", "پتا", "رہائش", "پتو", "ائڊريس"]
        case .sex: ["sex", "gender", "جنس"]
        case .age: ["age", "age years", "عمر"]
        case .tag: ["tag", "tag no", "tag number", "ٹیگ", "ٹیگ نمبر", "ٽيگ"]
        case .status: ["status", "condition", "harm", "حالت", "کیفیت", "حالت زخمی", "حيثيت"]
        case .hospital: ["hospital", "shifted to", "ہسپتال", "اسپتال", "هسپتال"]
        case .told: ["told", "family told", "family told on", "خاندان کو اطلاع", "اطلاع", "خاندان کي اطلاع"]
        case .key: ["key", "row key", "قطار کی شناخت"]
        case .incident: ["incident", "incident reference", "واقعہ", "واقعو"]
        }
    }
}

/// Where each column stands in a file.
struct PeopleLayout: Sendable {
    /// The number of cells of the header.
    let width: Int
    /// Cells of the header, counted from 1, that no column is called; what stands under them is not read.
    let unread: [Int]
    private let places: [Int?]

    /// Throws `PeopleImportFault` when nobody could be told apart by what the columns hold.
    init(header: [String]) throws(PeopleImportFault) {
        let columns = header.map { PeopleColumn(header: $0) }
        width = header.count
        unread = columns.indices.filter { columns[$0] == nil && !header[$0].isEmpty }.map { $0 + 1 }
        for (place, column) in columns.enumerated() {
            guard let column, let first = columns.firstIndex(of: column), first != place else { continue }
            throw .columnTwice(column.rawValue, first + 1, place + 1)
        }
        guard columns.contains(.name) || columns.contains(.tag) else { throw .noHeader }
        places = PeopleColumn.allCases.map { column in columns.firstIndex(of: column) }
    }

    func place(of column: PeopleColumn) -> Int? { places[column.position] }
}

extension PeopleColumn {
    fileprivate var position: Int {
        switch self {
        case .name: 0
        case .father: 1
        case .cnic: 2
        case .phone: 3
        case .address: 4
        case .sex: 5
        case .age: 6
        case .tag: 7
        case .status: 8
        case .hospital: 9
        case .told: 10
        case .key: 11
        case .incident: 12
        }
    }
}
