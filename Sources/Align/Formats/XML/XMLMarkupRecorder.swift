/// Writes the elements of an XML file down as they pass, so that the same file can be written again.
///
/// What comes out is the same document for every XML tool (Canonical XML 1.1): attributes are sorted, empty elements are
/// closed at once, references are resolved. The XML declaration and the document type are not passed on by the parser.
struct XMLMarkupRecorder {
  /// Whether anything is written down.
  let isOn: Bool
  private var xml = XMLAppender([])
  /// Whether the last start tag is still without its `>`.
  private var isTagOpen = false

  /// Begins to write down, or to write nothing.
  init(isOn: Bool) { self.isOn = isOn }

  /// How many bytes were written down since the last `take`, the `>` of an open tag included.
  var count: Int { xml.bytes.count + (isTagOpen ? 1 : 0) }

  /// An element begins.
  ///
  /// - Returns: where the values of some of its attributes stand.
  @discardableResult
  mutating func start(_ name: String, _ attributes: [String: String], valuesOf wanted: [String] = [])
    -> [String: Range<Int>]
  {
    guard isOn else { return [:] }
    closeTag()
    var found: [String: Range<Int>] = [:]
    xml.raw("<\(name)")
    for (attribute, value) in attributes.sorted(by: Self.precedes) {
      xml.raw(" \(attribute)=\"")
      let start = xml.bytes.count
      xml.attributeValue(value)
      if wanted.contains(attribute) { found[attribute] = start..<xml.bytes.count }
      xml.raw("\"")
    }
    isTagOpen = true
    return found
  }

  /// Text passes.
  mutating func text(_ text: String) {
    guard isOn, !text.isEmpty else { return }
    closeTag()
    xml.text(text)
  }

  /// An element ends.
  mutating func end(_ name: String) {
    guard isOn else { return }
    if isTagOpen {
      xml.raw("/>")
      isTagOpen = false
    } else {
      xml.raw("</\(name)>")
    }
  }

  /// Writes the `>` of a start tag that is still open, so that what follows has a place of its own.
  mutating func closeTag() {
    guard isTagOpen else { return }
    xml.raw(">")
    isTagOpen = false
  }

  /// Gives away what was written down and begins anew.
  mutating func take() -> [UInt8] {
    closeTag()
    defer { xml.bytes = [] }
    return xml.bytes
  }

  /// Declarations of namespaces first, then by name.
  private static func precedes(_ one: (key: String, value: String), _ other: (key: String, value: String))
    -> Bool
  {
    let (left, right) = (one.key.hasPrefix("xmlns"), other.key.hasPrefix("xmlns"))
    return left == right ? one.key.utf8.lexicographicallyPrecedes(other.key.utf8) : left
  }
}
