import Access
import Kernel
import SQL

/// A file of people that an officer sent by the page: shown to her first, carried out beside the requests when she says
/// so. It names nobody.
struct PeopleJob: Sendable {
    enum State: String, CaseIterable, Sendable, Bindable, Readable {
        /// Waits for the officer's word.
        case shown
        /// Its file is gone; the key follows.
        case discarded
        case waiting, running, done, failed
    }

    /// Why a job was given up.
    enum Fault: String, CaseIterable, Sendable, Bindable, Readable {
        /// The officer who asked for it may no longer import.
        case rights
        /// The file cannot be read after all, or its incident is no longer there.
        case file
        /// The program broke off several times at it.
        case broken
    }

    let id: Identifier<PeopleJob>
    let province: Province
    /// The reference of the incident, for a file without such a column.
    let incident: String?
    var state: State
    /// Rows in the file.
    let total: Int
    /// What was done so far.
    var report: PeopleReport
    var fault: Fault?
    let startedBy: Identifier<Account>
    let startedAt: Timestamp

    var isOver: Bool { state == .done || state == .failed }
}
