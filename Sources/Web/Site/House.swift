public import Access
public import HTTPTransport
public import Kernel
public import Localization
public import Places
public import SQL

/// What every room stands on: made once at the start by `UmeedApp` and handed to every handler.
public struct House: Sendable {
    public let store: any Store
    public let vault: Vault
    public let signIn: SignIn
    public let surroundings: any Surroundings
    public let phrases: PhraseBook
    public let gazetteer: Gazetteer
    /// What the bar may lead to, in order.
    public let rooms: [RoomLink]
    public let settings: SiteSettings

    public init(
        store: any Store, vault: Vault, signIn: SignIn, surroundings: any Surroundings, phrases: PhraseBook,
        gazetteer: Gazetteer, rooms: [RoomLink], settings: SiteSettings
    ) {
        self.store = store
        self.vault = vault
        self.signIn = signIn
        self.rooms = rooms
        self.surroundings = surroundings
        self.phrases = phrases
        self.gazetteer = gazetteer
        self.settings = settings
    }
}

/// How this installation presents itself.
public struct SiteSettings: Sendable {
    /// A world of invented people with one-click sign-in: marked on every page, loopback only.
    public var isDemo: Bool
    /// Whether cookies may only travel over TLS. False only on loopback.
    public var hasSecureCookies: Bool
    /// What the footer and `/healthz` say.
    public var version: String
    /// How people outside reach this site, without a slash at the end: what printed papers lead to.
    public var publicAddress: String
    /// Who may say for whom a request is made; nobody, where no proxy stands before this site.
    public var proxies: TrustedProxies

    public init(
        isDemo: Bool = false, hasSecureCookies: Bool = true, version: String,
        publicAddress: String = "https://umeed.example", proxies: TrustedProxies = .none
    ) {
        self.isDemo = isDemo
        self.hasSecureCookies = hasSecureCookies
        self.version = version
        self.publicAddress = publicAddress
        self.proxies = proxies
    }
}
