public import Kernel

/// The fields that can be looked up without opening every record.
public enum Hint: String, CaseIterable, Hashable, Sendable {
    case cnic
    case phone
}

extension Keyring {
    /// 0 to 127: seven bits of the keyed hash of a CNIC, under the province's own key.
    ///
    /// A hint, not an identity: of 50,000 people about 390 share each value, so what is found is opened and
    /// compared. Equal hints prove nothing, and different ones prove that the numbers differ. Two of them on a
    /// row, 14 bits in all, are the most that may be stored.
    public func hint(of cnic: CNIC, in province: Province) -> Int { hint(.cnic, of: cnic.digits, in: province) }

    /// The same for a telephone number.
    public func hint(of phone: PhoneNumber, in province: Province) -> Int { hint(.phone, of: phone.e164, in: province) }

    private func hint(_ field: Hint, of text: String, in province: Province) -> Int {
        var message = LengthPrefixed("umeed hint of 1")
        message.add(text)
        return with(.hint(province, field)) { Int(Sealing.keyedHash(message, under: $0)[0] & 0x7F) }
    }
}
