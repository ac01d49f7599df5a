import CQREncode
import Glibc

/// A text as squares that a phone reads.
public enum QRCode {
    /// How much of the printed square may be lost before it cannot be read any more.
    public enum Correction: Sendable, CaseIterable {
        /// 7 in 100: screens.
        case low
        /// 15 in 100: paper.
        case medium
        /// 25 in 100: paper that is folded and carried.
        case quartile
        /// 30 in 100: what hangs outdoors.
        case high
    }

    /// The squares of `text` as UTF-8, in the smallest size that holds it. Throws `QRCodeError` for an empty text and
    /// for one beyond the largest code: 2953, 2331, 1663 or 1273 bytes by rising correction.
    public static func matrix(of text: String, correction: Correction = .medium) throws(QRCodeError) -> Matrix {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .empty }
        guard let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, correction.level) else {
            throw errno == ERANGE ? .tooLong(bytes: bytes.count) : .noMemory
        }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        return Matrix(size: size, squares: UnsafeBufferPointer(start: code.pointee.data, count: size * size))
    }
}

/// Why a text has no code.
public enum QRCodeError: Error, Equatable, CustomStringConvertible {
    case empty
    case tooLong(bytes: Int)
    case noMemory

    public var description: String {
        switch self {
        case .empty: "There is no text to put into the code."
        case .tooLong(let bytes): "The text is too long for a code: \(bytes) bytes. Put a short reference into it."
        case .noMemory: "There is not enough memory to make the code. Try again."
        }
    }
}

extension QRCode.Correction {
    fileprivate var level: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
