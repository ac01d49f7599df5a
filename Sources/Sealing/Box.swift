import CSodium

/// XChaCha20-Poly1305 with a random nonce in front: nonce (24 bytes), ciphertext, tag (16).
enum Box {
    static let nonceLength = 24
    static let tagLength = 16

    /// Closes `message`, bound to `binding`.
    static func close(
        _ message: UnsafeBufferPointer<UInt8>, _ binding: [UInt8], _ key: UnsafePointer<UInt8>, after head: [UInt8] = []
    ) throws -> [UInt8] {
        try Sealing.ready()
        let start = head.count
        return [UInt8](unsafeUninitializedCapacity: start + nonceLength + message.count + tagLength) { out, count in
            count = out.initialize(fromContentsOf: head)
            guard let base = out.baseAddress else { return }
            let nonce = base + start
            Nonces.ours.write(to: nonce)
            crypto_aead_xchacha20poly1305_ietf_encrypt(
                nonce + nonceLength, nil, message.baseAddress, UInt64(message.count), binding, UInt64(binding.count),
                nil, nonce, key)
            count = out.count
        }
    }

    /// Opens into `out`, which has exactly the length of the message. Throws `SealingError.unreadable`.
    static func open(
        _ closed: ArraySlice<UInt8>, _ binding: [UInt8], _ key: UnsafePointer<UInt8>,
        into out: UnsafeMutableBufferPointer<UInt8>
    ) throws {
        let opened = closed.withUnsafeBufferPointer { closed in
            guard closed.count == nonceLength + out.count + tagLength, let nonce = closed.baseAddress else {
                return false
            }
            return crypto_aead_xchacha20poly1305_ietf_decrypt(
                out.baseAddress, nil, nil, nonce + nonceLength, UInt64(closed.count - nonceLength), binding,
                UInt64(binding.count), nonce, key) == 0
        }
        guard opened else { throw SealingError.unreadable }
    }
}
