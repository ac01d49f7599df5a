import CompensationRules

// `Web` has a part called `Facts`: in the files that see it, the law's own goes by this name.
typealias LegalFacts = Facts
