public import Localization

/// The addresses that the frame itself leads to; the site answers them.
public enum FrontAddress {
    public static let home = "/"
    /// POST, fields `csrf` and `q`: a search for persons, never in an address. GET shows the same form alone.
    public static let personSearch = "/people/search"
    /// POST, field `csrf`.
    public static let signOut = "/sign-out"

    /// Pages for everybody, at the foot of every page that is shown to somebody who has not signed in.
    public static let open = [
        (address: "/rights", name: Phrase("front.rights")), (address: "/track", name: Phrase("front.track")),
        (address: "/verify", name: Phrase("front.verify")),
    ]

    /// GET; sets the language cookie and leads back to `back`, which the site reads as an `OwnAddress`.
    public static func language(_ language: Language, back: String) -> String {
        "/language/\(language.rawValue)?back=\(OwnAddress.queryValue(back))"
    }
}
