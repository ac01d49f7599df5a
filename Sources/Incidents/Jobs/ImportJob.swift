import Access
import Kernel

/// A file on its way into the register, carried out beside the requests and kept in the database until it is done.
struct ImportJob: Sendable {
    enum State: String, CaseIterable, Sendable { case waiting, running, done, failed }

    /// Why a job was given up.
    enum Fault: String, CaseIterable, Sendable {
        /// The officer who asked for it may no longer import.
        case rights
        /// The file or the map cannot be read after all.
        case file
        /// The program broke off several times at the same rows.
        case broken
    }

    let id: Identifier<ImportJob>
    /// Where the officer who asked for it may import: rows of other places are skipped.
    let scope: Scope
    var state: State
    /// As the officer's device called it.
    let fileName: String
    /// Data rows in the file; nil until they are counted.
    var total: Int?
    /// What was done so far; `read` is where to go on.
    var report: ImportReport
    var fault: Fault?
    let startedBy: Identifier<Account>
    let startedAt: Timestamp

    /// Rows still to be read, 0 as long as they are not counted.
    var waiting: Int { max(0, (total ?? 0) - report.read) }
}

/// The two files of a job.
enum ImportPart: String, Sendable { case events, boundaries }
