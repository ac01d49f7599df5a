public import Localization
public import SQL

/// The room of who may know what: roles and places, accounts and sessions, grants, separation of duties, the
/// audit, and the store of people's keys.
///
/// A request's path through it: `Sessions.find` (or `BearerTokens.find`) gives an `Officer`; `officer.grant`
/// gives a `Grant` or throws; the action takes the grant, changes or reads, and calls `Audit.record` in the same
/// transaction, which also refuses what one person may not do twice (`Duties`). Words of people are sealed and
/// opened through the `Vault`.
public enum Access {
    /// Of the main database.
    public static let migrations: [Migration] = [
        .account, .bearerToken, .auditEntry, .dutyAct, .session, .signInGuess,
    ]

    /// Of the key store's own database.
    public static let keyStoreMigrations: [Migration] = [.personKey, .auditAnchor]

    /// The room's words, and Sealing's, for the phrase book.
    public static var phrases: [(language: Language, file: String, text: String)] {
        Language.allCases.compactMap { language in
            let path = "Phrases/\(language.rawValue).json"
            return EmbeddedFile.all.first { $0.path.description == path }.map {
                (language, "Access/" + path, $0.text.description)
            }
        }
    }
}
