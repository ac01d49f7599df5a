/// What the first iterator gives, then what the second gives.
struct InTurn<First: IteratorProtocol, Second: IteratorProtocol<First.Element>>: IteratorProtocol {
    var first: First
    var second: Second

    mutating func next() -> First.Element? { first.next() ?? second.next() }
}
