/// What a stranger may take of this server. Sizes in bytes, times in seconds.
public struct Limits: Sendable {
    /// Path and query together; beyond: 414.
    public var target = 8 * 1024
    /// All header lines together; beyond: 431.
    public var headers = 16 * 1024
    /// Number of header lines; beyond: 431.
    public var headerLines = 100
    /// Fields of a query or a form, and parts of a multipart form; beyond: 400.
    public var fields = 1000
    /// A connection must deliver the head of its next request within this time, and is closed otherwise. A body or
    /// an answer may take longer as long as it moves at `leastPace`.
    public var patience = 15.0
    /// Bytes a second below which a body or the reading of an answer counts as an attack, after `patience`.
    public var leastPace = 500
    /// Open connections; more wait in the kernel's queue.
    public var connections = 4096
    /// Open connections of one address, 0 for any number; more are closed at once. A proxy in front is one address.
    public var connectionsPerAddress = 1024
    /// Bodies held in memory at one moment, all requests together; beyond: 503.
    public var bodiesInMemory = 256 * 1024 * 1024
    /// Network threads. Handlers that suspend do not occupy one.
    public var threads = 2
    /// Where uploaded files lie while their request lives. They have no name there, so that a crash leaves none.
    public var uploadFolder = "/tmp"

    public init() {}

    /// What the C library sets aside for one connection: head, a piece of body, and the answer's head.
    var connectionMemory: Int { max(32 * 1024, 2 * (headers + target)) }
}

/// How much body one kind of request may bring; beyond: 413.
public struct BodyLimit: Sendable, Equatable {
    /// Bytes held in memory: every body but the files of a multipart form.
    public var memory: Int
    /// Bytes of one uploaded file.
    public var file: Int
    /// Number of uploaded files.
    public var files: Int

    public init(memory: Int, file: Int = 0, files: Int = 0) {
        self.memory = memory
        self.file = file
        self.files = files
    }

    /// 1 MiB and no files: forms and JSON.
    public static let ordinary = BodyLimit(memory: 1024 * 1024)

    /// A form with files.
    public static func upload(file: Int, files: Int) -> BodyLimit {
        BodyLimit(memory: ordinary.memory, file: file, files: files)
    }

    /// Bytes of a whole multipart body.
    var whole: Int {
        let (all, overflows) = file.multipliedReportingOverflow(by: files)
        return overflows ? .max : memory.addingReportingOverflow(all).overflow ? .max : memory + all
    }
}
