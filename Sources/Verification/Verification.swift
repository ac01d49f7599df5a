import Localization
public import SQL
public import Web

/// Whether a paper is genuine: a code that was printed on it, and one page that everybody may ask.
///
/// A room that gives a paper out registers its code here (`IssuedDocuments.issue`); the page says valid or not valid,
/// what kind of paper it is and the year, and nothing else: neither whose it is nor what stands on it.
public enum Verification {
    public static let migrations: [Migration] = [.issuedDocument]

    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Verification")

    public static let routes: [Route] = VerificationRoutes.all
}
