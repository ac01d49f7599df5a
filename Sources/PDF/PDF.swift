/// # PDF: values in, the bytes of an A4 file out.
///
/// The only room that knows the C libraries (Pango with HarfBuzz and Fontconfig, zlib). A `Paper` says what stands on
/// the pages, top to bottom; the `Press` sets it and gives the file back. Nothing has a fixed place: every line takes
/// the height that Pango measures, because a Nastaliq line is twice as tall as a Latin one.
///
/// The same paper gives the same bytes on the same machine image: the only date in the file is the paper's own, and
/// the fonts are Debian's `fonts-noto-core`, embedded as subsets.
///
/// Beside the glyphs of Urdu and Sindhi stand their words, but programs differ in how they read them aloud and search
/// them, whoever made the file. So whatever is given as a PDF is given as an HTML page too, with the same words: that
/// is the room `Documents`.
///
/// What happens to a paper: the `Typesetter` sets each paragraph with Pango, or takes it from its `LineMemory`, as
/// `SetLine`s that already are what a file says; `Flow` puts them under one another as `Strip`s; `Pages` fills pages;
/// `PDFFile` writes them, with a `FontSubset` of each font.
