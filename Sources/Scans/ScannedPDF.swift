import CQpdf
import Glibc

/// A PDF rebuilt from its pages: a new document that holds what is drawn on them and nothing else.
///
/// No description (author, program, times, XMP), no script, no attached file, no action, no form, no earlier version,
/// and no place or device in the photographs on its pages.
public enum ScannedPDF {
    /// The same pages in a new file; the same bytes for the same file. Reads `bytes` in this process: see `ScanDesk`.
    public static func rebuilt(_ bytes: [UInt8]) throws(ScanFault) -> [UInt8] {
        let source = try QpdfDocument(reading: bytes)
        let count = Int(qpdf_get_num_pages(source.handle))
        guard count > 0 else { throw .unreadable }
        guard count <= Scans.mostPages else { throw .tooManyPages }
        guard qpdf_push_inherited_attributes_to_page(source.handle) & QpdfDocument.failed == 0 else {
            throw .unreadable
        }
        let target = QpdfDocument()
        guard qpdf_empty_pdf(target.handle) & QpdfDocument.failed == 0 else { throw .unreadable }
        var cleaning = PDFCleaning(of: source)
        for number in 0..<count {
            let page = qpdf_get_page_n(source.handle, number)
            try cleaning.clean(page: page)
            let added = qpdf_add_page(target.handle, source.handle, page, 0)
            guard added & QpdfDocument.failed == 0 else { throw .unreadable }
        }
        let file = try target.written()
        guard file.count <= Scans.mostBytes else { throw .tooLarge }
        return file
    }
}

/// A document of the C library, with everything that it lends; freed with the last reference.
final class QpdfDocument {
    /// The bit of an answer that says that the call failed.
    static let failed: Int32 = 2

    let handle: qpdf_data
    /// What the library reads from; it must stay where it is as long as the document does.
    private let content: UnsafeMutableBufferPointer<CChar>

    init() {
        handle = qpdf_init()
        content = .allocate(capacity: 0)
        quieten()
    }

    convenience init(reading bytes: [UInt8]) throws(ScanFault) {
        self.init(copying: bytes)
        let answer = qpdf_read_memory(handle, "scan", content.baseAddress, UInt64(content.count), nil)
        guard answer & Self.failed != 0 else { return }
        let isLocked =
            qpdf_has_error(handle) != 0
            && qpdf_get_error_code(handle, qpdf_get_error(handle)) == qpdf_e_password
        throw isLocked ? .locked : .unreadable
    }

    private init(copying bytes: [UInt8]) {
        handle = qpdf_init()
        content = .allocate(capacity: max(1, bytes.count))
        for (place, byte) in bytes.enumerated() { content[place] = CChar(bitPattern: byte) }
        quieten()
    }

    deinit {
        // An error that nobody asks for is printed by the library.
        if qpdf_has_error(handle) != 0 { _ = qpdf_get_error(handle) }
        var handle: qpdf_data? = handle
        qpdf_cleanup(&handle)
        content.deallocate()
    }

    /// Its words would quote the file.
    private func quieten() {
        qpdf_silence_errors(handle)
        qpdf_set_suppress_warnings(handle, 1)
    }

    /// As a file whose identity follows from its content.
    func written() throws(ScanFault) -> [UInt8] {
        guard qpdf_init_write_memory(handle) & Self.failed == 0 else { throw .unreadable }
        qpdf_set_object_stream_mode(handle, qpdf_o_generate)
        qpdf_set_decode_level(handle, qpdf_dl_none)
        qpdf_set_preserve_encryption(handle, 0)
        qpdf_set_suppress_original_object_IDs(handle, 1)
        qpdf_set_deterministic_ID(handle, 1)
        guard qpdf_write(handle) & Self.failed == 0, let start = qpdf_get_buffer(handle) else { throw .unreadable }
        return Array(UnsafeBufferPointer(start: start, count: qpdf_get_buffer_length(handle)))
    }
}
