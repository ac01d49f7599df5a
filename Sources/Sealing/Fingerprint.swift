import CSodium

extension Keyring {
    /// 32 bytes that stand for content without telling it: keyed BLAKE2b-256 under a key of its own.
    ///
    /// A plain hash would let the holder of a stolen disk try out names; this one cannot be computed without the root.
    public func fingerprint(of content: [UInt8]) -> [UInt8] {
        with(.fingerprint) { key in
            var out = [UInt8](repeating: 0, count: 32)
            crypto_generichash(&out, 32, content, UInt64(content.count), key, 32)
            return out
        }
    }
}
