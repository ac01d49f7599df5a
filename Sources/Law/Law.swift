import Access
import HTTPTransport
import Localization
public import Statute
public import Web

/// The legal library: what the program knows of the law, how well, and since when, for people and for programs.
///
/// Nothing here is stored: the instruments are data files of `Statute`, and what follows from them is computed by
/// `CompensationRules`. Every text of those files is English and is marked so on pages in other languages.
public enum Law {
    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Law")

    public static let room = RoomLink(Phrase("law.title"), "/law", .seeLaw)

    /// All routes, over the law that the program was started with.
    public static func routes(law: LawShelf) -> [Route] { LawRoutes.pages(law: law) + LawAPI.routes(law: law) }
}
