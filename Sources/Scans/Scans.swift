/// # Scans: files of strangers, rebuilt from what makes their pages.
///
/// The only room that knows the C library (qpdf). A photograph keeps its picture, a PDF its pages; what cameras and
/// programs write beside them, and whatever a page could do by itself, stays behind.
///
/// ```swift
/// let kept = try await ScanDesk.apart(program: "/proc/self/exe").rebuilt(handedIn)
/// ```
///
/// A PDF is a program's worth of format, so it is read in a process of its own with little memory and little time
/// (`ScanDesk`): what breaks that process breaks nothing else. Reasons in `docs/decisions/0016-small-gaps.md`.
public enum Scans {
    /// Pages of a PDF.
    public static let mostPages = 100
    /// Bytes of a PDF when it is rebuilt.
    public static let mostBytes = 16 << 20
}

/// Why a PDF is not taken in.
public enum ScanFault: Int32, Error, Hashable, CaseIterable, Sendable {
    /// Damaged, cut off, or something else under the name of a PDF. Also what took too long or too much memory.
    case unreadable = 71
    /// It opens with a password only.
    case locked
    /// More than `Scans.mostPages`.
    case tooManyPages
    /// Something lies upon its pages, a filled-in field, a note, a signature, that would be lost.
    case filledIn
    case tooLarge
}
