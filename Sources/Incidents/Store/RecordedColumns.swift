import Access
import Kernel
public import SQL

extension Recorded {
    /// The columns of every table that keeps who wrote a row, and when.
    static let columns: SQL = "recorded_at, recorded_by, recorded_role, recorded_district"

    /// The same as values of an INSERT.
    var values: SQL { "\(at), \(account), \(role), \(district)" }

    /// Reads `columns` from `first` on.
    init(row: Row, from first: Int) throws {
        self.init(
            at: try row[first], account: try row[first + 1], role: try row[first + 2], district: try row[first + 3])
    }
}

extension IncidentKind: Bindable, Readable {}
extension Classification: Bindable, Readable {}
extension Manner: Bindable, Readable {}
extension Weapon: Bindable, Readable {}
extension Target: Bindable, Readable {}
extension DayPrecision: Bindable, Readable {}
extension DecisionPaper.Kind: Bindable, Readable {}
extension SourceName.Kind: Bindable, Readable {}
extension Reliability: Bindable, Readable {}

extension TimeOfDay: Bindable, Readable {
    public var sqlValue: SQLValue { .integer(Int64(minute)) }
    public init?(sqlValue: SQLValue) {
        guard case .integer(let minute) = sqlValue else { return nil }
        self.init(minute: Int(minute))
    }
}
