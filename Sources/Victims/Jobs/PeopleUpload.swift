import Access
import HTTPTransport
import Incidents
import Kernel
import Localization
import SQL
import Web

/// The file that came with the form of an import and the incident it belongs to, looked at before anything is stored.
struct PeopleUpload {
    /// What a browser may send: a hundred thousand people fit into it.
    static let limit = BodyLimit.upload(file: 16 << 20, files: 1)

    let bytes: [UInt8]
    let incident: String?
    let rows: Int

    /// Throws `FormFaults` that say what is wrong with the file or the incident.
    init(_ visit: Visit, within grant: Grant, in tx: borrowing Transaction) throws {
        let text = visit.request.form["incident"]?.filter { !$0.isWhitespace }.uppercased() ?? ""
        incident = text.isEmpty ? nil : text
        bytes = try visit.request.files.first { $0.field == "file" }?.bytes() ?? []
        var file: PeopleFile
        do throws(PeopleImportFault) {
            file = try PeopleFile(bytes, today: visit.today)
        } catch {
            throw FormFaults([FieldFault("file", Self.phrase(of: error))])
        }
        if let incident {
            let found = try IncidentStore.find(reference: incident, in: tx)
            guard let found, grant.area.contains(found.scope) else {
                throw FormFaults([FieldFault("incident", Phrase("victims.import-no-such-incident"))])
            }
        } else if file.layout.place(of: .incident) == nil {
            throw FormFaults([FieldFault("incident", Phrase("victims.import-say-incident"))])
        }
        var rows = 0
        while file.next() != nil { rows += 1 }
        guard rows > 0 else { throw FormFaults([FieldFault("file", Phrase("victims.import-no-rows"))]) }
        self.rows = rows
    }

    private static func phrase(of fault: PeopleImportFault) -> Phrase {
        switch fault {
        case .empty: Phrase("victims.import-empty")
        case .columnTwice(_, let first, let second):
            Phrase("victims.import-column-twice", ["first": .number(first), "second": .number(second)])
        case .noHeader, .noIncident, .unknownIncident, .meanwhile: Phrase("victims.import-no-header")
        }
    }
}
