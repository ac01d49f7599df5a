extension Keyring {
    /// What is stored of a code by which somebody without an account is let in: 32 bytes of a keyed hash.
    ///
    /// The code may be short enough to be typed on a telephone: whoever has the database without the root key cannot
    /// try codes against it. `words` are what only the holder knows, in their order.
    public func accessDigest(of words: String...) -> [UInt8] {
        var message = LengthPrefixed("umeed access code 1")
        for word in words { message.add(word) }
        return with(.access) { Sealing.keyedHash(message, under: $0) }
    }
}
