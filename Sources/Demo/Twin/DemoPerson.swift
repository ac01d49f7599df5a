import Kernel
public import Victims

/// Somebody invented on a roster, and what an officer has made of the loss so far.
public struct DemoPerson: Sendable {
    public let draft: PersonDraft
    /// Nil while nobody has opened one.
    public let claim: DemoClaim?
}
