/// The attributes of an element, declarations of namespaces among them, in the order of the file.
struct XMLAttributes: Hashable, Sequence {
  /// An attribute.
  struct Attribute: Hashable {
    /// Its name, with its prefix if it has one.
    var key: String
    /// Its value, references resolved.
    var value: String

    /// Whether it declares a namespace.
    var isNamespace: Bool { key == "xmlns" || key.hasPrefix("xmlns:") }
  }

  private var attributes: [Attribute] = []

  /// Makes an empty list.
  init() {}

  /// The value of an attribute; `nil` where there is none of the name.
  subscript(name: String) -> String? { attributes.first { $0.key == name }?.value }

  /// Adds an attribute.
  mutating func append(_ key: String, _ value: String) {
    attributes.append(Attribute(key: key, value: value))
  }

  func makeIterator() -> IndexingIterator<[Attribute]> { attributes.makeIterator() }
}
