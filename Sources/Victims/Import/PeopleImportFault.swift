/// Why a file of people cannot be read at all. Nothing was stored. Never quotes the file.
public enum PeopleImportFault: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    case noHeader
    case columnTwice(String, Int, Int)
    /// Neither `--incident` nor a column says to which incident people belong.
    case noIncident
    case unknownIncident(String)
    /// Another import stored some of the same rows at the same moment.
    case meanwhile

    public var description: String {
        switch self {
        case .empty: "The file is empty; its first row must name the columns."
        case .noHeader:
            """
            The first row must name the columns, and one of them must be "name" or "tag". The others that are read: \
            father, cnic, phone, address, sex, age, status, hospital, told, key, incident; in Urdu or Sindhi too.
            """
        case .columnTwice(let column, let first, let second):
            "Columns \(first) and \(second) are both \"\(column)\"; keep one of them."
        case .noIncident:
            "Name the incident with --incident BA-INC-2026-0001, or give the file a column \"incident\"."
        case .unknownIncident(let reference): "There is no incident \(reference) here."
        case .meanwhile:
            "Somebody else imported some of the same rows at the same moment. Run it again: nothing is doubled."
        }
    }
}
