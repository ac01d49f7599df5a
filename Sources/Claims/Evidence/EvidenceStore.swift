import Access
import Incidents
import Kernel
import SQL
import Sealing
import Verification
import Victims

/// The SQL of `evidence`, `evidence_piece` and `evidence_return`. Rows are added, never changed.
enum EvidenceStore {
    /// The papers of a claim in the order in which they came.
    static func all(of claim: Identifier<Claim>, in tx: borrowing Transaction) throws -> [Evidence] {
        try tx.rows(
            "SELECT \(columns) FROM \(tables) WHERE e.claim = \(claim) ORDER BY e.position", Evidence.init(row:))
    }

    /// The paper, if it is one of the claim's.
    static func find(_ id: Identifier<Evidence>, of claim: Identifier<Claim>, in tx: borrowing Transaction) throws
        -> Evidence?
    {
        try tx.first(
            "SELECT \(columns) FROM \(tables) WHERE e.id = \(id) AND e.claim = \(claim)", Evidence.init(row:))
    }

    static func count(of claim: Identifier<Claim>, in tx: borrowing Transaction) throws -> Int {
        try tx.first("SELECT count(*) FROM evidence WHERE claim = \(claim)") { try $0[0] as Int } ?? 0
    }

    static func insert(_ evidence: Evidence, in tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO evidence (id, claim, position, paper, title, form, received_from, note, received_on, received_by,
                role, province, district, recorded_at, file_kind, file_size, hash, code,
                handed_hash)
            VALUES (\(evidence.id), \(evidence.claim), \(evidence.position), \(evidence.paper), \(evidence.title),
                \(evidence.form), \(evidence.sealed.receivedFrom), \(evidence.sealed.note), \(evidence.receivedOn),
                \(evidence.receivedBy), \(evidence.office.role), \(evidence.office.province),
                \(evidence.office.district), \(evidence.recordedAt), \(evidence.file?.kind), \(evidence.file?.size),
                \(evidence.hash), \(evidence.code), \(evidence.handedHash))
            """)
    }

    /// Adds the return; false when there is one already.
    static func giveBack(
        _ id: Identifier<Evidence>, to receiver: [UInt8], on day: CalendarDate, by grant: Grant,
        in tx: borrowing Transaction
    ) throws -> Bool {
        try tx.run(
            """
            INSERT INTO evidence_return (evidence, returned_to, returned_on, returned_by, role, recorded_at)
            VALUES (\(id), \(receiver), \(day), \(grant.officer.account), \(grant.officer.role), \(grant.moment))
            ON CONFLICT (evidence) DO NOTHING
            """) == 1
    }

    // MARK: The file

    /// Bytes of a piece before it is sealed.
    private static let pieceSize = 256 * 1024

    static func keep(
        _ bytes: [UInt8], of id: Identifier<Evidence>, person: Identifier<Person>, _ vault: Vault,
        in tx: borrowing Transaction
    ) throws {
        for (index, start) in stride(from: 0, to: bytes.count, by: pieceSize).enumerated() {
            let piece = bytes[start..<min(start + pieceSize, bytes.count)]
            let sealed = try vault.lend(person) { try $0.seal(bytes: piece, at: address(piece: index + 1, of: id)) }
            try tx.run(
                "INSERT INTO evidence_piece (evidence, position, sealed) VALUES (\(id), \(index + 1), \(sealed))")
        }
    }

    static func pieces(of id: Identifier<Evidence>, in tx: borrowing Transaction) throws -> [[UInt8]] {
        try tx.rows("SELECT sealed FROM evidence_piece WHERE evidence = \(id) ORDER BY position") {
            try $0[0] as [UInt8]
        }
    }

    /// The file as it is kept. Throws `EvidenceError.damaged` unless every byte is there and has the hash of its
    /// custody, `ClaimError.erased`.
    static func file(from pieces: [[UInt8]], of evidence: Evidence, person: Identifier<Person>, _ vault: Vault) throws
        -> [UInt8]
    {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(evidence.file?.size ?? 0)
        do {
            try vault.lend(person) { key in
                for (index, piece) in pieces.enumerated() {
                    bytes += try key.bytes(piece, at: address(piece: index + 1, of: evidence.id))
                }
            }
        } catch SealingError.noKey {
            throw ClaimError.erased
        } catch SealingError.unreadable {
            throw EvidenceError.damaged
        }
        guard bytes.count == evidence.file?.size, Hex.text(of: SHA256.digest(of: bytes)) == evidence.hash else {
            throw EvidenceError.damaged
        }
        return bytes
    }

    // MARK: Words about people

    enum Column { case from, note, to }

    static func address(_ id: Identifier<Evidence>, _ column: Column) -> FieldAddress {
        switch column {
        case .from: FieldAddress("evidence", id, "received_from", revision: 1)
        case .note: FieldAddress("evidence", id, "note", revision: 1)
        case .to: FieldAddress("evidence_return", id, "returned_to", revision: 1)
        }
    }

    private static func address(piece: Int, of id: Identifier<Evidence>) -> FieldAddress {
        FieldAddress("evidence_piece", id, "sealed", revision: piece)
    }

    private static let columns: SQL = """
        e.id, e.claim, e.position, e.paper, e.title, e.form, e.received_on, e.received_by, e.role, e.province,
        e.district, e.recorded_at, e.file_kind, e.file_size, e.hash, e.code, e.received_from, e.note,
        r.returned_on, r.returned_by, r.role, r.recorded_at, r.returned_to, e.handed_hash
        """

    private static let tables: SQL = "evidence e LEFT JOIN evidence_return r ON r.evidence = e.id"
}

extension Evidence {
    /// Reads `EvidenceStore.columns`.
    fileprivate init(row: Row) throws {
        let kind: FileKind? = try row[12]
        let size: Int? = try row[13]
        let returnedOn: CalendarDate? = try row[18]
        let given = try returnedOn.map {
            Given(on: $0, by: try row[19], role: try row[20], at: try row[21], sealedTo: try row[22])
        }
        let file = kind.flatMap { kind in size.map { StoredFile(kind: kind, size: $0) } }
        self.init(
            id: try row[0], claim: try row[1], position: try row[2], paper: try row[3], title: try row[4],
            form: try row[5], receivedOn: try row[6], receivedBy: try row[7],
            office: Office(role: try row[8], province: try row[9], district: try row[10]), recordedAt: try row[11],
            file: file, hash: try row[14], handedHash: try row[23], code: try row[15], given: given,
            sealed: .init(receivedFrom: try row[16], note: try row[17]))
    }
}
