/// # Documents: one text, on paper and on a page.
///
/// A `Letter` says what is said, in every language of it. `Letter.paper` makes a PDF of it, `Letter.html` its twin
/// with the same words in the same order: the one to hand over, the other for whoever hears pages or reads on a
/// phone. No sentence is made here; feature rooms write letters, this room sets them.
