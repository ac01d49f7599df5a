import Sheets

/// The columns that are read of the Uppsala Conflict Data Program's georeferenced events, by their header.
enum UCDPColumn: String, CaseIterable {
    case id
    case relatedID = "relid"
    case kind = "type_of_violence"
    case conflict = "conflict_name"
    case sideA = "side_a"
    case sideB = "side_b"
    case sourceCount = "number_of_sources"
    case sourceArticles = "source_article"
    case sourceOffice = "source_office"
    case sourceHeadline = "source_headline"
    case sourceOriginal = "source_original"
    case placePrecision = "where_prec"
    case placeName = "where_coordinates"
    case placeDescription = "where_description"
    case province = "adm_1"
    case district = "adm_2"
    case latitude
    case longitude
    case datePrecision = "date_prec"
    case dateStart = "date_start"
    case dateEnd = "date_end"
    case deathsA = "deaths_a"
    case deathsB = "deaths_b"
    case deathsCivilians = "deaths_civilians"
    case deathsUnknown = "deaths_unknown"
    case best
    case high
    case low
}

/// Where each column stands in one file; columns that are not read may stand anywhere.
struct UCDPLayout: Sendable {
    /// The number of cells that every row must have.
    let width: Int
    private let positions: [UCDPColumn: Int]

    /// Throws `ImportFault` naming every column that is missing or stands twice.
    init(header: SheetRow) throws(ImportFault) {
        let names = header.cells.map { CellText.cleaned($0).lowercased() }
        let missing = UCDPColumn.allCases.map(\.rawValue).filter { !names.contains($0) }
        guard missing.isEmpty else { throw .missingColumns(missing) }
        let doubled = UCDPColumn.allCases.map(\.rawValue).filter { name in names.count { $0 == name } > 1 }
        guard doubled.isEmpty else { throw .doubledColumns(doubled) }
        width = header.count
        positions = Dictionary(
            names.enumerated().compactMap { position, name in UCDPColumn(rawValue: name).map { ($0, position) } },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(_ column: UCDPColumn) -> Int { positions[column] ?? -1 }
}

/// Why a file cannot be imported at all.
public enum ImportFault: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    case missingColumns([String])
    case doubledColumns([String])

    public var description: String {
        switch self {
        case .empty: "The file is empty. Give the CSV file of events with its header row."
        case .missingColumns(let names):
            "The header row lacks the columns \(names.joined(separator: ", ")). Give the file as UCDP publishes it."
        case .doubledColumns(let names):
            "The header row has the columns \(names.joined(separator: ", ")) more than once. Remove the copies."
        }
    }
}
