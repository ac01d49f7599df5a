import Incidents
import Kernel
import Places
import Testing

/// Small files in the format of `ucdp-ged`, with invented events.
struct SampleRow {
    static let header = [
        "id", "relid", "year", "type_of_violence", "conflict_name", "side_a", "side_b", "number_of_sources",
        "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
        "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "date_prec", "date_start",
        "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
    ]

    /// A good row: Quetta, exact in place and day.
    static let good: [String: String] = [
        "id": "1", "relid": "TEST-2010-1-1", "year": "2010", "type_of_violence": "3", "conflict_name": "Test: Nobody",
        "side_a": "Nobody", "side_b": "Civilians", "number_of_sources": "-1", "source_article": "Test Gazette",
        "source_original": "a clerk", "where_prec": "1", "where_coordinates": "Quetta town",
        "where_description": "a market", "adm_1": "Balochistan province", "adm_2": "Quetta district",
        "latitude": "30.192100", "longitude": "67.007800", "date_prec": "1", "date_start": "2010-03-05 00:00:00.000",
        "date_end": "2010-03-05 00:00:00.000", "deaths_a": "0", "deaths_b": "0", "deaths_civilians": "3",
        "deaths_unknown": "1", "best": "4", "high": "5", "low": "3",
    ]

    /// A file with one row for each of `changes` to the good one; ids count up from 1.
    static func file(_ changes: [String: String]...) -> [UInt8] { file(of: changes) }

    static func file(of changes: [[String: String]]) -> [UInt8] {
        var lines = [header.joined(separator: ",")]
        for (position, change) in changes.enumerated() {
            let row = good.merging(["id": "\(position + 1)"]) { $1 }.merging(change) { $1 }
            lines.append(header.map { quoted(row[$0] ?? "") }.joined(separator: ","))
        }
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    static func quoted(_ cell: String) -> String {
        cell.contains { ",\"\n\r".contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }

    /// The one incident of a file with one row.
    static func incident(_ change: [String: String], boundaries: BoundaryMap? = nil) throws -> ImportedIncident {
        var file = try UCDPFile(file(change), provinces: Set(Province.allCases), boundaries: boundaries)
        guard case .incident(let incident) = file.next() else {
            throw Unexpected(outcome: "\(change) was not imported")
        }
        return incident
    }

    static func refusal(_ change: [String: String]) throws -> ImportRefusal {
        var file = try UCDPFile(file(change), provinces: Set(Province.allCases))
        guard let outcome = file.next(), case .refused(let refusal) = outcome else {
            throw Unexpected(outcome: "\(change) was not refused")
        }
        return refusal
    }

    struct Unexpected: Error { let outcome: String }
}
