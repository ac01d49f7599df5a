import Kernel
import Localization

/// Translations of the data files' own English, by that English: `Embedded/Texts/`. In English the file holds what
/// keys stand for.
///
/// What `umeed law` prints never passes here. The words of an Act itself are not translated: they stay as printed.
enum LawTexts {
    static func translation(of text: String, into language: Language) -> String? { all[language]?[text] }

    /// Every text that has a translation, for the test that none is stale.
    static func known(in language: Language) -> Set<String> { Set((all[language] ?? [:]).keys) }

    private static let all: [Language: [String: String]] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, texts(of: $0)) })

    /// Empty for a file that cannot be read, which a test rules out.
    private static func texts(of language: Language) -> [String: String] {
        let file = EmbeddedFile.all.first { $0.path.description == "Texts/\(language.rawValue).json" }
        let members = file.flatMap { try? JSON(parsing: $0.text.description) }?.members ?? []
        let pairs = members.compactMap { member in member.value.string.map { (member.key, $0) } }
        return Dictionary(pairs) { first, _ in first }
    }
}
