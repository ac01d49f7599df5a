import Localization
public import SQL
public import Statute
public import Web

/// The pages that everybody may open: how a claim stands, for whoever holds its slip, and what the law gives in each
/// province, in plain words.
///
/// Nobody is named here but the officers who help. A slip carries a code and a PIN; both are stored as keyed digests
/// (`ClaimAccess`), so neither the database nor an officer can print a slip again: a new one ends the old.
public enum Public {
    public static let migrations: [Migration] = [.claimAccess]

    public static let phrases = PhraseFile.all(in: EmbeddedFile.all.map { ($0.path, $0.text) }, room: "Public")

    public static func routes(law: LawShelf) -> [Route] {
        TrackRoutes.all(law: law) + SlipRoutes.all(law: law) + RightsRoutes.all(law: law)
    }
}
