/// Tables as other programs write and want them: CSV for now (RFC 4180).
///
/// `SheetReader` never stops at a bad row: each row tells what is wrong with it. `SheetWriter` writes cells that no
/// spreadsheet program mistakes for a formula.
public enum Sheets {}
