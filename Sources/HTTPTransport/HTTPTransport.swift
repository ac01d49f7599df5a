/// # HTTPTransport: from a socket to a `Request`, and from a `Response` back to the socket.
///
/// The only room that knows the C library (libmicrohttpd). Everything above sees values:
///
/// - `HTTPServer.start(_:on:port:limits:tls:)` listens, `stop(within:)` finishes what is in flight.
/// - `HTTPHandler` is the seam: a request in, a response out.
/// - `Limits` and `BodyLimit` bound everything a stranger can send: bytes, fields, time and connections.
///
/// A request reaches the handler only when it is whole, within its limits, unambiguously framed and well-formed
/// UTF-8; every other one is answered here with the page that `HTTPHandler.refusal(_:of:)` gives.
