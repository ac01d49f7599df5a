public import Kernel
public import Places
import Sheets

/// A file of the Uppsala Conflict Data Program's georeferenced events (`ucdp-ged`), read row by row.
///
/// Every data row gives one outcome. A row is never half read: it is skipped, refused with a reason, or imported
/// with flags. The 6,416 events of Pakistan take about a quarter of a second with boundaries.
public struct UCDPFile: Sequence, IteratorProtocol, Sendable {
    /// The name of the format and of the source in `ImportKey`.
    public static let source = "ucdp-ged"
    /// To stand wherever imported events are shown.
    public static let attribution = """
        Uppsala Conflict Data Program, Georeferenced Event Dataset (Sundberg and Melander 2013; Davies, Pettersson \
        and Öberg 2022), CC BY 4.0
        """
    /// What is imported when nothing else is asked for.
    public static let usualProvinces: Set<Province> = [.sindh, .balochistan]

    private var reader: SheetReader
    private let layout: UCDPLayout
    private let provinces: Set<Province>
    private let judgement: PlaceJudgement
    private var rowOfID: [String: Int] = [:]
    private var mayMeetTags = true

    /// `provinces` are those to import; points are tested against `boundaries`, without them against the coarse
    /// boxes of `gazetteer`. Throws `ImportFault` when the header is not that of the format.
    public init(
        _ bytes: [UInt8], provinces: Set<Province> = usualProvinces, boundaries: BoundaryMap? = nil,
        gazetteer: Gazetteer = .embedded
    ) throws(ImportFault) {
        reader = SheetReader(bytes)
        guard let header = reader.next() else { throw .empty }
        layout = try UCDPLayout(header: header)
        self.provinces = provinces
        judgement = PlaceJudgement(gazetteer: gazetteer, boundaries: boundaries)
    }

    /// The share of the file that has been read, 0 to 1.
    public var progress: Double { reader.size == 0 ? 1 : Double(reader.position) / Double(reader.size) }

    /// How many rows are still to come, without judging them.
    var countOfRows: Int {
        var rest = reader
        guard let first = rest.next() else { return 0 }
        var count = mayMeetTags && isTags(first) ? 0 : 1
        while rest.next() != nil { count += 1 }
        return count
    }

    /// The outcome of the next data row; nil at the end of the file.
    public mutating func next() -> ImportOutcome? {
        guard let row = reader.next() else { return nil }
        defer { mayMeetTags = false }
        if mayMeetTags, isTags(row) { return reader.next().map { outcome(of: $0) } }
        return outcome(of: row)
    }

    /// The second row of a file from the Humanitarian Data Exchange holds HXL tags (`#date+start`).
    private func isTags(_ row: SheetRow) -> Bool {
        row.bytes(at: layout[.id]).isEmpty && row.cells.contains { $0.hasPrefix("#") }
            && row.cells.allSatisfy { $0.isEmpty || $0.hasPrefix("#") }
    }

    private mutating func outcome(of row: SheetRow) -> ImportOutcome {
        do throws(ImportRefusal) {
            let reading = try UCDPRow(row, layout)
            guard let province = try chosenProvince(reading) else { return .skipped }
            let incident = try reading.incident(in: province, judgement)
            if let earlier = rowOfID.updateValue(row.number, forKey: incident.key.externalID) {
                throw reading.refusal(.standsTwice, "The event stands in row \(earlier) already; that one was taken.")
            }
            return .incident(incident)
        } catch {
            return .refused(error)
        }
    }

    /// Nil when the row is of a province that was not chosen, which a row without province is unless all are.
    private func chosenProvince(_ row: UCDPRow) throws(ImportRefusal) -> ProvinceMatch? {
        let written = row.text(.province)
        if written.isEmpty {
            guard provinces.count == Province.allCases.count else { return nil }
            throw row.refusal(.noProvince, "The column adm_1 is empty; an incident belongs to a province. Name it.")
        }
        guard let match = judgement.gazetteer.province(named: written) else {
            throw row.refusal(.unknownProvince, "No province of Pakistan is called \(CellText.quoted(written)).")
        }
        return provinces.contains(match.province) ? match : nil
    }
}
