import CQpdf
import Dispatch
import Glibc

/// Where PDFs are rebuilt, one at a time, off the threads that answer.
public actor ScanDesk {
    private let rebuild: @Sendable ([UInt8]) throws(ScanFault) -> [UInt8]
    private nonisolated let lane = Lane()

    public nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }

    private init(_ rebuild: @escaping @Sendable ([UInt8]) throws(ScanFault) -> [UInt8]) { self.rebuild = rebuild }

    /// In this process: for tests, which have no program to start.
    public static let here = ScanDesk { bytes throws(ScanFault) in try ScannedPDF.rebuilt(bytes) }

    /// Each file in a process of its own, which `program` becomes when it is started with `word`: `ScanProcess.run`. It
    /// sees the file and nothing else of this process. About 30 ms.
    public static func apart(program: String, word: String) -> ScanDesk {
        ScanDesk { bytes throws(ScanFault) in try ScanProcess.rebuilt(bytes, by: program, word) }
    }

    public func rebuilt(_ bytes: [UInt8]) throws(ScanFault) -> [UInt8] { try rebuild(bytes) }

    /// A serial queue as an executor: Dispatch has none of its own on Linux.
    private final class Lane: SerialExecutor {
        private let queue = DispatchQueue(label: "umeed.scans")

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
        }
    }
}

/// The process of one file: it reads from a file in memory, writes into another, and ends.
public enum ScanProcess {
    /// Bytes of address space, seconds of processor, seconds by the clock: some times what the largest honest scan needs.
    private static let (memory, processor, patience): (UInt, UInt, UInt32) = (1 << 30, 8, 15)

    /// What the started program does: the exit status is 0, or a `ScanFault`.
    public static func run() -> Int32 {
        guard umeed_limit_memory(memory) == 0, umeed_limit_processor(processor) == 0,
            umeed_limit_file(UInt(Scans.mostBytes) + 1) == 0
        else { return ScanFault.unreadable.rawValue }
        alarm(patience)
        do throws(ScanFault) {
            let kept = try ScannedPDF.rebuilt(try content(of: 0))
            try put(kept, into: 1)
            return 0
        } catch {
            return error.rawValue
        }
    }

    static func rebuilt(_ bytes: [UInt8], by program: String, _ word: String) throws(ScanFault) -> [UInt8] {
        let (source, target) = (umeed_scan_memory(), umeed_scan_memory())
        defer {
            close(source)
            close(target)
        }
        guard source >= 0, target >= 0 else { throw .unreadable }
        try put(bytes, into: source)
        let status = try status(of: start(program, word, from: source, into: target))
        guard status == 0 else { throw ScanFault(rawValue: status) ?? .unreadable }
        return try content(of: target)
    }

    /// With the two files and nowhere to complain; without our environment and our other files.
    private static func start(_ program: String, _ word: String, from source: Int32, into target: Int32)
        throws(ScanFault) -> pid_t
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, source, 0)
        posix_spawn_file_actions_adddup2(&actions, target, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        umeed_close_from(&actions, 3)
        var words: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(word), nil]
        var environment: [UnsafeMutablePointer<CChar>?] = [strdup("SWIFT_BACKTRACE=enable=no"), nil]
        defer { for text in words + environment { free(text) } }
        var process = pid_t()
        guard posix_spawn(&process, program, &actions, nil, &words, &environment) == 0 else { throw .unreadable }
        return process
    }

    /// Its exit status; `.unreadable` for one that was ended by a signal.
    private static func status(of process: pid_t) throws(ScanFault) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { throw .unreadable } }
        guard status & 0x7F == 0 else { throw .unreadable }
        return status >> 8 & 0xFF
    }

    private static func content(of file: Int32) throws(ScanFault) -> [UInt8] {
        let size = lseek(file, 0, SEEK_END)
        guard 1...(64 << 20) ~= size else { throw .unreadable }
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size, let start = buffer.baseAddress {
                let got = pread(file, start + filled, size - filled, off_t(filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                filled += got
            }
        }
        guard bytes.count == size else { throw .unreadable }
        return bytes
    }

    private static func put(_ bytes: [UInt8], into file: Int32) throws(ScanFault) {
        var written = 0
        while written < bytes.count {
            let put = bytes[written...].withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, off_t(written)) }
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { throw .unreadable }
            written += put
        }
    }
}
