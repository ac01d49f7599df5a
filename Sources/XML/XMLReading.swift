import CXML2

extension XMLElement {
    /// The most bytes of a document: a statement of a busy year stays below.
    public static let mostBytes = 64 * 1024 * 1024
    /// The deepest nesting; ISO 20022 messages stay below 20.
    public static let deepest = 64

    /// The root of a document in UTF-8 or whatever encoding it declares.
    ///
    /// Costs memory for the whole tree, about ten times the file.
    public init(reading bytes: [UInt8]) throws(XMLError) {
        guard bytes.count <= Self.mostBytes else { throw .tooLarge(most: Self.mostBytes) }
        let reader = try PullReader(bytes)
        self = try reader.root()
    }
}

/// The library's pull reader over bytes that it does not copy.
private final class PullReader {
    private let reader: xmlTextReaderPtr
    private let bytes: UnsafeMutablePointer<CChar>

    /// The library wants to be woken once, before threads use it.
    private static let isAwake: Bool = {
        xmlInitParser()
        return true
    }()

    init(_ source: [UInt8]) throws(XMLError) {
        precondition(Self.isAwake)
        bytes = UnsafeMutablePointer<CChar>.allocate(capacity: max(1, source.count))
        for (index, byte) in source.enumerated() { bytes[index] = CChar(bitPattern: byte) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        guard let reader = xmlReaderForMemory(bytes, Int32(source.count), nil, nil, Int32(options)) else {
            bytes.deallocate()
            throw .malformed(line: 1)
        }
        self.reader = reader
    }

    deinit {
        xmlFreeTextReader(reader)
        bytes.deallocate()
    }

    func root() throws(XMLError) -> XMLElement {
        while try step() {
            if try kind() == XML_READER_TYPE_ELEMENT.rawValue { return try finished(at: 1) }
        }
        throw .malformed(line: line)
    }

    /// The element at which the reader stands and, after it, the rest of the document: nothing may follow but space.
    private func finished(at depth: Int) throws(XMLError) -> XMLElement {
        let root = try element(at: depth)
        while try step() { _ = try kind() }
        return root
    }

    private func element(at depth: Int) throws(XMLError) -> XMLElement {
        guard depth <= XMLElement.deepest else { throw .tooDeep(most: XMLElement.deepest) }
        var element = XMLElement(
            name: Self.text(xmlTextReaderConstLocalName(reader)),
            namespace: Self.text(xmlTextReaderConstNamespaceUri(reader)), attributes: [:])
        if xmlTextReaderHasAttributes(reader) == 1 { element = element.with(attributes()) }
        guard xmlTextReaderIsEmptyElement(reader) == 0 else { return element }
        var text = ""
        while try step() {
            switch try kind() {
            case XML_READER_TYPE_ELEMENT.rawValue: element.children.append(try self.element(at: depth + 1))
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue:
                text += Self.text(xmlTextReaderConstValue(reader))
            case XML_READER_TYPE_END_ELEMENT.rawValue:
                element.text = text.trimmed
                return element
            default: continue
            }
        }
        throw .malformed(line: line)
    }

    private func attributes() -> [String: String] {
        var found: [String: String] = [:]
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            guard xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
            found[Self.text(xmlTextReaderConstLocalName(reader))] = Self.text(xmlTextReaderConstValue(reader))
        }
        xmlTextReaderMoveToElement(reader)
        return found
    }

    /// False at the end of a good document.
    private func step() throws(XMLError) -> Bool {
        switch xmlTextReaderRead(reader) {
        case 1: return true
        case 0: return false
        default: throw .malformed(line: line)
        }
    }

    /// What the reader stands at; the two kinds that nobody may send throw.
    private func kind() throws(XMLError) -> UInt32 {
        let kind = UInt32(bitPattern: xmlTextReaderNodeType(reader))
        let refused = [XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue]
        guard !refused.contains(kind) else { throw .documentType }
        return kind
    }

    private var line: Int { max(1, Int(xmlTextReaderGetParserLineNumber(reader))) }

    private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}

extension XMLElement {
    fileprivate func with(_ attributes: [String: String]) -> XMLElement {
        XMLElement(name: name, namespace: namespace, attributes: attributes)
    }
}

extension String {
    /// Without XML's white space at both ends.
    fileprivate var trimmed: String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        guard let first = utf8.firstIndex(where: { !isSpace($0) }), let last = utf8.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[first...last])
    }
}
