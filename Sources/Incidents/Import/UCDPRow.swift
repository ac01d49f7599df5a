import Kernel
import Places
import Sheets

/// One data row while it is read: parses cells, or refuses the row and says why.
struct UCDPRow {
    private let row: SheetRow
    private let layout: UCDPLayout

    init(_ row: SheetRow, _ layout: UCDPLayout) throws(ImportRefusal) {
        (self.row, self.layout) = (row, layout)
        switch row.fault {
        case .unclosedQuote:
            throw refusal(
                .unclosedQuote, "A quotation mark opens a cell and none closes it; the rest of the file is lost.")
        case .notUTF8: throw refusal(.notUTF8, "The row holds bytes that are not UTF-8. Save the file as UTF-8.")
        case .textAfterQuote, nil: break
        }
        guard row.count == layout.width else {
            throw refusal(.raggedRow, "The row has \(row.count) cells, the header has \(layout.width).")
        }
    }

    var rowNumber: Int { row.number }

    func refusal(_ reason: ImportRefusal.Reason, _ words: String) -> ImportRefusal {
        let id = String(row[layout[.id]].unicodeScalars.prefix(40).filter { $0.isASCII && $0.value > 0x20 })
        return ImportRefusal(row: row.number, line: row.line, externalID: id, reason: reason, words: words)
    }

    /// The cell, cleaned.
    func text(_ column: UCDPColumn) -> String { CellText.cleaned(row[layout[column]]) }

    /// The cell, cleaned, or a refusal when it is longer than any honest one: 20,000 bytes.
    private func boundedText(_ column: UCDPColumn) throws(ImportRefusal) -> String {
        let length = row.bytes(at: layout[column]).count
        guard length <= 20_000 else {
            throw refusal(.tooLong, "\(column.rawValue) has \(length) bytes; at most 20,000 can be kept.")
        }
        return text(column)
    }

    private func number(
        _ column: UCDPColumn, upTo most: Int, or reason: ImportRefusal.Reason
    ) throws(ImportRefusal) -> Int {
        let digits = text(column)
        guard (1...7).contains(digits.utf8.count), digits.utf8.allSatisfy({ 48...57 ~= $0 }), let number = Int(digits),
            number <= most
        else {
            throw refusal(reason, "\(column.rawValue) is \(CellText.quoted(digits)), not a whole number up to \(most).")
        }
        return number
    }

    private func choice<Code: RawRepresentable<Int>>(
        _ column: UCDPColumn, _ codes: Code.Type, or reason: ImportRefusal.Reason
    ) throws(ImportRefusal) -> Code {
        guard let code = Int(text(column)).flatMap(codes.init(rawValue:)) else {
            throw refusal(
                reason, "\(column.rawValue) is \(CellText.quoted(text(column))), which is no code of the format.")
        }
        return code
    }

    func key() throws(ImportRefusal) -> ImportKey {
        let id = text(.id)
        guard (1...12).contains(id.utf8.count), id.utf8.allSatisfy({ 48...57 ~= $0 }) else {
            throw refusal(
                .badID, "id is \(CellText.quoted(id)), not a number; without it a second import would double it.")
        }
        return ImportKey(source: UCDPFile.source, externalID: id, relatedID: try boundedText(.relatedID))
    }

    func dates() throws(ImportRefusal) -> ReportedDates {
        let (from, to) = (try date(.dateStart), try date(.dateEnd))
        guard from <= to else { throw refusal(.datesReversed, "date_end \(to) is before date_start \(from).") }
        return ReportedDates(
            from: from, to: to,
            precision: try choice(.datePrecision, ReportedDates.Precision.self, or: .badDatePrecision))
    }

    /// `1990-10-04`, with or without a time of day after it, which is always midnight.
    private func date(_ column: UCDPColumn) throws(ImportRefusal) -> CalendarDate {
        let written = text(column)
        let parts = written.split(separator: " ", maxSplits: 1)
        guard let day = parts.first.flatMap({ CalendarDate($0) }),
            parts.dropFirst().allSatisfy({ $0.utf8.allSatisfy { "0:.".utf8.contains($0) } })
        else {
            throw refusal(.badDate, "\(column.rawValue) is \(CellText.quoted(written)), not a date like 1990-10-04.")
        }
        return day
    }

    func point() throws(ImportRefusal) -> GeoPoint {
        let (latitude, longitude) = (text(.latitude), text(.longitude))
        guard let north = degrees(latitude), let east = degrees(longitude),
            let point = GeoPoint(latitude: north, longitude: east)
        else {
            let written = CellText.quoted(latitude + ", " + longitude)
            throw refusal(.badCoordinates, "latitude and longitude are \(written), not degrees like 30.1921, 67.0078.")
        }
        return point
    }

    private func degrees(_ text: String) -> Double? {
        guard text.utf8.count <= 24, text.utf8.allSatisfy({ 48...57 ~= $0 || $0 == 0x2E || $0 == 0x2D }) else {
            return nil
        }
        return Double(text)
    }

    func placePrecision() throws(ImportRefusal) -> ReportedPlace.Precision {
        try choice(.placePrecision, ReportedPlace.Precision.self, or: .badPlacePrecision)
    }

    func violence() throws(ImportRefusal) -> ReportedViolence {
        ReportedViolence(
            kind: try choice(.kind, ReportedViolence.Kind.self, or: .badKind), conflict: try boundedText(.conflict),
            sideA: try boundedText(.sideA), sideB: try boundedText(.sideB))
    }

    func deaths() throws(ImportRefusal) -> ReportedDeaths {
        func count(_ column: UCDPColumn) throws(ImportRefusal) -> Int {
            try number(column, upTo: 1_000_000, or: .badDeaths)
        }
        return ReportedDeaths(
            best: try count(.best), low: try count(.low), high: try count(.high), sideA: try count(.deathsA),
            sideB: try count(.deathsB), civilians: try count(.deathsCivilians), unknown: try count(.deathsUnknown))
    }

    /// -1 means that the source did not count.
    func source() throws(ImportRefusal) -> ReportedSource {
        ReportedSource(
            articles: try boundedText(.sourceArticles), original: try boundedText(.sourceOriginal),
            office: try boundedText(.sourceOffice), headline: try boundedText(.sourceHeadline),
            count: Int(text(.sourceCount)).flatMap { $0 > 0 ? $0 : nil })
    }

    func placeTexts() throws(ImportRefusal) -> (name: String, description: String, district: String) {
        (try boundedText(.placeName), try boundedText(.placeDescription), try boundedText(.district))
    }

    /// The columns whose text differs from what the file holds.
    func cleanedColumns() -> [UCDPColumn] {
        let free: [UCDPColumn] = [
            .conflict, .sideA, .sideB, .sourceArticles, .sourceOffice, .sourceHeadline, .sourceOriginal, .placeName,
            .placeDescription, .province, .district,
        ]
        return free.filter { row[layout[$0]] != text($0) }
    }
}
