public import Localization

/// The front: frame, parts, forms and whole pages, as pure functions from values to markup.
///
/// Folders in reading order: `Frame` (what surrounds every page), `Parts` (what pages are made of), `Form`
/// (questions and what was answered), `Pages` (pages that every room needs), `Assets` (style sheet, script).
/// A page is written once and said in the reader's `Speech`; nothing here reads a store or a request.
public enum Front {
    /// The phrase files of this room, for the `PhraseBook`.
    public static let phrases: [(language: Language, file: String, text: String)] = EmbeddedFile.all.compactMap {
        file in
        let name = file.path.description
        guard name.hasPrefix("Phrases/"), let language = Language(rawValue: String(name.dropFirst(8).prefix(2)))
        else { return nil }
        return (language, "Web/\(name)", file.text.description)
    }
}
