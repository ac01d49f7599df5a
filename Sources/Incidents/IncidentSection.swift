public import HTML
public import SQL
public import Web

/// What a later room shows on an incident's page: its roster, its claims. The room decides by the visitor's own
/// rights whether there is anything to show.
public struct IncidentSection: Sendable {
    /// The section, and the next step it proposes for the page; nil for a reader without the right.
    public typealias Show = @Sendable (Incident, Visit, borrowing Transaction) throws -> (html: HTML, next: NextStep?)?

    let show: Show

    public init(_ show: @escaping Show) { self.show = show }
}
