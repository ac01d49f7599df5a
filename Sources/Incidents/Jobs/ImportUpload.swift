import HTTPTransport
import Localization
import Places
import Web

/// The files that came with the form of an import, looked at before anything is stored.
struct ImportUpload {
    /// What a browser may send: 64 MiB a file; the whole of UCDP's world-wide data set has about 200,000 rows.
    static let limit = BodyLimit.upload(file: 64 << 20, files: 2)
    /// A map of districts is drawn with far less.
    private static let mostOfBoundaries = 8 << 20

    let fileName: String
    let events: [UInt8]
    let boundaries: [UInt8]

    /// Throws `FormFaults` that say of each file what is wrong with it.
    init(_ request: Request) throws {
        let file = request.files.first { $0.field == "file" }
        let map = request.files.first { $0.field == "boundaries" }
        let (events, boundaries) = (try file?.bytes() ?? [], try map?.bytes() ?? [])
        let faults = [
            Self.fault(ofEvents: file == nil ? nil : events).map { FieldFault("file", $0) },
            Self.fault(ofBoundaries: boundaries).map { FieldFault("boundaries", $0) },
        ].compactMap { $0 }
        guard faults.isEmpty else { throw FormFaults(faults) }
        fileName = String((file?.name ?? "").prefix(120))
        self.events = events
        self.boundaries = boundaries
    }

    private static func fault(ofEvents bytes: [UInt8]?) -> Phrase? {
        guard let bytes else { return Phrase("incidents.import-file-missing") }
        do throws(ImportFault) {
            let file = try UCDPFile(bytes)
            return file.countOfRows == 0 ? Phrase("incidents.import-no-rows") : nil
        } catch {
            switch error {
            case .empty: return Phrase("incidents.import-file-empty")
            case .missingColumns(let names): return columns("incidents.import-columns-missing", names)
            case .doubledColumns(let names): return columns("incidents.import-columns-doubled", names)
            }
        }
    }

    /// Names every column when few are missing; when many are, the file is something else altogether.
    private static func columns(_ key: StaticString, _ names: [String]) -> Phrase {
        guard names.count <= 8 else { return Phrase("incidents.import-other-file") }
        return Phrase(key, ["columns": .text(names.joined(separator: ", "))])
    }

    private static func fault(ofBoundaries bytes: [UInt8]) -> Phrase? {
        guard !bytes.isEmpty else { return nil }
        guard bytes.count <= mostOfBoundaries else { return Phrase("incidents.import-boundaries-large") }
        do throws(BoundaryFault) {
            let map = try BoundaryMap(geoJSON: bytes)
            return map.areas.isEmpty ? Phrase("incidents.import-boundaries-unreadable") : nil
        } catch {
            switch error {
            case .notJSON, .notAFeatureCollection: return Phrase("incidents.import-boundaries-unreadable")
            case .feature(let position, _):
                return Phrase("incidents.import-boundaries-feature", ["n": .number(position)])
            }
        }
    }
}
