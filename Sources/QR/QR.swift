/// # QR: a short text as a square that a phone reads.
///
/// The only room that knows the C library (libqrencode). `QRCode.matrix(of:)` gives the squares; a `Matrix` draws
/// itself as SVG, on paper and on screen, light or dark page alike.
///
/// What goes into a code on paper is never identity: a random token and a signature, nothing else.
