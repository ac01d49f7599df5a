import Kernel

/// Says what each column of a pasted list most likely holds: by its heading, else by what stands in it.
enum ColumnGuess {
    /// One field a column; no field twice except `.none`.
    static func fields(of list: PastedList) -> [PasteField] {
        var fields = [PasteField?](repeating: nil, count: list.width)
        var free = Set(PasteField.allCases)
        func give(_ field: PasteField, to column: Int) {
            guard fields[column] == nil, field == .none || free.contains(field) else { return }
            fields[column] = field
            free.remove(field)
        }
        for (column, heading) in (list.headings ?? []).enumerated() {
            if let field = PasteField(heading: heading) { give(field, to: column) }
        }
        let samples = (0..<list.width).map { column in sample(of: column, in: list) }
        for (column, cells) in samples.enumerated() where fields[column] == nil {
            if isSerial(cells, first: column == 0) { give(.none, to: column) }
        }
        for (field, isSuch) in tests {
            guard free.contains(field) else { continue }
            let open = samples.indices.filter { fields[$0] == nil }
            if let column = open.first(where: { mostly(samples[$0], isSuch) }) { give(field, to: column) }
        }
        // What is left are words: the name first, then the father, the place, the address, as lists are written.
        var words: [PasteField] = [.name, .fatherName, .hospital, .address].filter { free.contains($0) }
        for (column, cells) in samples.enumerated() where fields[column] == nil {
            fields[column] = mostly(cells, isWords) && !words.isEmpty ? words.removeFirst() : PasteField.none
        }
        return fields.map { $0 ?? .none }
    }

    private static let tests: [(PasteField, @Sendable (String) -> Bool)] = [
        (.cnic, { CNIC($0) != nil }), (.phone, { $0.count >= 10 && PhoneNumber($0) != nil }),
        (.sex, { PasteWords.sex($0) != nil }), (.status, { PasteWords.status($0) != nil && $0.count <= 24 }),
        (.age, { PastedCell.years(in: $0) != nil }), (.tag, isTag),
    ]

    /// The first fifty cells that say something.
    private static func sample(of column: Int, in list: PastedList) -> [String] {
        list.rows.lazy.map { $0[column] }.filter { !PasteWords.meansUnknown($0) }.prefix(50).map { $0 }
    }

    private static func mostly(_ cells: [String], _ isSuch: (String) -> Bool) -> Bool {
        !cells.isEmpty && cells.count(where: isSuch) * 10 >= cells.count * 6
    }

    /// 1, 2, 3 ... over at least three rows; in the first column from any beginning.
    private static func isSerial(_ cells: [String], first isFirst: Bool) -> Bool {
        let numbers = cells.map { Int(PasteWords.plain($0)) }
        guard cells.count >= 3, let first = numbers[0], isFirst || first == 1 else { return false }
        return numbers.enumerated().allSatisfy { $0.element == first + $0.offset }
    }

    /// `T-17`, `A 4`: some letters and a number.
    private static func isTag(_ cell: String) -> Bool {
        cell.count <= 10 && cell.contains(where: \.isNumber)
            && cell.split { $0 == "-" || $0 == " " || $0 == "/" }.allSatisfy {
                $0.allSatisfy { $0.isLetter || $0.isNumber }
            }
    }

    private static func isWords(_ cell: String) -> Bool { cell.contains(where: \.isLetter) }
}
