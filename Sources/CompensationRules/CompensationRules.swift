/// What the law gives: facts in, an explained determination out.
///
/// Pure functions of facts, law and the day of determination. Nothing here knows a database, a page or a
/// person's name. Begin with `Determination.init(of:under:asOf:)` and `HeirShares`; `LawCommand` is the same
/// for the command line.
///
/// The readings that the texts leave open are written down in `docs/decisions/0003-law-as-data.md`.
public enum CompensationRules {}
