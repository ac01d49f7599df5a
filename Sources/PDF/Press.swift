import Dispatch
import Localization

/// Where papers are printed: one at a time, on a thread of its own. One per process.
///
/// Pango's fonts may be used by one thread at a time and a page takes milliseconds, so neither belongs on Swift's
/// cooperative pool. The fonts are opened with the first paper (0.1 s) and stay open.
public actor Press {
    private nonisolated let lane = Lane()
    private var typesetter: Typesetter?

    public nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    public init() {}

    /// The file. About 5 ms of processor for a letter in two languages on a busy machine. Throws `PrintingError`.
    public func file(of paper: Paper) throws(PrintingError) -> [UInt8] {
        try ready().file(of: paper)
    }

    /// The glyphs that the words are set in, run after run in the order they are drawn; for comparing with what
    /// another shaper makes of the same text.
    func glyphs(of words: Paper.Words, in language: Language) throws(PrintingError) -> [GlyphRun] {
        try ready().glyphs(of: words, in: language)
    }

    private func ready() throws(PrintingError) -> Typesetter {
        if let typesetter { return typesetter }
        let new = try Typesetter()
        typesetter = new
        return new
    }

    /// A serial queue as an executor: Dispatch has none of its own on Linux.
    private final class Lane: SerialExecutor {
        private let queue = DispatchQueue(label: "umeed.press")

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
        }
    }
}

/// Why a paper could not be printed.
public enum PrintingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A font file of `fonts-noto-core` is not there: another one would show boxes or break the script.
    case fontMissing(String)
    /// The library's own words: no memory, or a fault of ours.
    case library(String)

    public var description: String {
        switch self {
        case .fontMissing(let file):
            "The font \(file) is missing. Install the Debian package fonts-noto-core, then start again."
        case .library(let words): "The page could not be drawn: \(words)"
        }
    }
}

/// Glyphs of one font, from the left.
struct GlyphRun: Hashable, Sendable {
    /// The font's family and weight.
    let font: String
    let glyphs: [UInt32]
}
