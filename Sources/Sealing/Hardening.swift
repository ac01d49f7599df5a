import CSodium

/// Keeps what is in memory out of core dumps, debuggers and the swap.
public enum Hardening {
    /// Does what this machine allows and returns what it did not, in words for the log; empty when all was done.
    ///
    /// Call once, before the root key is read. Memory is locked page by page as it is used, and only where the
    /// limit is unlimited (`LimitMEMLOCK=infinity`).
    public static func apply() -> [String] {
        var undone: [String] = []
        if umeed_forbid_core_files() != 0 { undone.append("core files are not switched off") }
        if umeed_forbid_dumps() != 0 { undone.append("the process can be dumped or traced") }
        if umeed_lock_used_memory() != 0 {
            undone.append("only the keys are locked in memory (LimitMEMLOCK is finite)")
        }
        return undone
    }
}
