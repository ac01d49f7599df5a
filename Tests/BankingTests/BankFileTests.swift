import Banking
import Kernel
import Testing
import XML

@Suite("What the bank sends back")
struct BankFileTests {
    @Test("a status report: what became of each transfer")
    func answer() throws {
        let answer = try BankAnswer(
            XMLElement(
                reading: Array(
                    """
                    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.12"><CstmrPmtStsRpt>
                    <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-11-26T10:00:00Z</CreDtTm></GrpHdr>
                    <OrgnlGrpInfAndSts><OrgnlMsgId>BA-PAY-2026-0001</OrgnlMsgId>
                    <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
                    <OrgnlPmtInfAndSts><OrgnlPmtInfId>BA-PAY-2026-0001</OrgnlPmtInfId>
                    <TxInfAndSts><OrgnlEndToEndId>P-1</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
                    <TxInfAndSts><OrgnlEndToEndId>P-2</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                    <StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf></TxInfAndSts>
                    <TxInfAndSts><OrgnlEndToEndId>P-3</OrgnlEndToEndId><TxSts>PDNG</TxSts></TxInfAndSts>
                    <TxInfAndSts><OrgnlEndToEndId>P-4</OrgnlEndToEndId><TxSts>NEWW</TxSts></TxInfAndSts>
                    <TxInfAndSts><OrgnlEndToEndId>P-5</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts>
                    <TxInfAndSts><TxSts>ACSC</TxSts></TxInfAndSts>
                    </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
                    """.utf8)))
        #expect(answer.order == "BA-PAY-2026-0001" && answer.whole == .accepted)
        #expect(answer.lines.map(\.reference) == ["P-1", "P-2", "P-3", "P-4", "P-5"])
        #expect(
            answer.lines.map(\.outcome) == [
                .settled, .rejected(reason: "AC01"), .accepted, .unknown(word: "NEWW"), .rejected(reason: nil),
            ])
    }

    static let statement = """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr>
        <Stmt><Id>ST-77</Id><Acct><Id><IBAN>PK36SCBL0000001123456702</IBAN></Id></Acct>
        <Ntry><Amt Ccy="PKR">1500000.05</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-11-26</Dt></BookgDt>
        <NtryDtls><TxDtls><Refs><EndToEndId>P-1</EndToEndId></Refs><Amt Ccy="PKR">1000000.05</Amt></TxDtls>
        <TxDtls><Refs><EndToEndId>P-2</EndToEndId></Refs><Amt Ccy="PKR">500000.00</Amt></TxDtls></NtryDtls></Ntry>
        <Ntry><Amt Ccy="PKR">500000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>true</RvslInd>
        <BookgDt><DtTm>2026-11-28T08:00:00Z</DtTm></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>P-2</EndToEndId></Refs>
        <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
        <Ntry><Amt Ccy="PKR">12.5</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-11-30</Dt></BookgDt></Ntry>
        </Stmt></BkToCstmrStmt></Document>
        """

    @Test("a statement: each movement by itself, also when the bank gathers them")
    func statement() throws {
        let statement = try BankStatement(reading: Array(Self.statement.utf8))
        #expect(statement.reference == "ST-77" && statement.account?.bankLetters == "SCBL")
        #expect(statement.lines.map(\.number) == [1, 2, 3, 4])
        #expect(statement.lines.map(\.amount.paisa) == [100_000_005, 50_000_000, 50_000_000, 1250])
        #expect(statement.lines.map(\.isOut) == [true, true, false, true])
        #expect(statement.lines.map(\.reference) == ["P-1", "P-2", "P-2", nil])
        #expect(statement.lines.map(\.returned) == [nil, nil, "AC04", nil])
        #expect(
            statement.lines.map(\.bookedOn.description) == ["2026-11-26", "2026-11-26", "2026-11-28", "2026-11-30"])
    }

    @Test("a statement in another currency or with a line that cannot be read says which line")
    func faults() throws {
        let read = { (text: String) in _ = try BankStatement(reading: Array(text.utf8)) }
        #expect(throws: BankFileError.currency(4)) {
            try read(Self.statement.replacing("Ccy=\"PKR\">12.5", with: "Ccy=\"USD\">12.5"))
        }
        #expect(throws: BankFileError.line(4)) { try read(Self.statement.replacing(">12.5<", with: ">twelve<")) }
        #expect(throws: BankFileError.notOfThisKind) { try read("<Document/>") }
        #expect(throws: BankFileError.notXML(.malformed(line: 1))) { try read("<Document>") }
    }

    @Test("a table does as well, and the same table is the same statement")
    func table() throws {
        let text = """
            \u{FEFF}Reference,Date,Note,Debit,Credit,Returned
            P-1,2026-11-26,paid,"1,500,000.00",,
            P-2,2026-11-27,came back,,20.5,AC04
            ,2026-11-28,fee,5,,
            """
        let statement = try BankStatement(reading: Array(text.utf8))
        #expect(statement.lines.map(\.reference) == ["P-1", "P-2", nil])
        #expect(statement.lines.map(\.amount.paisa) == [150_000_000, 2050, 500])
        #expect(statement.lines.map(\.isOut) == [true, false, true])
        #expect(statement.lines.map(\.returned) == [nil, "AC04", nil])
        #expect(try BankStatement(reading: Array(text.utf8)).reference == statement.reference)
    }

    @Test(
        "a table that cannot be trusted is refused",
        arguments: [
            ("date,reference,debit\n2026-11-26,P-1,5", .notOfThisKind), ("", .notOfThisKind),
            ("date,reference,debit,credit\n26/11/2026,P-1,5,", .line(1)),
            ("date,reference,debit,credit\n2026-11-26,P-1,5,\n2026-11-26,P-1,5,5", .line(2)),
            ("date,reference,debit,credit\n2026-11-26,P-1,,", .line(1)),
            ("date,reference,debit,credit\n2026-11-26,P-1,-5,", .line(1)),
        ] as [(String, BankFileError)])
    func refused(text: String, fault: BankFileError) {
        #expect(throws: fault) { try BankStatement(reading: Array(text.utf8)) }
    }
}
