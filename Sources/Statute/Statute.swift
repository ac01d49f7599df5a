/// The law as data: who enacted or decided what, from which day, on which source, with which doubts.
///
/// Every value stands in a file of `Embedded/` that a lawyer can read; this room reads those files, refuses
/// what does not hold together (all faults at once), and answers "which rate was in force on that day?".
/// It decides nothing about a person: `CompensationRules` does.
///
/// Begin with `LawBook`.
public enum Statute {}
