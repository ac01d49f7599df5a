import Banking
import Kernel
import Testing
import XML

@Suite("An order to the bank")
struct TransferOrderTests {
    static let account = "PK36SCBL0000001123456702"

    static func transfer(_ reference: String, _ paisa: Int64) throws -> TransferOrder.Transfer {
        TransferOrder.Transfer(
            reference: try #require(BankText(reference, most: 35)), amount: try #require(Rupees(paisa: paisa)),
            name: try #require(BankText("An Invented Name", most: 140)), account: try IBAN(account),
            message: try #require(BankText("Award BA-CLM-2026-0001", most: 140)))
    }

    static func order(_ transfers: [TransferOrder.Transfer]) throws -> TransferOrder? {
        TransferOrder(
            reference: try #require(BankText("BA-PAY-2026-0001", most: 35)),
            madeAt: try #require(Timestamp("2026-11-24T09:00:00Z")),
            payer: try #require(BankText("Deputy Commissioner, Quetta", most: 140)), account: try IBAN(account),
            payOn: try #require(CalendarDate("2026-11-26")), transfers: transfers)
    }

    @Test("carries every transfer, and its counts and sums agree with them")
    func whole() throws {
        let order = try #require(
            try Self.order([Self.transfer("P-1", 150_000_000), Self.transfer("P-2", 5), Self.transfer("P-3", 10_050)]))
        let message = try #require(XMLElement(reading: order.xml).first("CstmrCdtTrfInitn"))
        let (header, payments) = (try #require(message.first("GrpHdr")), try #require(message.first("PmtInf")))
        for part in [header, payments] {
            #expect(part.first("NbOfTxs")?.text == "3")
            #expect(part.first("CtrlSum")?.text == "1500100.55")
        }
        #expect(header.first("MsgId")?.text == "BA-PAY-2026-0001")
        #expect(payments.first("ReqdExctnDt", "Dt")?.text == "2026-11-26")
        let transfers = payments.all("CdtTrfTxInf")
        #expect(transfers.compactMap { $0.first("PmtId", "EndToEndId")?.text } == ["P-1", "P-2", "P-3"])
        #expect(transfers.compactMap { $0.first("Amt", "InstdAmt")?.text } == ["1500000.00", "0.05", "100.50"])
        #expect(transfers.allSatisfy { $0.first("Amt", "InstdAmt")?.attributes == ["Ccy": "PKR"] })
        #expect(transfers.allSatisfy { $0.first("CdtrAcct", "Id", "IBAN")?.text == Self.account })
    }

    @Test("the same order is the same file")
    func same() throws {
        #expect(try Self.order([Self.transfer("P-1", 1)])?.xml == Self.order([Self.transfer("P-1", 1)])?.xml)
    }

    @Test("none without transfers, without money, or with one twice")
    func refused() throws {
        #expect(try Self.order([]) == nil)
        #expect(try Self.order([Self.transfer("P-1", 0)]) == nil)
        #expect(try Self.order([Self.transfer("P-1", 1), Self.transfer("P-1", 2)]) == nil)
        #expect(try Self.order([Self.transfer("P-1", .max), Self.transfer("P-2", 1)]) == nil)
    }

    @Test(
        "takes only letters that every bank reads",
        arguments: ["اُمید", "Zoë", "a&b", "a<b", "", "   ", "a\nb", "123456"])
    func text(text: String) { #expect(BankText(text, most: 5) == nil) }

    @Test(
        "sums are read as banks write them",
        arguments: [
            ("1500000.00", 150_000_000), ("1,500,000", 150_000_000), ("0.5", 50), ("7", 700), ("1.23000", 123),
            ("1.234", nil), ("-1", nil), ("1.", nil), (".5", nil), ("", nil), ("1.2.3", nil), ("1e3", nil), ("٣", nil),
            ("99999999999999999999", nil), ("92233720368547758.07", Int64.max), ("92233720368547758.08", nil),
        ] as [(String, Int64?)])
    func decimal(text: String, paisa: Int64?) {
        #expect(Rupees(decimal: text)?.paisa == paisa)
        if let paisa, let sum = Rupees(paisa: paisa) { #expect(Rupees(decimal: sum.decimal) == sum) }
    }
}
