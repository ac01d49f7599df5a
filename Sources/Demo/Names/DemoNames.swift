import Kernel

/// Given names and second names in one script, common enough to belong to nobody.
struct DemoNames: Sendable {
    let men: [String]
    let women: [String]
    let last: [String]

    /// The script that families of a province are written in here, Roman more often than not.
    static func usual(in province: Province, _ numbers: inout SeededNumbers) -> DemoNames {
        numbers.one(weighted: [(roman, 6), (urdu, 3), (sindhi, province == .sindh ? 3 : 0)])
    }

    static let roman = DemoNames(
        men: [
            "Abdul Karim", "Ghulam Nabi", "Muhammad Aslam", "Rahim Bakhsh", "Dad Muhammad", "Nadeem", "Imran", "Sajid",
            "Allah Ditta", "Zahid", "Bashir", "Hafeez", "Yousuf", "Taj Muhammad", "Shah Nawaz", "Faisal",
        ],
        women: [
            "Zarina", "Bibi Hawa", "Shazia", "Nasreen", "Mah Jabeen", "Gul Bano", "Rukhsana", "Sakina", "Fehmida",
            "Naz Bibi", "Ayesha", "Kulsoom", "Sumaira", "Parveen",
        ],
        last: ["Ahmed", "Ali", "Khan", "Hussain", "Iqbal", "Jan", "Bano", "Akhtar"])

    static let urdu = DemoNames(
        men: ["عبدالکریم", "غلام نبی", "محمد اسلم", "رحیم بخش", "ندیم", "عمران", "بشیر", "یوسف", "شاہ نواز"],
        women: ["زرینہ", "شازیہ", "نسرین", "گل بانو", "رخسانہ", "سکینہ", "عائشہ", "کلثوم", "پروین"],
        last: ["احمد", "علی", "خان", "حسین", "اقبال", "اختر"])

    static let sindhi = DemoNames(
        men: ["عبدالڪريم", "غلام نبي", "محمد اسلم", "رحيم بخش", "نديم", "عمران", "بشير", "يوسف", "علي نواز"],
        women: ["زرينه", "شازيه", "نسرين", "گل بانو", "رخسانه", "سڪينه", "عائشه", "ڪلثوم", "پروين"],
        last: ["احمد", "علي", "خان", "حسين", "اقبال", "اختر"])

    /// Streets that are on no map.
    static let streets = [
        "Invented Street 4", "Nowhere Lane", "Khayali Gali", "Invented Mohalla Chashma", "Farzi Road", "Khayali Colony",
        "Invented Goth Sitara", "Killi Khayal",
    ]

    static let hospitals = ["Invented General Hospital", "Khayali Trauma Centre", "Invented District Hospital"]
}
