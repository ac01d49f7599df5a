public import PDF
public import QR

extension Letter {
    /// The letter as a paper for the press. Throws `QRCodeError` when the address is too long for a code.
    public func paper() throws(QRCodeError) -> Paper {
        var code: QRCode.Matrix?
        if let address { code = try QRCode.matrix(of: address, correction: .quartile) }
        return Paper(
            title: title, writtenAt: writtenAt, reference: reference,
            parts: parts.map { Paper.Part($0.language, pageLine: $0.pageLine, $0.blocks(code: code)) })
    }
}

extension Letter.Part {
    fileprivate func blocks(code: QRCode.Matrix?) -> [Paper.Block] {
        var all: [Paper.Block] = office.enumerated().map { .words(.init($1, $0 == 0 ? .strong : .small)) }
        all += [.rule] + marks.map { .words(.init($0, .small)) } + [.space(6)]
        all += addressee.enumerated().map { .words(.init($1, $0 == 0 ? .strong : .body)) }
        all += [.words(.init(subject, .title)), .space(2)] + blocks.map(\.onPaper)
        if !signature.isEmpty {
            all += [.space(22)] + signature.enumerated().map { .words(.init($1, $0 == 0 ? .strong : .small)) }
        }
        if !proof.isEmpty {
            all += [.space(6), .rule]
            all.append(code.map { .code($0, beside: proofWords) } ?? .list(proof, isNumbered: false))
        }
        return all + foot.map { .words(.init($0, .small)) }
    }

    private var proofWords: [Paper.Words] {
        proof.enumerated().map { Paper.Words($1, $0 == 0 ? .strong : .small) }
    }
}

extension Letter.Block {
    fileprivate var onPaper: Paper.Block {
        switch self {
        case .heading(let text): .words(.init(text, .heading))
        case .paragraph(let text): .words(.init(text))
        case .strong(let text): .words(.init(text, .strong))
        case .small(let text): .words(.init(text, .small))
        case .list(let items, let isNumbered): .list(items, isNumbered: isNumbered)
        case .table(let table):
            .table(
                Paper.Table(
                    table.columns.map { .init($0.heading, share: $0.share, isNumber: $0.isNumber) },
                    table.rows.map { .init($0) } + (table.total.map { [.init($0, isTotal: true)] } ?? [])))
        }
    }
}
