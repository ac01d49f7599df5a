public import Kernel
import XML

/// An order to a bank to pay several people from one account, as ISO 20022's customer credit transfer initiation
/// (pain.001.001.09).
///
/// Sums and counts are worked out here, so that a file cannot contradict itself.
public struct TransferOrder: Sendable {
    /// One person's money.
    public struct Transfer: Sendable {
        /// Comes back in the bank's answers and statements, 1 to 35 characters: our payment's reference.
        public let reference: BankText
        public let amount: Rupees
        public let name: BankText
        public let account: IBAN
        /// What the receiver reads, at most 140 characters.
        public let message: BankText

        public init(reference: BankText, amount: Rupees, name: BankText, account: IBAN, message: BankText) {
            (self.reference, self.amount, self.name) = (reference, amount, name)
            (self.account, self.message) = (account, message)
        }
    }

    /// 1 to 35 characters, never used twice.
    public let reference: BankText
    public let madeAt: Timestamp
    /// The office that orders and whose account pays.
    public let payer: BankText
    public let account: IBAN
    /// The day on which the bank is to pay.
    public let payOn: CalendarDate
    public let transfers: [Transfer]
    public let total: Rupees

    /// Nil without transfers, when one pays nothing, when a reference stands twice, or beyond the range of money.
    public init?(
        reference: BankText, madeAt: Timestamp, payer: BankText, account: IBAN, payOn: CalendarDate,
        transfers: [Transfer]
    ) {
        let total = transfers.reduce(Optional(Rupees.zero)) { $0?.adding($1.amount) }
        guard let total, !transfers.isEmpty, transfers.allSatisfy({ $0.amount > .zero }),
            Set(transfers.map(\.reference)).count == transfers.count
        else { return nil }
        (self.reference, self.madeAt, self.payer) = (reference, madeAt, payer)
        (self.account, self.payOn, self.transfers, self.total) = (account, payOn, transfers, total)
    }

    /// The bank's file. The same order gives the same bytes.
    public var xml: [UInt8] {
        var writer = XMLWriter()
        writer.element("Document", ["xmlns": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"]) { document in
            document.element("CstmrCdtTrfInitn") { order in
                order.element("GrpHdr", containing: writeHeader)
                order.element("PmtInf", containing: writePayments)
            }
        }
        return writer.bytes
    }

    private func writeHeader(_ writer: inout XMLWriter) {
        writer.element("MsgId", reference.value)
        writer.element("CreDtTm", madeAt.description)
        writer.element("NbOfTxs", String(transfers.count))
        writer.element("CtrlSum", total.decimal)
        writer.element("InitgPty") { $0.element("Nm", payer.value) }
    }

    private func writePayments(_ writer: inout XMLWriter) {
        writer.element("PmtInfId", reference.value)
        writer.element("PmtMtd", "TRF")
        writer.element("NbOfTxs", String(transfers.count))
        writer.element("CtrlSum", total.decimal)
        writer.element("ReqdExctnDt") { $0.element("Dt", payOn.description) }
        writer.element("Dbtr") { $0.element("Nm", payer.value) }
        writer.element("DbtrAcct") { Self.write(account, &$0) }
        writer.element("DbtrAgt") { Self.writeBank(of: account, &$0) }
        writer.element("ChrgBr", "DEBT")
        for transfer in transfers { writer.element("CdtTrfTxInf") { Self.write(transfer, &$0) } }
    }

    private static func write(_ transfer: Transfer, _ writer: inout XMLWriter) {
        writer.element("PmtId") { $0.element("EndToEndId", transfer.reference.value) }
        writer.element("Amt") { $0.element("InstdAmt", transfer.amount.decimal, ["Ccy": "PKR"]) }
        writer.element("CdtrAgt") { writeBank(of: transfer.account, &$0) }
        writer.element("Cdtr") { $0.element("Nm", transfer.name.value) }
        writer.element("CdtrAcct") { write(transfer.account, &$0) }
        writer.element("RmtInf") { $0.element("Ustrd", transfer.message.value) }
    }

    private static func write(_ account: IBAN, _ writer: inout XMLWriter) {
        writer.element("Id") { $0.element("IBAN", account.electronic) }
    }

    /// By name where it is known, else by its letters: banks inside the country go by the account number.
    private static func writeBank(of account: IBAN, _ writer: inout XMLWriter) {
        writer.element("FinInstnId") { $0.element("Nm", Bank(of: account)?.name ?? account.bankLetters) }
    }
}

extension Rupees {
    /// `1500000.00`: two decimals and no grouping, as banks' files have it.
    public var decimal: String { "\(whole).\(paisa % 100 < 10 ? "0" : "")\(paisa % 100)" }

    /// Reads `1500000.00`, `1500000.5` or `1,500,000`; nil for anything else, for a negative sum and for parts of a paisa.
    public init?(decimal text: some StringProtocol) {
        let parts = String(text.filter { $0 != "," }).split(separator: ".", omittingEmptySubsequences: false)
        guard 1...2 ~= parts.count, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            let rupees = Rupees(whole: Int64(parts[0]) ?? -1)
        else { return nil }
        // Banks may write more decimals than there are; they must say nothing.
        let decimals = parts.count == 2 ? parts[1] + "0" : "00"
        guard decimals.dropFirst(2).allSatisfy({ $0 == "0" }), let paisa = Int64(decimals.prefix(2)),
            let rest = Rupees(paisa: paisa), let sum = rupees.adding(rest)
        else { return nil }
        self = sum
    }
}
