public import Kernel

/// Where a sealed value lives. It is bound into the seal, so a value that is moved to another row or column, or
/// rolled back to an older revision of its row, does not open.
public struct FieldAddress: Hashable, Sendable {
    let table: StaticString
    let row: String
    let column: StaticString
    /// The version of the row, as stored beside the value; give the one that the row will have after the write.
    let revision: Int

    public init<Subject>(_ table: StaticString, _ row: Identifier<Subject>, _ column: StaticString, revision: Int) {
        self.table = table
        self.row = row.description
        self.column = column
        self.revision = revision
    }

    /// The same row's other column: its name is not written out again.
    public func column(_ other: StaticString) -> FieldAddress { FieldAddress(table, row, other, revision) }

    private init(_ table: StaticString, _ row: String, _ column: StaticString, _ revision: Int) {
        (self.table, self.row, self.column, self.revision) = (table, row, column, revision)
    }

    public static func == (a: FieldAddress, b: FieldAddress) -> Bool { a.words == b.words }
    public func hash(into hasher: inout Hasher) { hasher.combine(words) }

    private var words: [String] { [table.description, row, column.description, String(revision)] }

    /// The associated data of the seal: table, row, column, revision, domain and key version.
    func binding(_ domain: Domain, keyVersion: Int) -> [UInt8] {
        var binding = LengthPrefixed("umeed field 1")
        binding.add(table)
        binding.add(row)
        binding.add(column)
        binding.add(revision)
        binding.add(domain.rawValue)
        binding.add(keyVersion)
        return binding.bytes
    }
}
