/// What a document says of itself (title, author, date, page …), in the order in which it says it.
public struct Metadata: Sendable, Hashable {
  /// One named value.
  public struct Field: Sendable, Hashable {
    /// The name in lower case, words joined by `-` (`title`, `chinese-date`).
    public var name: String
    /// The value, without white space around it; may be empty.
    public var value: String
    /// Whether the value is JSON (a number, an array …) rather than text; a format without such values writes it as text.
    public var isJSON: Bool

    /// Makes a field from its parts.
    public init(name: String, value: String, isJSON: Bool = false) {
      self.name = name
      self.value = value
      self.isJSON = isJSON
    }
  }

  /// The fields, each name once.
  public private(set) var fields: [Field]

  /// Makes metadata from fields; of several with one name the last counts.
  public init(_ fields: [Field] = []) {
    self.fields = []
    for field in fields { set(field) }
  }

  /// Sets a field, in the place of the one of its name or at the end.
  public mutating func set(_ field: Field) {
    if let index = fields.firstIndex(where: { $0.name == field.name }) {
      fields[index] = field
    } else {
      fields.append(field)
    }
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
