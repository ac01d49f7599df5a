public import Kernel
public import SQL
import Statute

/// The paper that brings a rate, as an administrator entered it: an Act, an ordinance or a policy that was published.
///
/// A paper is no secret and names no victim, so its bytes are stored as they came, beside their digest.
public struct LawDocument: Hashable, Sendable {
    public let id: Identifier<LawDocument>
    /// From 1, in the order of entry: the files of law call it `R7` as a source and `r7` as an instrument.
    public let number: Int
    public let province: Province
    public let title: String
    /// Its number and place of publication, as printed.
    public let citation: String
    public let publisher: String
    public let status: PayingStatus
    public let publishedOn: CalendarDate
    /// SHA-256 in hexadecimal: of the file, or of the reference when no file came.
    public let digest: String
    /// Nil when only a reference was given.
    public let file: LawFileScan?

    public var sourceID: String { "R\(number)" }
    public var instrumentID: String { "r\(number)" }
}

/// The scan or print of a paper, without its bytes.
public struct LawFileScan: Hashable, Sendable {
    /// The kinds that are taken, by what the bytes begin with, never by what the sender calls them.
    public enum Kind: String, CaseIterable, Sendable {
        case pdf, jpeg, png

        init?(_ bytes: some Collection<UInt8>) {
            if bytes.starts(with: Array("%PDF-".utf8)) {
                self = .pdf
            } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
                self = .jpeg
            } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
                self = .png
            } else {
                return nil
            }
        }

        var contentType: String {
            switch self {
            case .pdf: "application/pdf"
            case .jpeg: "image/jpeg"
            case .png: "image/png"
            }
        }
    }

    public let kind: Kind
    /// Bytes, 1 to 10 MiB.
    public let size: Int

    static let mostBytes = 10 << 20
}

extension LawDocument {
    /// What the digest is taken of when no file came: the reference, one line a part.
    static func digest(ofReference parts: [String]) -> String {
        Hex.text(of: SHA256.digest(of: parts.joined(separator: "\n").utf8))
    }

    /// The citation in one line, as a source has it.
    var sourceText: String { "\(title), \(citation), \(publisher), \(publishedOn) (SHA-256 \(digest))" }
}

/// What a paper can be that pays: its word in the files of law.
public enum PayingStatus: String, CaseIterable, Sendable {
    case act, ordinance, policy

    var status: Status {
        switch self {
        case .act: .act
        case .ordinance: .ordinance
        case .policy: .policy
        }
    }
}

extension PayingStatus: Bindable, Readable {}
extension LawFileScan.Kind: Bindable, Readable {}
