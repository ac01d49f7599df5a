import CZlib

/// Makes streams of a file smaller (zlib, level 1: a letter grows by a kilobyte and costs a third of the time).
/// Its memory serves one stream after another.
final class Deflater {
    private var stream = z_stream()

    init() throws(PrintingError) {
        guard deflateInit_(&stream, 1, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .library("no memory to compress")
        }
    }

    deinit { deflateEnd(&stream) }

    func smaller(_ bytes: [UInt8]) throws(PrintingError) -> [UInt8] {
        deflateReset(&stream)
        var bytes = bytes
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        var isWhole = false
        let small = [UInt8](unsafeUninitializedCapacity: room) { small, count in
            bytes.withUnsafeMutableBufferPointer { bytes in
                stream.next_in = bytes.baseAddress
                stream.avail_in = UInt32(bytes.count)
                stream.next_out = small.baseAddress
                stream.avail_out = UInt32(room)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = room - Int(stream.avail_out)
            }
        }
        guard isWhole else { throw .library("a stream could not be compressed") }
        return small
    }
}
