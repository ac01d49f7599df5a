/// Tables as other programs write and want them: CSV (RFC 4180) in and out, XLSX out.
///
/// `SheetReader` never stops at a bad row: each row tells what is wrong with it. `SheetWriter` writes cells that no
/// spreadsheet program mistakes for a formula. `Sheet` is a whole table ready for either format.
public enum Sheets {}
