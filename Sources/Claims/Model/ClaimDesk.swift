public import Access
public import Kernel
public import Statute

/// What working on claims needs besides the claim: where words are sealed, where ids and chance come from, and the law
/// of this moment. One for a request; one for any number of claims in a transaction.
public struct ClaimDesk: Sendable {
    public let vault: Vault
    public let surroundings: any Surroundings
    public let law: LawBook
    /// The version of the program, kept with every decision.
    public let rules: String

    public init(vault: Vault, surroundings: any Surroundings, law: LawBook, rules: String) {
        (self.vault, self.surroundings, self.law, self.rules) = (vault, surroundings, law, rules)
    }
}
