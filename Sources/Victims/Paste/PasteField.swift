/// What a column of a pasted list may hold. The raw values are those of the roster's own fields.
enum PasteField: String, CaseIterable, Sendable {
    case tag, name, fatherName, sex, age, status, hospital, cnic, phone, address
    /// The column is left out: serial numbers, remarks.
    case none
}

extension PasteField {
    /// The field that a heading names, in English or Urdu as lists write it; nil for a heading that is not known.
    init?(heading: String) {
        let words = PasteWords.plain(heading)
        guard !words.isEmpty else { return nil }
        if let field = Self.headings[words] {
            self = field
            return
        }
        guard let part = Self.parts.first(where: { words.contains($0.0) }) else { return nil }
        self = part.1
    }

    /// Headings that say all by themselves.
    private static let headings: [String: PasteField] = [
        "s no": .none, "sno": .none, "sr": .none, "sr no": .none, "serial": .none, "serial no": .none, "no": .none,
        "نمبر شمار": .none, "شمار": .none, "سیریل": .none, "سلسلہ نمبر": .none, "remarks": .none, "کیفیت": .none,
        "m f": .sex, "mf": .sex, "so": .fatherName, "s o": .fatherName, "ward": .hospital, "shift": .hospital,
        "id": .cnic, "number": .none, "cell": .phone, "fate": .status,
    ]

    /// Parts of a heading, the telling ones first: "father's name" holds "name" too.
    private static let parts: [(String, PasteField)] = [
        ("father", .fatherName), ("husband", .fatherName), ("parent", .fatherName), ("s o d o", .fatherName),
        ("ولدیت", .fatherName), ("والد", .fatherName), ("شوہر", .fatherName), ("زوجیت", .fatherName),
        ("پيءُ", .fatherName), ("مڙس", .fatherName),
        ("cnic", .cnic), ("nic", .cnic), ("identity card", .cnic), ("شناختی", .cnic), ("شناخت", .cnic),
        ("سڃاڻپ", .cnic), ("b form", .cnic),
        ("phone", .phone), ("mobile", .phone), ("contact", .phone), ("فون", .phone), ("موبائل", .phone),
        ("رابطہ", .phone),
        ("tag", .tag), ("wrist", .tag), ("ٹیگ", .tag), ("ٽيگ", .tag), ("token", .tag),
        ("gender", .sex), ("sex", .sex), ("male", .sex), ("جنس", .sex), ("صنف", .sex),
        ("age", .age), ("years", .age), ("yrs", .age), ("عمر", .age),
        ("hospital", .hospital), ("admitted", .hospital), ("referred", .hospital), ("mortuary", .hospital),
        ("ہسپتال", .hospital), ("اسپتال", .hospital), ("وارڈ", .hospital), ("where", .hospital),
        ("status", .status), ("condition", .status), ("injured", .status), ("killed", .status), ("dead", .status),
        ("nature of", .status), ("حالت", .status), ("زخمی", .status), ("what happened", .status), ("کیا ہوا", .status),
        ("address", .address), ("village", .address), ("resident", .address), ("پتہ", .address), ("سکونت", .address),
        ("رہائش", .address), ("پتو", .address),
        ("name", .name), ("نام", .name), ("نالو", .name), ("victim", .name), ("person", .name),
    ]
}
