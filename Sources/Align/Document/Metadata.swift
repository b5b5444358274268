/// What a document says of itself (title, author, date, page …), in the order in which it says it.
public struct Metadata: Sendable, Hashable {
  /// One named value.
  public struct Field: Sendable, Hashable {
    /// The name in lower case, words joined by `-` (`title`, `chinese-date`).
    public var name: String
    /// The value, without white space around it; may be empty.
    public var value: String

    /// Makes a field from its parts.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The fields, each name once.
  public private(set) var fields: [Field]

  /// Makes metadata from fields; of several with one name the last counts.
  public init(_ fields: [Field] = []) {
    self.fields = []
    for field in fields { self[field.name] = field.value }
  }

  /// The value of a field; setting `nil` removes the field.
  public subscript(name: String) -> String? {
    get { fields.first { $0.name == name }?.value }
    set {
      if let index = fields.firstIndex(where: { $0.name == name }) {
        if let newValue { fields[index].value = newValue } else { fields.remove(at: index) }
      } else if let newValue {
        fields.append(Field(name: name, value: newValue))
      }
    }
  }
}
