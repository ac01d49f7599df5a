import Kernel
import Victims

/// One house: who its father is, what its people share, and how well the clerk wrote.
struct DemoHouse {
    private let community: Community
    private let last: SpelledName
    private let father: FullName
    private let script: Script
    /// How many words in a hundred have their usual spelling.
    private let care: Int
    private let phone: PhoneNumber?
    private let address: String?

    init(in province: Province, _ numbers: inout SeededNumbers) {
        community = Community.usual(in: province, &numbers)
        last = numbers.one(of: community.last)
        father = community.man(last: last, &numbers)
        script = Script.usual(inSindh: province == .sindh, &numbers)
        care = numbers.number(55...95)
        phone = numbers.happens(72) ? PhoneNumber("+92399\(padded(numbers.number(0...9_999_999), 7))") : nil
        address = numbers.happens(84) ? InventedPlaces.address(&numbers) : nil
    }

    /// Somebody of the house. `isOwn`: a child of its father, who is spelled anew for each of them.
    func member(isWoman: Bool, isOwn: Bool, _ numbers: inout SeededNumbers) -> Identity {
        let name = isWoman ? community.woman(last: last, &numbers) : community.man(last: last, &numbers)
        let parent = isOwn ? father : community.man(last: last, &numbers)
        return Identity(
            name: name.written(in: script, care: care, &numbers),
            fatherName: numbers.happens(84) ? parent.written(in: script, care: care, &numbers) : nil,
            phone: phone, address: address)
    }
}
