public import HTML
public import SQL
public import Web

/// What a later room shows in the last column of a roster line: the claim that was opened, or the way to open it.
public struct RosterAction: Sendable {
    public typealias Show = @Sendable ([RosterLine], Visit, borrowing Transaction) throws -> [HTML]

    /// One piece a line, in the same order; empty where there is nothing for this reader.
    let show: Show

    public init(_ show: @escaping Show) { self.show = show }
}

/// What a later room shows on a person's page.
public struct PersonSection: Sendable {
    public typealias Show = @Sendable (Person, Visit, borrowing Transaction) throws -> HTML?

    let show: Show

    public init(_ show: @escaping Show) { self.show = show }
}
