import HTTPTransport
import Kernel
import Localization
import SQL
import Statute
import Web

/// What the form or a program says of a rate, parsed; every fault is told by its field.
struct RateEntryDraft {
    enum Paper {
        /// A paper that an earlier rate brought.
        case known(LawDocument)
        case new(NewPaper)
    }

    let province: Province
    let paper: Paper
    let facts: RateFacts

    /// A first day may lie ahead, for a paper that says so: a year and a day.
    private static let daysAhead = 366

    /// Reads every answer and throws all faults together. `files` are those that came with the form.
    init(
        from answers: inout Answers, files: [UploadedFile], under law: LawBook, today: CalendarDate,
        in tx: borrowing Transaction
    ) throws {
        let line = Self.line(from: &answers, law)
        let paper = try Self.paper(from: &answers, files, line, today: today, in: tx)
        let facts = Self.facts(from: &answers, line, today: today)
        try answers.finish()
        guard let line, let paper, let facts, let province = Province(rawValue: line.province.code) else {
            throw FormFaults([FieldFault("", Phrase("form.needs-object"))])
        }
        (self.province, self.paper, self.facts) = (province, paper, facts)
    }

    private static func line(from answers: inout Answers, _ law: LawBook) -> LineChoices.Line? {
        let line = answers.value("line", else: Phrase("law.rate.needs-line")) { LineChoices.line($0, law) }
        if line == nil, !answers.isFaulty("line") { answers.note("line", Phrase("law.rate.needs-line")) }
        return line
    }

    // MARK: The paper

    private static func paper(
        from answers: inout Answers, _ files: [UploadedFile], _ line: LineChoices.Line?, today: CalendarDate,
        in tx: borrowing Transaction
    ) throws -> Paper? {
        let id: Identifier<LawDocument>? = answers.identifier("document")
        let new = try NewPaper(from: &answers, files, today: today, isAsked: id == nil && !answers.isFaulty("document"))
        guard let id else { return new.map { .new($0) } }
        guard let known = try LawDocumentStore.find(id, in: tx) else {
            answers.note("document", Phrase("law.rate.no-such-paper"))
            return nil
        }
        if let line, line.province.code != known.province.rawValue {
            answers.note("line", Phrase("law.rate.paper-of-other-place"))
        }
        return .known(known)
    }

    // MARK: The rate

    private static func facts(
        from answers: inout Answers, _ line: LineChoices.Line?, today: CalendarDate
    ) -> RateFacts? {
        let amount = amount(from: &answers)
        let isPerAnimal = answers.flag("perAnimal")
        let instrument = answers.text("instrument", atMost: 60)
        let provision = answers.requiredText("provision", atMost: 160, else: Phrase("law.rate.needs-provision"))
        let isMinimum = answers.flag("minimum")
        let from = day("from", &answers, today)
        if from == nil, !answers.isFaulty("from") { answers.note("from", Phrase("law.rate.needs-from")) }
        let isSaid = answers.has("fromExact")
        if !isSaid { answers.note("fromExact", Phrase("law.rate.needs-exact")) }
        let isExact = answers.flag("fromExact")
        let until = day("until", &answers, today)
        let earlier = day("earlierKnownTo", &answers, today)
        let note = answers.text("note", atMost: 300) ?? ""
        guard let line, let from else { return nil }
        if isPerAnimal, !line.declaration.losses.contains(.livestock) {
            answers.note("perAnimal", Phrase("law.rate.no-animals"))
        }
        check(instrument, of: line, &answers)
        if let until, until < from { answers.note("until", Phrase("law.rate.ends-first")) }
        if isSaid { checkEarlier(earlier, from: from, isExact: isExact, amount, line, &answers) }
        guard let amount, let provision, answers.faults.isEmpty else { return nil }
        return RateFacts(
            line: line.declaration, amount: amount, isPerAnimal: isPerAnimal, instrument: instrument,
            provision: provision, isMinimum: isMinimum, from: from, isFromExact: isExact, until: until,
            earlierKnownTo: earlier, note: note)
    }

    /// A day that may lie ahead, but not further than a paper looks.
    private static func day(_ name: String, _ answers: inout Answers, _ today: CalendarDate) -> CalendarDate? {
        guard let day = answers.date(name, notAfter: CalendarDate(daysSince1970: 2_932_896)) else { return nil }
        if day > today.adding(days: daysAhead) { answers.note(name, Phrase("law.rate.too-far")) }
        return day
    }

    /// Whole rupees; a form may group the digits with commas, as papers do.
    private static func amount(from answers: inout Answers) -> Rupees? {
        let needs = Phrase("law.rate.needs-amount")
        var amount: Rupees?
        if let json = answers.json("amount") {
            amount = json.integer.flatMap(payable)
            if amount == nil { answers.note("amount", needs) }
        } else {
            amount = answers.value("amount", else: needs) { text in Int64(text.filter { $0 != "," }).flatMap(payable) }
            if amount == nil, !answers.isFaulty("amount") { answers.note("amount", needs) }
        }
        return amount
    }

    private static func payable(_ whole: Int64) -> Rupees? {
        1...1_000_000_000 ~= whole ? Rupees(whole: whole) : nil
    }

    private static func check(_ instrument: String?, of line: LineChoices.Line, _ answers: inout Answers) {
        guard let instrument else { return }
        let known = line.province.instruments.first { $0.id == instrument }
        if known?.status.canPay != true { answers.note("instrument", Phrase("law.rate.cannot-pay")) }
    }

    /// A rate whose first day is not exact leaves open how long the one before it held, unless that is said.
    private static func checkEarlier(
        _ earlier: CalendarDate?, from: CalendarDate, isExact: Bool, _ amount: Rupees?, _ line: LineChoices.Line,
        _ answers: inout Answers
    ) {
        if let earlier {
            if isExact { answers.note("earlierKnownTo", Phrase("law.rate.earlier-not-asked")) }
            if earlier >= from { answers.note("earlierKnownTo", Phrase("law.rate.earlier-first")) }
            return
        }
        guard !isExact, let own = line.province.schedule.first(where: { $0.key == line.declaration.key }),
            let before = own.rates.last(where: { $0.from.map { $0 < from } ?? false }), before.to == nil,
            let open = before.amount, open != amount
        else { return }
        answers.note("earlierKnownTo", Phrase("law.rate.earlier-open", ["amount": .text(open.description)]))
    }
}
