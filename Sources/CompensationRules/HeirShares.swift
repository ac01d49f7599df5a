public import Statute

/// What a school of law would give to heirs: a check beside a certificate, never the authority.
public struct HeirShares: Hashable, Sendable {
    /// All who stand in one relation; each gets the same.
    public struct Share: Hashable, Sendable {
        public let relation: Relation
        public let count: Int
        public let each: Fraction
    }

    /// The schools that can be computed.
    public enum School: String, CaseIterable, Sendable { case hanafi, jafari }

    /// In the order of `Relation`, those who take something.
    public let shares: [Share]
    /// What the school leaves to a human decision.
    public let unallocated: Fraction
    /// Why something is left to a human decision; empty when nothing is.
    public let notes: [Note]
    /// Relatives who take nothing beside the others.
    public let excluded: [Relation]
    /// `awl` when fixed shares were scaled down, `radd` when a surplus returned to the sharers, else nil.
    public let adjustment: Adjustment?

    public enum Adjustment: String, Sendable { case awl, radd }

    /// What only a human can decide.
    public enum Note: String, CaseIterable, Sendable {
        case grandchild = "mflo-1961-s4"
        case otherHeir = "other-heir"
        case soleSpouse = "sole-spouse-remainder"
        case grandfatherWithSiblings = "grandfather-with-siblings"
        case consanguineSurplus = "consanguine-surplus"
        case noHeir = "no-heir-named"
        case tooLarge = "numbers-too-large"

        /// For the reader, in English.
        public var text: String {
            switch self {
            case .grandchild:
                "A grandchild by a son: MFLO 1961 s.4 gives the children of a predeceased child that child's share; "
                    + "whose child died first is for a human to establish."
            case .otherHeir: "An heir outside the table: the relation must be named and decided by a human."
            case .soleSpouse:
                "No heir beside the spouse: text-books differ on whether the spouse takes the remainder."
            case .grandfatherWithSiblings: "How a grandparent stands beside brothers and sisters is left to a human."
            case .consanguineSurplus: "Who takes the surplus beside uterine kin is disputed for consanguine sisters."
            case .noHeir: "No heir was named."
            case .tooLarge: "The numbers are too large to compute."
            }
        }
    }

    /// The shares by `school`. Pure; a few microseconds.
    public static func of(_ relatives: Relatives, by school: School) -> HeirShares {
        if relatives.has(.sonsSon) || relatives.has(.sonsDaughter) { return .undecided(.grandchild) }
        if relatives.has(.otherHeir) { return .undecided(.otherHeir) }
        let estate =
            switch school {
            case .hanafi: HanafiShares(relatives).estate
            case .jafari: JafariShares(relatives).estate
            }
        return estate.map { HeirShares($0, relatives) } ?? .undecided(.tooLarge)
    }

    static func undecided(_ note: Note) -> HeirShares {
        HeirShares(shares: [], unallocated: .one, notes: [note], excluded: [], adjustment: nil)
    }

    private init(shares: [Share], unallocated: Fraction, notes: [Note], excluded: [Relation], adjustment: Adjustment?) {
        (self.shares, self.unallocated, self.notes) = (shares, unallocated, notes)
        (self.excluded, self.adjustment) = (excluded, adjustment)
    }

    private init(_ estate: Estate, _ relatives: Relatives) {
        let present = relatives.present.filter { $0 != .minorSibling }
        let shares = present.compactMap { relation -> Share? in
            let each = estate.each(relation)
            return each.isZero ? nil : Share(relation: relation, count: relatives[relation], each: each)
        }
        let contested = estate.contested
        let excluded = present.filter { estate.each($0).isZero && !contested.contains($0) }
        self.init(
            shares: shares, unallocated: estate.left, notes: estate.notes, excluded: excluded,
            adjustment: estate.adjustment)
    }
}
