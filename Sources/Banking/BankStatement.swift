public import Kernel
import Sheets
public import XML

/// What happened on an account: ISO 20022's statement (camt.053, any version), or a table that the bank's page gives.
public struct BankStatement: Hashable, Sendable {
    /// A movement of money, in the order of the file.
    public struct Line: Hashable, Sendable {
        /// From 1; with the statement's own reference it names the line for ever.
        public let number: Int
        public let bookedOn: CalendarDate
        public let amount: Rupees
        /// Whether money left the account.
        public let isOut: Bool
        /// Our payment's reference; nil when the line carries none.
        public let reference: String?
        /// Money that came back, with the bank's code; nil when it is no return. Empty when it gave no code.
        public let returned: String?
    }

    /// The statement's own reference; for a table, the digest of its bytes.
    public let reference: String
    /// Whose account; nil when the file does not say or the number is none of Pakistan's.
    public let account: IBAN?
    public let lines: [Line]

    /// Reads XML when the file begins with a mark, otherwise a table.
    public init(reading bytes: [UInt8]) throws(BankFileError) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes[start...].first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else {
            self = try BankStatement(table: bytes)
            return
        }
        let root: XMLElement
        do { root = try XMLElement(reading: bytes) } catch { throw .notXML(error) }
        self = try BankStatement(root)
    }

    public init(_ root: XMLElement) throws(BankFileError) {
        guard root.name == "Document", let statement = root.first("BkToCstmrStmt", "Stmt"),
            let reference = statement.first("Id")?.text, !reference.isEmpty
        else { throw .notOfThisKind }
        self.reference = reference
        account = (statement.first("Acct", "Id", "IBAN")?.text).flatMap { try? IBAN($0) }
        var lines: [Line] = []
        for entry in statement.all("Ntry") {
            // An entry may gather several transfers, each with its own reference and amount.
            let details = entry.all("NtryDtls").flatMap { $0.all("TxDtls") }
            for part in details.isEmpty ? [entry] : details {
                lines.append(try Self.line(lines.count + 1, part, of: entry, alone: details.count < 2))
            }
        }
        self.lines = lines
    }

    private static func line(
        _ number: Int, _ part: XMLElement, of entry: XMLElement, alone: Bool
    ) throws(BankFileError) -> Line {
        let amount = part.first("Amt") ?? part.first("AmtDtls", "TxAmt", "Amt") ?? (alone ? entry.first("Amt") : nil)
        let day = entry.first("BookgDt", "Dt")?.text ?? entry.first("BookgDt", "DtTm")?.text
        guard let amount, let sum = Rupees(decimal: amount.text), let day, let booked = CalendarDate(day.prefix(10)),
            let direction = (part.first("CdtDbtInd") ?? entry.first("CdtDbtInd"))?.text,
            ["DBIT", "CRDT"].contains(direction)
        else { throw .line(number) }
        guard amount.attributes["Ccy"] == "PKR" else { throw .currency(number) }
        let reference = part.first("Refs", "EndToEndId")?.text
        let reason = part.first("RtrInf", "Rsn")
        let isReturn = part.first("RtrInf") != nil || entry.first("RvslInd")?.text == "true"
        return Line(
            number: number, bookedOn: booked, amount: sum, isOut: direction == "DBIT",
            reference: reference.flatMap { $0.isEmpty || $0 == "NOTPROVIDED" ? nil : $0 },
            returned: isReturn ? reason?.first("Cd")?.text ?? reason?.first("Prtry")?.text ?? "" : nil)
    }
}

extension BankStatement {
    /// A table with a first row of `date`, `reference`, `debit`, `credit` (any order, any case; others are passed over);
    /// days as 2026-11-24. A column `returned` may hold the bank's code for money that came back.
    init(table bytes: [UInt8]) throws(BankFileError) {
        var reader = SheetReader(bytes)
        guard let header = reader.next() else { throw .notOfThisKind }
        let names = header.cells.map { $0.lowercased().filter { !$0.isWhitespace } }
        guard let date = names.firstIndex(of: "date"), let reference = names.firstIndex(of: "reference"),
            let debit = names.firstIndex(of: "debit"), let credit = names.firstIndex(of: "credit")
        else { throw .notOfThisKind }
        let returned = names.firstIndex(of: "returned")
        var lines: [Line] = []
        while let row = reader.next() {
            let number = lines.count + 1
            let (out, back) = (row[debit], row[credit])
            guard row.fault == nil, let day = CalendarDate(row[date]), out.isEmpty != back.isEmpty,
                let amount = Rupees(decimal: out.isEmpty ? back : out)
            else { throw .line(number) }
            let code = returned.map { row[$0] } ?? ""
            lines.append(
                Line(
                    number: number, bookedOn: day, amount: amount, isOut: !out.isEmpty,
                    reference: row[reference].isEmpty ? nil : row[reference], returned: code.isEmpty ? nil : code))
        }
        self.reference = Hex.text(of: SHA256.digest(of: bytes))
        account = nil
        self.lines = lines
    }
}
