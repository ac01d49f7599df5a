import Access
import Kernel
import SQL
import Statute

/// The SQL of the tables `law_document` and `law_document_piece`.
enum LawDocumentStore {
    private static let pieceSize = 1 << 20

    static func insert(_ document: LawDocument, bytes: [UInt8], in tx: borrowing Transaction) throws {
        try tx.run(
            """
            INSERT INTO law_document (id, number, province, title, citation, publisher, status, published_on, digest,
                kind, size)
            VALUES (\(document.id), \(document.number), \(document.province), \(document.title),
                \(document.citation), \(document.publisher), \(document.status), \(document.publishedOn),
                \(document.digest), \(document.file?.kind), \(document.file?.size ?? 0))
            """)
        for (position, start) in stride(from: 0, to: bytes.count, by: pieceSize).enumerated() {
            let piece = Array(bytes[start..<min(bytes.count, start + pieceSize)])
            try tx.run(
                """
                INSERT INTO law_document_piece (document, position, bytes)
                VALUES (\(document.id), \(position), \(piece))
                """)
        }
    }

    /// One more than the last, from 1.
    static func nextNumber(in tx: borrowing Transaction) throws -> Int {
        try tx.first("SELECT COALESCE(MAX(number), 0) + 1 FROM law_document") { try $0[0] as Int } ?? 1
    }

    static func find(_ id: Identifier<LawDocument>, in tx: borrowing Transaction) throws -> LawDocument? {
        try tx.first("SELECT \(columns) FROM law_document d WHERE d.id = \(id)") { try read($0, at: 0) }
    }

    /// The file as it came; empty when only a reference was given.
    static func bytes(of id: Identifier<LawDocument>, in tx: borrowing Transaction) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try tx.each("SELECT bytes FROM law_document_piece WHERE document = \(id) ORDER BY position") { row in
            bytes += try row[0] as [UInt8]
        }
        return bytes
    }

    static let columns: SQL = """
        d.id, d.number, d.province, d.title, d.citation, d.publisher, d.status, d.published_on, d.digest, d.kind, d.size
        """

    /// From the columns above, the first of which is the row's `first`.
    static func read(_ row: Row, at first: Int) throws -> LawDocument {
        let kind: LawFileScan.Kind? = try row[first + 9]
        let size: Int = try row[first + 10]
        return LawDocument(
            id: try row[first], number: try row[first + 1], province: try row[first + 2], title: try row[first + 3],
            citation: try row[first + 4], publisher: try row[first + 5], status: try row[first + 6],
            publishedOn: try row[first + 7], digest: try row[first + 8],
            file: kind.map { LawFileScan(kind: $0, size: size) })
    }
}
