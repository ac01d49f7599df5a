import Access
import Incidents
import Kernel
import SQL
import Statute
import Verification

/// A paper that was handed in for a claim, and where it is now. Never changed; a return is added to it.
struct Evidence: Sendable {
    let id: Identifier<Evidence>
    let claim: Identifier<Claim>
    /// Counts the papers of one claim from 1.
    let position: Int
    /// Which paper of the checklist (`EvidencePaper.key`), or `other`.
    let paper: String
    /// What the checklist called it on that day; empty for another paper.
    let title: String
    let form: Form
    /// Pakistan's day.
    let receivedOn: CalendarDate
    let receivedBy: Identifier<Account>
    let office: Office
    let recordedAt: Timestamp
    /// Nil when only the paper itself was taken in.
    let file: StoredFile?
    /// SHA-256 as hexadecimal text: of the file as it is kept, or of the receipt's fields where there is no file.
    let hash: String
    /// The same of the file as it was handed in, before anything was taken from it. Nil where there is no file, and for
    /// papers from before this was recorded.
    let handedHash: String?
    /// The number of the receipt.
    let code: VerificationCode
    let given: Given?
    let sealed: Sealed

    enum Form: String, CaseIterable, Sendable { case original, copy }

    struct StoredFile: Hashable, Sendable {
        let kind: FileKind
        /// Bytes, as kept.
        let size: Int
    }

    /// That it was given back.
    struct Given: Sendable {
        let on: CalendarDate
        let by: Identifier<Account>
        let role: Role
        let at: Timestamp
        let sealedTo: [UInt8]
    }

    /// What the receipt shows: whoever has the same file can compare it.
    var receiptHash: String { handedHash ?? hash }

    /// Words about people, each for its column.
    struct Sealed: Sendable {
        let receivedFrom: [UInt8]
        let note: [UInt8]?
    }

    /// A paper that the checklist does not name.
    static let other = "other"
    /// Papers of one claim.
    static let most = 30
}

extension EvidencePaper {
    /// A short name that stays the same as long as the law's data calls the paper the same.
    var key: String { String(Hex.text(of: SHA256.digest(of: paper.utf8)).prefix(12)) }
}

extension Evidence.Form: Bindable, Readable {}
