public import Kernel

/// An amount divided by exact shares into whole rupees, so that nothing is lost: largest remainder first,
/// ties to the first listed.
public struct Apportionment: Hashable, Sendable {
    /// Whole rupees of each person, in the order of the shares; all of one share stand together.
    public let amounts: [[Int64]]
    /// Whole rupees that no share takes.
    public let unallocated: Int64

    /// Divides `amount` (its whole rupees) by shares, each for `count` persons, that sum to at most one. What
    /// they leave is a last party of its own.
    public init(of amount: Rupees, by shares: [(each: Fraction, count: Int)], unallocated rest: Fraction) {
        var parties: [Party] = []
        for share in shares {
            let party = Party(amount.whole, share.each)
            parties.append(contentsOf: repeatElement(party, count: share.count))
        }
        if !rest.isZero { parties.append(Party(amount.whole, rest)) }
        Self.handOut(amount.whole - parties.reduce(0) { $0 + $1.whole }, to: &parties)
        var start = 0
        amounts = shares.map { share in
            defer { start += share.count }
            return parties[start..<(start + share.count)].map(\.whole)
        }
        unallocated = rest.isZero ? 0 : parties.last?.whole ?? 0
    }

    /// One person's whole rupees and the fraction of a rupee that was cut off.
    private struct Party {
        var whole: Int64
        let remainder: Fraction

        init(_ amount: Int64, _ share: Fraction) {
            // amount <= 92 * 10^15 and share <= 1, so the quotient fits.
            let product = amount.multipliedFullWidth(by: share.numerator)
            let (quotient, rest) = share.denominator.dividingFullWidth(product)
            whole = quotient
            remainder = Fraction(rest, share.denominator) ?? .zero
        }
    }

    private static func handOut(_ rupees: Int64, to parties: inout [Party]) {
        guard rupees > 0 else { return }
        let order = parties.indices.sorted { a, b in
            if parties[b].remainder < parties[a].remainder { return true }
            return parties[a].remainder == parties[b].remainder && a < b
        }
        for index in order.prefix(Int(rupees)) { parties[index].whole += 1 }
    }
}
