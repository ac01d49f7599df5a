import Localization
import SQL
import Scans

/// What a file is by its own first bytes, whatever its name says.
enum FileKind: String, CaseIterable, Hashable, Sendable, Bindable, Readable {
    case jpeg, png, pdf

    /// Nil for anything that is none of these.
    init?(of bytes: [UInt8]) {
        switch bytes {
        case _ where bytes.starts(with: [0xFF, 0xD8, 0xFF]): self = .jpeg
        case _ where bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]): self = .png
        case _ where bytes.starts(with: Array("%PDF-".utf8)): self = .pdf
        case _: return nil
        }
    }

    var contentType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .pdf: "application/pdf"
        }
    }

    var ending: String {
        switch self {
        case .jpeg: "jpg"
        case .png: "png"
        case .pdf: "pdf"
        }
    }

    /// The file without what cameras and programs write beside the picture: place, time, device, thumbnails. Nil for
    /// a file that is damaged. A PDF was rebuilt before (`ScanDesk`): it is kept as it is.
    func withoutMetadata(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .jpeg: JPEGFile.stripped(bytes)
        case .png: PNGFile.stripped(bytes)
        case .pdf: bytes
        }
    }
}
