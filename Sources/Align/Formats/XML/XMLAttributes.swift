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

  /// The same attributes in the order in which a start tag has them; what it does not have is last.
  func sorted(asIn tag: [UInt8]) -> XMLAttributes {
    var places: [String: Int] = [:]
    for name in Self.names(in: tag) where places[name] == nil { places[name] = places.count }
    var sorted = self
    sorted.attributes = attributes.enumerated().sorted { one, other in
      (places[one.element.key] ?? places.count, one.offset)
        < (places[other.element.key] ?? places.count, other.offset)
    }.map(\.element)
    return sorted
  }

  /// The words of a start tag that are outside of quotation marks: the element's name and those of its attributes.
  private static func names(in tag: [UInt8]) -> [String] {
    var names: [String] = []
    var name: [UInt8] = []
    var quote: UInt8?
    for byte in tag.dropFirst() {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "="), UInt8(ascii: "/"), UInt8(ascii: ">"), 0x20, 0x09, 0x0A, 0x0D:
        if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
        name = []
      default: name.append(byte)
      }
    }
    return names
  }
}
