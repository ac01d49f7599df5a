/// The skeletons of all names, each held once and known by a number: a few thousand words stand for a million people.
struct Lexicon: Sendable {
    typealias Word = UInt32

    private var words: [String] = []
    private var numbers: [String: Word] = [:]
    /// The numbers in the order of their words, as far as `words` had grown when it was made.
    private var sorted: [Word] = []
    /// Spellings met while many names are read, so that each is reduced once; bounded, and let go by `settle`.
    private var spellings: [Substring: Word?] = [:]

    var count: Int { words.count }

    subscript(_ word: Word) -> String { words[Int(word)] }

    /// The number of a skeleton; nil when no name has it.
    func find(_ skeleton: String) -> Word? { numbers[skeleton] }

    /// The words of a name, in order.
    mutating func read(_ name: String) -> [Word] { NameKey.parts(of: name).compactMap { number(ofSpelling: $0) } }

    /// After the last name of a reading: lets go of what only the reading needed.
    mutating func settle() { spellings = [:] }

    /// All words that begin with `head`, by their numbers.
    mutating func beginning(with head: String) -> ArraySlice<Word> {
        if sorted.count != words.count { sort() }
        let start = sorted.partitioningIndex { words[Int($0)] >= head }
        let length = sorted[start...].prefix { words[Int($0)].hasPrefix(head) }.count
        return sorted[start..<(start + length)]
    }

    private mutating func sort() {
        sorted = words.indices.map { Word($0) }
        sorted.sort { words[Int($0)] < words[Int($1)] }
    }

    private mutating func number(ofSpelling spelling: Substring) -> Word? {
        if let known = spellings[spelling] { return known }
        let skeleton = NameKey.skeleton(of: spelling)
        let number = skeleton.isEmpty ? nil : number(of: skeleton)
        if spellings.count >= 20_000 { spellings.removeAll(keepingCapacity: true) }
        spellings[Substring(String(spelling))] = number
        return number
    }

    private mutating func number(of skeleton: String) -> Word {
        if let known = numbers[skeleton] { return known }
        let number = Word(words.count)
        words.append(skeleton)
        numbers[skeleton] = number
        return number
    }
}

extension Array {
    /// The first index whose element is in the second part; the array is in two parts by `isInSecond`.
    fileprivate func partitioningIndex(_ isInSecond: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
