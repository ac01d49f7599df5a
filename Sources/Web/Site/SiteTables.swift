public import Kernel
public import SQL

/// The tables that the site itself needs.
public enum SiteTables {
    public static let migrations: [Migration] = [Once.migration]

    /// Removes what is too old to matter. For a job.
    public static func forgetOld(at now: Timestamp, in tx: borrowing Transaction) throws {
        try Once.forgetOld(at: now, in: tx)
    }
}
