import Access
import HTTPTransport
public import Kernel
import Localization
public import SQL
public import Statute
public import Web

/// The legal library: what the program knows of the law, how well, and since when, for people and for programs.
///
/// The instruments are data files of `Statute`, and what follows from them is computed by `CompensationRules`. Stored
/// here are only the dated rates that one administrator enters from a paper and another confirms: they become files
/// of law too (`Entered`), and the shelf that everybody reads from gets them. Folders: `Model`, `Actions`, `Entered`,
/// `Store`, `Schema`, `Pages`, `API`; `Embedded/Texts` translates the English of the data files.
public enum Law {
    public static let migrations: [Migration] = [.rateEntry]

    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Law")

    public static let room = RoomLink(Phrase("law.title"), "/law", .seeLaw)

    /// How many open claims have their incident among the days, from the first to the last (nil while it is open), in
    /// a province and for one of the losses: a later room counts them. Only the number; nobody's file is opened.
    public typealias CountTouched =
        @Sendable (
            Province, [LossKind], CalendarDate, CalendarDate?, borrowing Transaction
        ) throws -> Int

    /// All routes, over the law that the program answers with. `counting` is for the preview of a rate.
    public static func routes(law: LawShelf, counting: CountTouched? = nil) -> [Route] {
        LawRoutes.pages(law: law) + RateRoutes.pages(law: law, counting: counting) + LawAPI.routes(law: law)
            + RateAPI.routes(law: law)
    }

    /// How many entered rates wait for another administrator. For "My work".
    public static func waitingRates(in tx: borrowing Transaction) throws -> Int {
        try RateEntryStore.count(.waiting, in: tx)
    }
}
