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
  /// Where each name is, once there are many.
  private var places: [String: Int]?

  /// From this many fields on, names are looked up in a table.
  private static let many = 32

  /// Makes metadata from fields; of several with one name the last counts.
  public init(_ fields: [Field] = []) {
    self.fields = []
    for field in fields { set(field) }
  }

  private func place(_ name: String) -> Int? {
    if let places { return places[name] }
    return fields.firstIndex { $0.name == name }
  }

  private mutating func append(_ field: Field) {
    places?[field.name] = fields.count
    fields.append(field)
    if fields.count == Self.many { index() }
  }

  private mutating func index() {
    guard fields.count >= Self.many else {
      places = nil
      return
    }
    places = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Sets a field, in the place of the one of its name or at the end.
  public mutating func set(_ field: Field) {
    if let index = place(field.name) {
      fields[index] = field
    } else {
      append(field)
    }
  }

  /// The value of a field; setting `nil` removes the field.
  public subscript(name: String) -> String? {
    get { place(name).map { fields[$0].value } }
    set {
      if let index = place(name) {
        if let newValue {
          fields[index].value = newValue
        } else {
          fields.remove(at: index)
          self.index()
        }
      } else if let newValue {
        append(Field(name: name, value: newValue))
      }
    }
  }

  /// Whether both say the same in the same order.
  public static func == (left: Metadata, right: Metadata) -> Bool { left.fields == right.fields }

  /// Feeds the fields to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(fields) }
}
