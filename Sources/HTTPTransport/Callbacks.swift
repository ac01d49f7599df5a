import CMicrohttpd
import Glibc

// What the C library calls, on its own threads. These are functions, not closures, so that no actor's isolation
// can cling to them: a closure written in isolated code would stop the process when called from here.

/// A socket was opened, or is about to be closed.
func connectionChanged(
    _ context: UnsafeMutableRawPointer?, _ raw: OpaquePointer?,
    _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ change: MHD_ConnectionNotificationCode
) {
    guard let context, let raw, let slot else { return }
    let engine = Unmanaged<Engine>.fromOpaque(context).takeUnretainedValue()
    if change == .CONNECTION_NOTIFY_STARTED {
        let connection = Connection(
            socket: umeed_http_connection_socket(raw), remoteAddress: clientAddress(of: raw),
            deadline: engine.deadline(from: Clock.now()))
        engine.add(connection)
        slot.pointee = Unmanaged.passRetained(connection).toOpaque()
    } else if let held = slot.pointee {
        engine.remove(Unmanaged<Connection>.fromOpaque(held).takeRetainedValue())
        slot.pointee = nil
    }
}

/// The request line has arrived. What is returned comes back as the request's own slot.
func targetArrived(
    _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ raw: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    guard let context, let target, let raw, let held = umeed_http_connection_context(raw) else { return nil }
    let text = UnsafeRawBufferPointer(start: target, count: strlen(target))
    let exchange = Exchange(
        Unmanaged<Engine>.fromOpaque(context).takeUnretainedValue(),
        Unmanaged<Connection>.fromOpaque(held).takeUnretainedValue(), target: text)
    hideQuery(text)
    return Unmanaged.passRetained(exchange).toOpaque()
}

/// Ends the library's text right after the question mark: we read the query ourselves, and the library's own reading of
/// many fields fills the connection's memory and leaves the request without any answer.
private func hideQuery(_ target: UnsafeRawBufferPointer) {
    guard let mark = target.firstIndex(of: UInt8(ascii: "?")), mark + 1 < target.count else { return }
    UnsafeMutableRawBufferPointer(mutating: target)[mark + 1] = 0
}

/// Called when the head has arrived, for each piece of the body, at its end, and once more after a parked connection
/// was woken.
func requestMoved(
    _ context: UnsafeMutableRawPointer?, _ raw: OpaquePointer?, _ url: UnsafePointer<CChar>?,
    _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?, _ chunk: UnsafePointer<CChar>?,
    _ chunkSize: UnsafeMutablePointer<Int>?, _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let context, let raw, let method, let chunkSize, let held = slot?.pointee else { return .NO }
    let exchange = Unmanaged<Exchange>.fromOpaque(held).takeUnretainedValue()
    let turn = Turn(Unmanaged<Engine>.fromOpaque(context).takeUnretainedValue(), raw, exchange)
    if !exchange.hasArrivedHead { return turn.readHead(method: String(cString: method), version: version) }
    guard chunkSize.pointee > 0 else { return turn.answer() }
    defer { chunkSize.pointee = 0 }
    return exchange.receive(UnsafeRawBufferPointer(start: chunk, count: chunkSize.pointee)) ? .YES : .NO
}

/// The request is over: answered, or its client gone.
func requestCompleted(
    _ context: UnsafeMutableRawPointer?, _ raw: OpaquePointer?,
    _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ reason: MHD_RequestTerminationCode
) {
    guard let slot, let held = slot.pointee else { return }
    Unmanaged<Exchange>.fromOpaque(held).takeRetainedValue().end()
    slot.pointee = nil
}

private func clientAddress(of connection: OpaquePointer) -> String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    umeed_http_client_address(connection, &text, socklen_t(text.count))
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
