import Kernel
import Sealing

/// A bounded number of wrapped keys, kept for at most two `lifetime`s, so that a key erased by another server is
/// forgotten here too.
///
/// Two generations: when the young one is full or old, it becomes the old one and the old one is dropped. A hit
/// does not make a key younger.
struct KeyCache {
    struct Place: Hashable {
        let person: String
        let domain: Domain

        init(person: String, domain: Domain) {
            self.person = person
            self.domain = domain
        }

        init(_ key: WrappedKey) { self.init(person: key.person, domain: key.domain) }
    }

    let capacity: Int
    /// Seconds.
    let lifetime: Int64
    private var young: [Place: WrappedKey] = [:]
    private var old: [Place: WrappedKey] = [:]
    private var turnedAt: Timestamp
    /// Grows with every erasure: what was read before one may not be kept after it.
    private(set) var erasures = 0

    init(capacity: Int, lifetime: Int64, at moment: Timestamp) {
        self.capacity = capacity
        self.lifetime = lifetime
        turnedAt = moment
    }

    mutating func find(_ place: Place, at moment: Timestamp) -> WrappedKey? {
        turnIfDue(at: moment)
        return young[place] ?? old[place]
    }

    /// Keeps keys that were read when `erasures` was `seen`.
    mutating func keep(_ keys: [WrappedKey], seen: Int, at moment: Timestamp) {
        guard seen == erasures else { return }
        for key in keys {
            turnIfDue(at: moment)
            young[Place(key)] = key
        }
    }

    mutating func forget(_ person: String) {
        erasures += 1
        for domain in Domain.allCases {
            young[Place(person: person, domain: domain)] = nil
            old[Place(person: person, domain: domain)] = nil
        }
    }

    private mutating func turnIfDue(at moment: Timestamp) {
        let age = moment.seconds(since: turnedAt)
        guard young.count >= max(1, capacity / 2) || age >= lifetime || age < 0 else { return }
        old = age >= 2 * lifetime || age < 0 ? [:] : young
        young = [:]
        turnedAt = moment
    }
}
