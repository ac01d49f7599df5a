import Localization
public import SQL
public import Web

/// A room of the house as a test moves it in: its tables, its words, its addresses.
///
/// ```swift
/// extension TestRoom {
///     static let incidents = TestRoom(Incidents.migrations, Incidents.phrases, Incidents.room, Incidents.routes())
/// }
/// ```
public struct TestRoom: Sendable {
    let migrations: [Migration]
    let phrases: [PhraseFile]
    let link: RoomLink?
    let routes: [Route]

    /// `link` is nil for a room without an entry in the bar.
    public init(
        _ migrations: [Migration] = [], _ phrases: [PhraseFile] = [], _ link: RoomLink? = nil, _ routes: [Route]
    ) {
        self.migrations = migrations
        self.phrases = phrases
        self.link = link
        self.routes = routes
    }
}
