public import Kernel

/// What became of a file of people: `read` = `imported` + `known` + `refused`. Holds no word of the file.
public struct PeopleReport: Hashable, Sendable {
    /// Something a person should look at: a row by its number in the spreadsheet, the column, and why.
    public struct Remark: Hashable, Sendable {
        public let row: Int
        /// A raw value of the column; nil for the row as a whole.
        public let column: String?
        public let reason: PeopleReason
    }

    public internal(set) var read = 0
    public internal(set) var imported = 0
    /// Rows that an earlier run, or another file, brought in already.
    public internal(set) var known = 0
    public internal(set) var refused = 0
    /// Of the imported, those in which something was left unknown because it could not be read.
    public internal(set) var flagged = 0
    /// How often each reason was given.
    public internal(set) var reasons: [PeopleReason: Int] = [:]
    /// The first thousand, in the order of the rows.
    public internal(set) var remarks: [Remark] = []
    /// Columns of the file, counted from 1, whose header nobody knows.
    public internal(set) var unreadColumns: [Int] = []

    public init() {}

    mutating func note(_ remarks: [Remark]) {
        for remark in remarks {
            reasons[remark.reason, default: 0] += 1
            if self.remarks.count < 1000 { self.remarks.append(remark) }
        }
    }

    /// Keys in this order; `reasons` by name.
    public var json: JSON {
        let reasons = reasons.sorted { $0.key.rawValue < $1.key.rawValue }
        return .object([
            JSON.Member("read", .integer(Int64(read))), JSON.Member("imported", .integer(Int64(imported))),
            JSON.Member("known", .integer(Int64(known))), JSON.Member("refused", .integer(Int64(refused))),
            JSON.Member("flagged", .integer(Int64(flagged))),
            JSON.Member("reasons", .object(reasons.map { JSON.Member($0.key.rawValue, .integer(Int64($0.value))) })),
            JSON.Member("unreadColumns", .array(unreadColumns.map { .integer(Int64($0)) })),
            JSON.Member("remarks", .array(remarks.map(\.json))),
        ])
    }
}

/// Why a row was refused, or why something in it was left unknown. The raw values are stable: reports count by them.
public enum PeopleReason: String, Hashable, Sendable, CaseIterable {
    // Refused.
    case badQuote = "bad-quote"
    case notUTF8 = "not-utf8"
    case raggedRow = "ragged-row"
    case tooLong = "too-long"
    case nobody = "nobody"
    case tagTaken = "tag-taken"
    case keyTwice = "key-twice"
    case noIncident = "no-incident"
    case unknownIncident = "unknown-incident"
    // Left unknown.
    case badCNIC = "bad-cnic"
    case badPhone = "bad-phone"
    case badSex = "bad-sex"
    case badAge = "bad-age"
    case badStatus = "bad-status"
    case badDate = "bad-date"
    case dateInFuture = "date-in-future"

    /// What it means, in plain English.
    public var words: String {
        switch self {
        case .badQuote: "a quotation mark is not closed, or something follows the closing one"
        case .notUTF8: "the text is not UTF-8; save the sheet as CSV UTF-8"
        case .raggedRow: "the row has more or fewer cells than the first row"
        case .tooLong: "a cell is too long for its column"
        case .nobody: "nothing in the row says who it is, not even a tag"
        case .tagTaken: "another person of this incident has the tag"
        case .keyTwice: "an earlier row of the file has the same key"
        case .noIncident: "the row names no incident"
        case .unknownIncident: "there is no such incident in your area"
        case .badCNIC: "the CNIC has not thirteen digits; left unknown"
        case .badPhone: "the telephone number cannot be read; left unknown"
        case .badSex: "the word for the sex is not known; left unknown"
        case .badAge: "the age is not a whole number from 0 to 120; left unknown"
        case .badStatus: "the word for what happened is not known; left unknown"
        case .badDate: "the date cannot be read; left unknown"
        case .dateInFuture: "the date lies in the future; left unknown"
        }
    }
}

extension PeopleReport.Remark {
    fileprivate var json: JSON {
        ["row": .integer(Int64(row)), "column": .text(column), "reason": .string(reason.rawValue)]
    }
}

extension PeopleReport {
    /// The counts as a short table for a terminal with the first twenty rows to look at, each line ended.
    public var table: String {
        let counts = [
            ("read", read), ("imported", imported), ("known already", known), ("refused", refused),
            ("imported, something left unknown", flagged),
        ]
        let why = reasons.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .map { ("  \($0.key.rawValue): \($0.key.words)", $0.value) }
        let width = (counts + why).map(\.0.count).max() ?? 0
        let lines = (counts + why).map { word, count in
            word + String(repeating: " ", count: width - word.count + 2) + "\(count)\n"
        }
        let rows = remarks.prefix(20).map { "row \($0.row)\($0.column.map { ", \($0)" } ?? ""): \($0.reason.words)\n" }
        let unread = unreadColumns.isEmpty ? "" : "columns not read, nobody knows their header: \(unreadColumns)\n"
        return lines.joined() + unread + rows.joined()
    }
}
