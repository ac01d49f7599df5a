public import Kernel

extension Rupees {
    /// The sum in words as cheques and orders carry it, in lakh and crore: `ten lakh fifty thousand rupees only`,
    /// `دس لاکھ پچاس ہزار روپے`.
    ///
    /// Nil in Sindhi, whose numbers up to a hundred wait for a native reader: a cheque is no place for a guess.
    public func inWords(_ language: Language) -> String? {
        switch language {
        case .english: EnglishAmount.words(self)
        case .urdu: UrduAmount.words(self)
        case .sindhi: nil
        }
    }
}

/// Crore, lakh, thousand and hundred as South Asian English counts.
private enum EnglishAmount {
    static func words(_ amount: Rupees) -> String {
        let rupees = "\(number(amount.whole)) \(amount.whole == 1 ? "rupee" : "rupees")"
        let paisa = amount.paisa % 100
        return paisa == 0 ? "\(rupees) only" : "\(rupees) and \(number(paisa)) paisa only"
    }

    static func number(_ n: Int64) -> String {
        switch n {
        case ..<20: small[Int(n)]
        case ..<100: n % 10 == 0 ? tens[Int(n / 10)] : "\(tens[Int(n / 10)])-\(small[Int(n % 10)])"
        case ..<1000: joined(n, by: 100, "hundred")
        case ..<1_00_000: joined(n, by: 1000, "thousand")
        case ..<1_00_00_000: joined(n, by: 1_00_000, "lakh")
        default: joined(n, by: 1_00_00_000, "crore")
        }
    }

    private static func joined(_ n: Int64, by unit: Int64, _ word: String) -> String {
        let head = "\(number(n / unit)) \(word)"
        let rest = n % unit
        guard rest > 0 else { return head }
        return rest < 100 ? "\(head) and \(number(rest))" : "\(head) \(number(rest))"
    }

    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
}

/// Every number up to ninety-nine has a word of its own; above it ارب، کروڑ، لاکھ، ہزار and سو.
private enum UrduAmount {
    static func words(_ amount: Rupees) -> String {
        let rupees = "\(number(amount.whole)) \(amount.whole == 1 ? "روپیہ" : "روپے")"
        let paisa = amount.paisa % 100
        return paisa == 0 ? rupees : "\(rupees) اور \(number(paisa)) \(paisa == 1 ? "پیسہ" : "پیسے")"
    }

    static func number(_ n: Int64) -> String {
        guard n > 99 else { return small[Int(n)] }
        let (unit, word) = units.first { $0.size <= n } ?? (100, "سو")
        let head = "\(number(n / unit)) \(word)"
        return n % unit == 0 ? head : "\(head) \(number(n % unit))"
    }

    private static let units: [(size: Int64, word: String)] = [
        (1_00_00_00_00_000, "کھرب"), (1_00_00_00_000, "ارب"), (1_00_00_000, "کروڑ"), (1_00_000, "لاکھ"),
        (1000, "ہزار"), (100, "سو"),
    ]

    private static let small = [
        "صفر", "ایک", "دو", "تین", "چار", "پانچ", "چھ", "سات", "آٹھ", "نو",
        "دس", "گیارہ", "بارہ", "تیرہ", "چودہ", "پندرہ", "سولہ", "سترہ", "اٹھارہ", "انیس",
        "بیس", "اکیس", "بائیس", "تئیس", "چوبیس", "پچیس", "چھبیس", "ستائیس", "اٹھائیس", "انتیس",
        "تیس", "اکتیس", "بتیس", "تینتیس", "چونتیس", "پینتیس", "چھتیس", "سینتیس", "اڑتیس", "انتالیس",
        "چالیس", "اکتالیس", "بیالیس", "تینتالیس", "چوالیس", "پینتالیس", "چھیالیس", "سینتالیس", "اڑتالیس", "انچاس",
        "پچاس", "اکاون", "باون", "ترپن", "چون", "پچپن", "چھپن", "ستاون", "اٹھاون", "انسٹھ",
        "ساٹھ", "اکسٹھ", "باسٹھ", "تریسٹھ", "چونسٹھ", "پینسٹھ", "چھیاسٹھ", "سڑسٹھ", "اڑسٹھ", "انہتر",
        "ستر", "اکہتر", "بہتر", "تہتر", "چوہتر", "پچہتر", "چھہتر", "ستتر", "اٹھہتر", "اناسی",
        "اسی", "اکیاسی", "بیاسی", "تراسی", "چوراسی", "پچاسی", "چھیاسی", "ستاسی", "اٹھاسی", "نواسی",
        "نوے", "اکانوے", "بانوے", "ترانوے", "چورانوے", "پچانوے", "چھیانوے", "ستانوے", "اٹھانوے", "ننانوے",
    ]
}
