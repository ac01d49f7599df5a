public import Kernel

/// How many people a request is about to register, and in which province's compartment their keys belong.
public struct PeopleToRegister: Hashable, Sendable {
    /// 1 to 1,000.
    public let count: Int
    public let province: Province

    public init(_ count: Int, in province: Province) {
        self.count = count
        self.province = province
    }
}

/// Somebody whose key is durable and whose row is not yet written.
public struct NewPerson: Hashable, Sendable {
    public let id: Identifier<NewPerson>
    public let province: Province
}
