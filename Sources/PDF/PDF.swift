/// # PDF: values in, the bytes of an A4 file out.
///
/// The only room that knows the C libraries (Pango and Cairo). A `Paper` says what stands on the pages, top to
/// bottom; the `Press` sets it and gives the file back. Nothing has a fixed place: every line takes the height that
/// Pango measures, because a Nastaliq line is twice as tall as a Latin one.
///
/// The same paper gives the same bytes on the same machine image: the only date in the file is the paper's own, and
/// the fonts are Debian's `fonts-noto-core`, embedded as subsets.
///
/// A PDF of Nastaliq text cannot be read aloud or searched well, whoever makes it. So whatever is given as a PDF is
/// given as an HTML page too, with the same words: that is the room `Documents`.
