import CQpdf
import Glibc

/// Takes from the pages of one document whatever does not draw them. Each object that several pages share is cleaned
/// once.
struct PDFCleaning {
    private let document: QpdfDocument
    private var handle: qpdf_data { document.handle }
    private var known: Set<Int64> = []
    private var count = 0

    /// What of a page is kept: its sizes, what is drawn and what that needs.
    private static let pageKeys: Set<String> = [
        "/Type", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group",
    ]
    /// What describes, acts, or leads out of the file, wherever it stands. Marks of layers go too: every layer is shown.
    private static let removedKeys: Set<String> = [
        "/Metadata", "/PieceInfo", "/LastModified", "/AA", "/A", "/OpenAction", "/JS", "/EF", "/AF", "/URI", "/OPI",
        "/Ref", "/Alternates", "/OC", "/Properties", "/StructParent", "/StructParents", "/ID", "/URLS",
    ]
    /// With these a stream's content would come from another file.
    private static let outsideKeys: Set<String> = ["/F", "/FFilter", "/FDecodeParms"]

    /// Objects within one another, and all of them together, of a file that was made to be read.
    private static let (deepest, most) = (60, 200_000)

    init(of document: QpdfDocument) { self.document = document }

    /// Throws `.filledIn` for a page with anything upon it but links, `.unreadable` for one that is none.
    mutating func clean(page: qpdf_oh) throws(ScanFault) {
        guard qpdf_oh_is_dictionary(handle, page) != 0 else { throw .unreadable }
        try refuseFilledIn(page)
        for key in keys(of: page) where !Self.pageKeys.contains(key) { qpdf_oh_remove_key(handle, page, key) }
        try clean(qpdf_oh_get_key(handle, page, "/Resources"), depth: 0)
        try clean(qpdf_oh_get_key(handle, page, "/Group"), depth: 0)
        try clean(qpdf_oh_get_key(handle, page, "/Contents"), depth: 0)
    }

    /// A link draws nothing and may go; a field, a note or a stamp is part of what the reader sees.
    private func refuseFilledIn(_ page: qpdf_oh) throws(ScanFault) {
        let annotations = qpdf_oh_get_key(handle, page, "/Annots")
        guard qpdf_oh_is_array(handle, annotations) != 0 else { return }
        for place in 0..<qpdf_oh_get_array_n_items(handle, annotations) {
            let annotation = qpdf_oh_get_array_item(handle, annotations, place)
            guard qpdf_oh_is_dictionary(handle, annotation) != 0 else { continue }
            let kind = qpdf_oh_get_key(handle, annotation, "/Subtype")
            let drawsNothing =
                qpdf_oh_is_name_and_equals(handle, kind, "/Link") != 0
                || qpdf_oh_is_name_and_equals(handle, kind, "/Popup") != 0
            guard drawsNothing else { throw .filledIn }
        }
    }

    private mutating func clean(_ object: qpdf_oh, depth: Int) throws(ScanFault) {
        count += 1
        guard depth <= Self.deepest, count <= Self.most else { throw .unreadable }
        if qpdf_oh_is_indirect(handle, object) != 0 {
            let number =
                Int64(qpdf_oh_get_object_id(handle, object)) << 32
                | Int64(qpdf_oh_get_generation(handle, object))
            guard known.insert(number).inserted else { return }
        }
        if qpdf_oh_is_array(handle, object) != 0 {
            for place in 0..<qpdf_oh_get_array_n_items(handle, object) {
                try clean(qpdf_oh_get_array_item(handle, object, place), depth: depth + 1)
            }
        } else if qpdf_oh_is_stream(handle, object) != 0 {
            let dictionary = qpdf_oh_get_dict(handle, object)
            for key in Self.outsideKeys { qpdf_oh_remove_key(handle, dictionary, key) }
            try clean(dictionary: dictionary, depth: depth)
            try cleanPhotograph(object, dictionary)
        } else if qpdf_oh_is_dictionary(handle, object) != 0 {
            try clean(dictionary: object, depth: depth)
        }
    }

    private mutating func clean(dictionary: qpdf_oh, depth: Int) throws(ScanFault) {
        for key in keys(of: dictionary) {
            if Self.removedKeys.contains(key) {
                qpdf_oh_remove_key(handle, dictionary, key)
            } else {
                try clean(qpdf_oh_get_key(handle, dictionary, key), depth: depth + 1)
            }
        }
    }

    /// A photograph lies in a PDF as the camera wrote it, with place and device.
    private func cleanPhotograph(_ stream: qpdf_oh, _ dictionary: qpdf_oh) throws(ScanFault) {
        var filter = qpdf_oh_get_key(handle, dictionary, "/Filter")
        if qpdf_oh_is_array(handle, filter) != 0, qpdf_oh_get_array_n_items(handle, filter) == 1 {
            filter = qpdf_oh_get_array_item(handle, filter, 0)
        }
        guard qpdf_oh_is_name_and_equals(handle, filter, "/DCTDecode") != 0 else { return }
        var (start, length, filtered): (UnsafeMutablePointer<UInt8>?, Int, Int32) = (nil, 0, 0)
        let answer = qpdf_oh_get_stream_data(handle, stream, qpdf_dl_none, &filtered, &start, &length)
        defer { free(start) }
        guard answer & QpdfDocument.failed == 0, let start else { throw .unreadable }
        let photograph = Array(UnsafeBufferPointer(start: start, count: length))
        guard let kept = JPEGFile.stripped(photograph, keepsOrientation: false) else { throw .unreadable }
        let settings = qpdf_oh_get_key(handle, dictionary, "/DecodeParms")
        qpdf_oh_replace_stream_data(handle, stream, kept, kept.count, filter, settings)
    }

    private func keys(of dictionary: qpdf_oh) -> [String] {
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(handle, dictionary)
        while qpdf_oh_dict_more_keys(handle) != 0 {
            if let key = qpdf_oh_dict_next_key(handle) { keys.append(String(cString: key)) }
        }
        return keys
    }
}
