import Glibc
public import Kernel
public import Statute

/// How much processor time a determination takes, for `umeed bench`.
public struct DeterminationSpeed: Sendable {
    /// Median over the batches, nanoseconds for one determination with its explanation, from facts already read.
    public let fromFacts: Int
    /// The same with the reading of the JSON text.
    public let fromJSON: Int
    /// The same with the writing of the answer and its digest too.
    public let wholeCommand: Int
    /// What the measured work returned together, so that no compiler may leave the work out.
    public let checksum: Int

    /// Measures over invented cases of three provinces, `batches` times 1,000 determinations each.
    public init(under law: LawBook, today: CalendarDate, batches: Int = 21) throws(MalformedInput) {
        let texts = Self.cases.map { Array($0.utf8) }
        var facts: [Facts] = []
        for text in texts { facts.append(try Facts(text, under: law)) }
        var sum = 0
        fromFacts = Self.median(batches, &sum) { index in
            Determination(of: facts[index % facts.count], under: law, today: today).findings.count
        }
        fromJSON = Self.median(batches, &sum) { index in
            let facts = try? Facts(texts[index % texts.count], under: law)
            return facts.map { Determination(of: $0, under: law, today: today).findings.count } ?? 0
        }
        wholeCommand = Self.median(batches, &sum) { index in
            (try? LawCommand.determine(texts[index % texts.count], law: law, today: today))?.count ?? 0
        }
        checksum = sum
    }

    private static func median(_ batches: Int, _ sum: inout Int, _ work: (Int) -> Int) -> Int {
        let times = (0..<max(batches, 1)).map { _ in
            let start = processorTime()
            for index in 0..<1000 { sum &+= work(index) }
            return (processorTime() - start) / 1000
        }
        return times.sorted()[times.count / 2]
    }

    private static func processorTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    private static let cases = [
        """
        {"jurisdiction":"PK-BA","incident":{"on":"2024-10-11","classification":"terrorist-act","manner":"attack"},\
        "victim":{"standing":"civilian","sex":"male","age":34,"residence":"PK-SD"},"losses":[{"kind":"death"}],\
        "heirs":{"personalLaw":"hanafi","relatives":{"wife":1,"son":2,"daughter":1},"certificate":"none"}}
        """,
        """
        {"jurisdiction":"PK-SD","incident":{"on":"2021-03-01","classification":"terrorist-act","manner":"cross-fire"},\
        "victim":{"standing":"civilian"},"losses":[{"kind":"death"}],"heirs":{"personalLaw":"jafari","relatives":\
        {"husband":1,"daughter":2,"father":1,"mother":1},"certificate":"succession"}}
        """,
        """
        {"jurisdiction":"PK-PB","incident":{"on":"2019-05-08","classification":"terrorist-act"},\
        "victim":{"standing":"law-enforcement-off-duty"},"losses":[{"kind":"injury","grade":"grievous"},\
        {"kind":"house","extent":"partial"},{"kind":"vehicle","class":"light","extent":"full"}]}
        """,
        """
        {"jurisdiction":"PK-BA","incident":{"on":"2020-01-01","classification":"under-inquiry"},\
        "victim":{"standing":"civilian"},"losses":[{"kind":"death"},{"kind":"house"}]}
        """,
    ]
}

extension Facts {
    /// Reads the facts from a JSON text.
    public init(_ text: [UInt8], under law: LawBook) throws(MalformedInput) {
        self = try Facts(LawCommand.parsed(text), under: law)
    }
}
