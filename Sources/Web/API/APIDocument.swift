import Kernel

/// What the OpenAPI document says of one route; the errors that every route shares are added by `OpenAPI`.
public struct APIDocument: Sendable {
    public let summary: String
    /// The tag under which readers look for it, one a room.
    public let room: String
    public var request: Schema?
    public var answer: Schema
    public var status: Int
    public var query: [Parameter] = []
    /// Whether the answer carries an `ETag`.
    public var hasVersion = false
    /// Whether the request needs `If-Match`.
    public var needsVersion = false
    /// Whether the record's state may forbid even the reading (409), as of a letter before the decision.
    public var dependsOnState = false

    public struct Parameter: Sendable {
        let name: String
        let schema: Schema
        let summary: String

        public init(_ name: String, _ schema: Schema, _ summary: String) {
            self.name = name
            self.schema = schema
            self.summary = summary
        }
    }

    public init(
        _ summary: String, room: String, request: Schema? = nil, answer: Schema, status: Int = 200,
        query: [Parameter] = [], hasVersion: Bool = false, needsVersion: Bool = false, dependsOnState: Bool = false
    ) {
        self.summary = summary
        self.room = room
        self.request = request
        self.answer = answer
        self.status = status
        self.query = query
        self.hasVersion = hasVersion
        self.needsVersion = needsVersion
        self.dependsOnState = dependsOnState
    }
}
