extension PhraseBook {
    /// What keeps two languages from saying the same: a key that one has and another lacks, or a hole that is
    /// not filled in both. Empty when there is nothing to mend; each line names language and key.
    ///
    /// Every room's tests call this with the room's own files.
    public func gaps() -> [String] {
        let all = Set(Language.allCases.flatMap { keys(in: $0) }).sorted()
        let known = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Set(keys(in: $0))) })
        return all.flatMap { key in
            let speaking = Language.allCases.filter { known[$0]?.contains(key) == true }
            let silent = Language.allCases.filter { !speaking.contains($0) }.map { "\($0.rawValue): no \"\(key)\"" }
            let wanted = speaking.first.map { holes(of: key, in: $0) } ?? []
            let uneven = speaking.dropFirst().filter { holes(of: key, in: $0) != wanted }
                .map { "\($0.rawValue): other holes in \"\(key)\"" }
            return silent + uneven
        }
    }
}
