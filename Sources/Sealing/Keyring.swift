import CSodium
import Kernel

/// The keys derived from the root: one for each compartment (province x domain), one for each hint
/// (province x field), one for fingerprints and one for access codes. One per process.
///
/// Deriving is keyed BLAKE2b-256 over a label and the names, so a new province or domain needs no new secret.
public final class Keyring: Sendable, CustomStringConvertible, CustomReflectable {
    private let keys: LockedKeys

    /// Derives every key; about 0.1 ms. The root is not kept.
    public init(from root: RootKey) throws {
        keys = try LockedKeys(count: Slot.all.count) { index, key in
            let slot = Slot.all[index]
            let derived = root.with { Sealing.keyedHash(slot.label, under: $0) }
            key.update(from: derived, count: LockedKeys.keyLength)
        }
    }

    public var description: String { "Keyring(masked)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }

    func with<T>(_ slot: Slot, _ body: (UnsafePointer<UInt8>) throws -> T) rethrows -> T {
        try keys.with(slot.index, body)
    }

    /// A place on the ring.
    enum Slot: Hashable, Sendable {
        case compartment(Province, Domain)
        case hint(Province, Hint)
        case fingerprint
        case access

        /// Every slot, in the order of `index`.
        static let all: [Slot] = ofProvinces + [.fingerprint, .access]

        private static let ofProvinces: [Slot] = Province.allCases.flatMap { province in
            Domain.allCases.map { .compartment(province, $0) } + Hint.allCases.map { .hint(province, $0) }
        }

        var index: Int {
            let width = Domain.allCases.count + Hint.allCases.count
            return switch self {
            case .compartment(let province, let domain): Self.place(of: province) * width + Self.place(of: domain)
            case .hint(let province, let hint):
                Self.place(of: province) * width + Domain.allCases.count + Self.place(of: hint)
            case .fingerprint: Self.ofProvinces.count
            case .access: Self.ofProvinces.count + 1
            }
        }

        private static func place<Case: CaseIterable & Equatable>(of item: Case) -> Int {
            Case.allCases.prefix { $0 != item }.count
        }

        /// What is hashed under the root. Never change a word of it: everything sealed would be lost.
        var label: LengthPrefixed {
            switch self {
            case .compartment(let province, let domain):
                var label = LengthPrefixed("umeed compartment 1")
                label.add(province.rawValue)
                label.add(domain.rawValue)
                return label
            case .hint(let province, let hint):
                var label = LengthPrefixed("umeed hint 1")
                label.add(province.rawValue)
                label.add(hint.rawValue)
                return label
            case .fingerprint: return LengthPrefixed("umeed fingerprint 1")
            case .access: return LengthPrefixed("umeed access 1")
            }
        }
    }
}
