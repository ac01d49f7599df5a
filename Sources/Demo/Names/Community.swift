import Kernel

/// The names that families of one community give: common enough to belong to nobody.
struct Community: Sendable {
    let men: [SpelledName]
    let women: [SpelledName]
    /// Family, tribe or second names; a woman may have another.
    let last: [SpelledName]
    let womensLast: [SpelledName]
    /// Whether men's names often begin with Muhammad, Abdul or Ghulam.
    let hasPrefixes: Bool

    /// One by the province, as often as the invented weights say.
    static func usual(in province: Province, _ numbers: inout SeededNumbers) -> Community {
        let draw = numbers.number(1...100)
        guard province == .sindh else {
            return draw <= 52
                ? baloch : draw <= 78 ? pashtun : draw <= 95 ? urduSpeaking : draw <= 98 ? hindu : christian
        }
        return draw <= 46
            ? sindhi
            : draw <= 76
                ? urduSpeaking
                : draw <= 84
                    ? baloch
                    : draw <= 90
                        ? pashtun
                        : draw <= 97 ? hindu : christian
    }

    /// The man of a house, `Muhammad Aslam Khan`.
    func man(last: SpelledName, _ numbers: inout SeededNumbers) -> FullName {
        let given = numbers.one(of: men)
        guard hasPrefixes, numbers.happens(38) else { return FullName(parts: [given, last]) }
        return FullName(parts: [numbers.one(of: Community.prefixes), given, last])
    }

    func woman(last: SpelledName, _ numbers: inout SeededNumbers) -> FullName {
        FullName(parts: [numbers.one(of: women), numbers.happens(60) ? numbers.one(of: womensLast) : last])
    }

    static let sindhi = Community(
        men: muslimMen + sindhiMen, women: muslimWomen + sindhiWomen, last: sindhiLast, womensLast: womensSecond,
        hasPrefixes: true)
    static let urduSpeaking = Community(
        men: muslimMen, women: muslimWomen, last: commonLast, womensLast: womensSecond, hasPrefixes: true)
    static let baloch = Community(
        men: balochMen + muslimMen, women: balochWomen + muslimWomen, last: balochLast, womensLast: womensSecond,
        hasPrefixes: true)
    static let pashtun = Community(
        men: pashtunMen + muslimMen, women: pashtunWomen + muslimWomen, last: pashtunLast, womensLast: womensSecond,
        hasPrefixes: true)
    static let hindu = Community(
        men: hinduMen, women: hinduWomen, last: hinduLast, womensLast: hinduWomensLast, hasPrefixes: false)
    static let christian = Community(
        men: christianMen, women: christianWomen, last: christianLast, womensLast: christianLast, hasPrefixes: false)
}
