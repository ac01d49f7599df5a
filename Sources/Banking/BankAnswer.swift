public import XML

/// What a bank says of an order's transfers: ISO 20022's payment status report (pain.002, any version).
public struct BankAnswer: Hashable, Sendable {
    /// How far the bank has come with one transfer.
    public enum Outcome: Hashable, Sendable {
        /// Received or checked; not yet on the receiver's account.
        case accepted
        /// Booked: the money has left the account (`ACSC`) or arrived (`ACCC`).
        case settled
        /// Not carried out, with the bank's own code (`AC01`: wrong account number); nil when it gave none.
        case rejected(reason: String?)
        /// A word of a newer edition, shown to a person and otherwise left alone.
        case unknown(word: String)
    }

    public struct Line: Hashable, Sendable {
        /// The transfer's own reference, as it was sent.
        public let reference: String
        public let outcome: Outcome
    }

    /// The order's reference, as it was sent.
    public let order: String
    /// What holds for every transfer that has no line of its own; nil when the bank says nothing of the whole.
    public let whole: Outcome?
    public let lines: [Line]

    public init(_ root: XMLElement) throws(BankFileError) {
        guard root.name == "Document", let report = root.first("CstmrPmtStsRpt"),
            let group = report.first("OrgnlGrpInfAndSts"), let order = group.first("OrgnlMsgId")?.text, !order.isEmpty
        else { throw .notOfThisKind }
        self.order = order
        let parts = report.all("OrgnlPmtInfAndSts")
        // One order is one payment block of ours, so a status of the block is a status of the whole.
        whole = Self.outcome(of: group, "GrpSts") ?? parts.lazy.compactMap { Self.outcome(of: $0, "PmtInfSts") }.first
        var lines: [Line] = []
        for transfer in parts.flatMap({ $0.all("TxInfAndSts") }) {
            guard let reference = transfer.first("OrgnlEndToEndId")?.text,
                let outcome = Self.outcome(of: transfer, "TxSts")
            else { continue }
            lines.append(Line(reference: reference, outcome: outcome))
        }
        self.lines = lines
    }

    private static func outcome(of part: XMLElement, _ name: String) -> Outcome? {
        guard let word = part.first(name)?.text, !word.isEmpty else { return nil }
        switch word {
        case "ACTC", "ACCP", "ACSP", "ACWC", "ACWP", "PDNG", "RCVD", "PATC", "PART": return .accepted
        case "ACSC", "ACCC": return .settled
        case "RJCT", "CANC":
            let reason = part.first("StsRsnInf", "Rsn")
            return .rejected(reason: reason?.first("Cd")?.text ?? reason?.first("Prtry")?.text)
        default: return .unknown(word: word)
        }
    }
}

/// Why a bank's file was not understood.
public enum BankFileError: Error, Hashable, Sendable {
    /// Not XML, with where it went wrong.
    case notXML(XMLError)
    /// A document of another kind, or a table without the columns that are needed.
    case notOfThisKind
    /// A line whose amount, day or direction cannot be read, from 1.
    case line(Int)
    /// Another currency than the rupee, at that line.
    case currency(Int)
}
