import Glibc
import Testing

@testable import Sealing

@Suite("A nonce")
struct NonceTests {
    @Test("never comes twice, whoever asks at the same moment")
    func neverTwice() async {
        let pool = Nonces()
        let drawn = await withTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<8 { group.addTask { (0..<2_000).map { _ in pool.drawn } } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(drawn.count == 16_000 && Set(drawn).count == 16_000)
        #expect(!drawn.contains([UInt8](repeating: 0, count: Box.nonceLength)))
    }

    /// Umeed never forks; if a library once does, its child must not seal with what its parent seals with.
    @Test("of a forked child is none of its parent's, who had some left")
    func notTheParents() throws {
        let pool = Nonces()
        let before = pool.drawn
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        // Swift has no `fork`, and for good reasons: the child does nothing here but draw, write and end.
        typealias Fork = @convention(c) () -> pid_t
        let fork = unsafeBitCast(try #require(dlsym(nil, "fork")), to: Fork.self)
        let room = UnsafeMutablePointer<UInt8>.allocate(capacity: 5 * Box.nonceLength)
        defer { room.deallocate() }
        let child = fork()
        if child == 0 {
            for place in 0..<5 { pool.write(to: room + place * Box.nonceLength) }
            _ = Glibc.write(ends[1], room, 5 * Box.nonceLength)
            _exit(0)
        }
        let parents = [before] + (0..<9).map { _ in pool.drawn }
        close(ends[1])
        let count = read(ends[0], room, 5 * Box.nonceLength)
        close(ends[0])
        waitpid(child, nil, 0)
        try #require(child > 0 && count == 5 * Box.nonceLength)
        let childs = (0..<5).map { place in
            Array(UnsafeBufferPointer(start: room + place * Box.nonceLength, count: Box.nonceLength))
        }
        #expect(Set(parents + childs).count == 15)
    }
}

extension Nonces {
    fileprivate var drawn: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Box.nonceLength) { bytes, count in
            if let base = bytes.baseAddress { write(to: base) }
            count = Box.nonceLength
        }
    }
}
