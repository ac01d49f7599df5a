public import Localization

/// One phrase file of a room, before it is merged into the program's phrase book.
public struct PhraseFile: Sendable {
    public let language: Language
    /// The room and the file, for messages about faults.
    public let name: String
    public let text: String

    /// The `Phrases/` files among a room's embedded ones.
    public static func all(in embedded: [(path: StaticString, text: StaticString)], room: String) -> [PhraseFile] {
        embedded.compactMap { file in
            let path = file.path.description
            guard path.hasPrefix("Phrases/"), path.hasSuffix(".json"),
                let language = Language(rawValue: String(path.dropFirst(8).prefix(2)))
            else { return nil }
            return PhraseFile(language: language, name: "\(room)/\(path)", text: file.text.description)
        }
    }

    public init(language: Language, name: String, text: String) {
        self.language = language
        self.name = name
        self.text = text
    }
}
