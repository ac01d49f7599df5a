public import Kernel

extension Speech {
    /// `10 February 2025`, `10 فروری 2025`.
    public func date(_ date: CalendarDate) -> String {
        let (year, month, day) = date.parts
        return "\(day) \(Self.months[language]?[month - 1] ?? String(month)) \(year)"
    }

    /// `February 2025`, `فروری 2025`: the month in which `day` lies.
    public func month(of day: CalendarDate) -> String { "\(monthName(of: day)) \(day.year)" }

    /// `February`, `فروری`, without the year; for charts.
    public func monthName(of day: CalendarDate) -> String {
        Self.months[language]?[day.parts.month - 1] ?? String(day.parts.month)
    }

    /// `Monday 10 February 2025`.
    public func dateWithWeekday(_ date: CalendarDate) -> String {
        "\(Self.weekdays[language]?[date.weekday] ?? "") \(self.date(date))"
    }

    /// The civil date and the clock in Pakistan, `10 February 2025, 09:40`.
    public func moment(_ moment: Timestamp) -> String {
        let minute = moment.minuteOfDayInPakistan
        let clock = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(date(moment.dateInPakistan))\(language == .english ? "," : "،") \(clock)"
    }

    /// `Rs 15,00,000`, `15,00,000 روپے`: the digits are the same in every language.
    public func rupees(_ amount: Rupees) -> String {
        switch language {
        case .english: "Rs \(amount)"
        case .urdu: "\(amount) روپے"
        case .sindhi: "\(amount) رپيا"
        }
    }

    private static let months: [Language: [String]] = [
        .english: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        .urdu: [
            "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر",
        ],
        .sindhi: [
            "جنوري", "فيبروري", "مارچ", "اپريل", "مئي", "جون", "جولاءِ", "آگسٽ", "سيپٽمبر", "آڪٽوبر", "نومبر", "ڊسمبر",
        ],
    ]

    private static let weekdays: [Language: [String]] = [
        .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        .urdu: ["پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ", "اتوار"],
        .sindhi: ["سومر", "اڱارو", "اربع", "خميس", "جمعو", "ڇنڇر", "آچر"],
    ]
}
