import Kernel
import Sealing
import Testing

@Suite("A blind hint")
struct HintTests {
    @Test("is seven bits, the same for every way to write the number")
    func ignoresWriting() throws {
        let ring = try Keyring(from: .throwaway())
        let hints = try ["51201-1234567-1", "5120112345671", "۵۱۲۰۱۱۲۳۴۵۶۷۱"].map {
            ring.hint(of: try #require(CNIC($0)), in: .balochistan)
        }
        #expect(Set(hints).count == 1 && 0...127 ~= hints[0])
    }

    @Test("spreads evenly: of 12,800 numbers each value gets about 100")
    func spreads() throws {
        let ring = try Keyring(from: .throwaway())
        var counts = [Int](repeating: 0, count: 128)
        for number in 0..<12_800 {
            let cnic = try #require(CNIC("51201" + String(10_000_000 + number)))
            counts[ring.hint(of: cnic, in: .sindh)] += 1
        }
        #expect(counts.allSatisfy { 50...160 ~= $0 })
    }

    @Test("differs between provinces and between fields")
    func differsByKey() throws {
        let ring = try Keyring(from: .throwaway())
        let phones = try (0..<40).map { try #require(PhoneNumber("0300 12345\($0 + 10)")) }
        let sindh = phones.map { ring.hint(of: $0, in: .sindh) }
        #expect(sindh != phones.map { ring.hint(of: $0, in: .balochistan) })
    }
}
