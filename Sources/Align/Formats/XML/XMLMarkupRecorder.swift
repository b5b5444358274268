/// Writes the elements of an XML file down as they pass, so that the same file can be written again.
///
/// What comes out is the same document for every XML tool (Canonical XML 1.1): attributes keep their order, empty elements are
/// closed at once, references are resolved. The XML declaration is not passed on by the parser, nor is white space outside of the
/// root element.
struct XMLMarkupRecorder {
  /// Whether anything is written down.
  let isOn: Bool
  private var xml = XMLAppender([])
  /// Whether the last start tag is still without its `>`.
  private var isTagOpen = false

  /// Where each element that is open begins, 0 where that was given away; and whether the root has ended.
  private var starts: [Int] = []
  private var depth: Int { starts.count }
  private var isBehindRoot = false

  /// Begins to write down, or to write nothing.
  init(isOn: Bool) { self.isOn = isOn }

  /// How many bytes were written down since the last `take`, the `>` of an open tag included.
  var count: Int { xml.bytes.count + (isTagOpen ? 1 : 0) }

  /// An element begins.
  ///
  /// - Returns: where the values of some of its attributes are.
  @discardableResult
  mutating func start(_ name: String, _ attributes: XMLAttributes, valuesOf wanted: [String] = [])
    -> [String: Range<Int>]
  {
    guard isOn else { return [:] }
    closeTag()
    var found: [String: Range<Int>] = [:]
    starts.append(xml.bytes.count)
    xml.raw("<\(name)")
    for attribute in attributes {
      xml.raw(" \(attribute.key)=\"")
      let start = xml.bytes.count
      xml.attributeValue(attribute.value)
      if wanted.contains(attribute.key) { found[attribute.key] = start..<xml.bytes.count }
      xml.raw("\"")
    }
    isTagOpen = true
    return found
  }

  /// A comment, an instruction or a document type passes.
  mutating func aside(_ markup: String) {
    guard isOn else { return }
    closeTag()
    if depth == 0, isBehindRoot { xml.raw("\n") }
    xml.raw(markup)
    if depth == 0, !isBehindRoot { xml.raw("\n") }
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
    starts.removeLast()
    isBehindRoot = depth == 0
  }

  /// Writes the `>` of a start tag that is still open, so that what follows has a place of its own.
  mutating func closeTag() {
    guard isTagOpen else { return }
    xml.raw(">")
    isTagOpen = false
  }

  /// Takes back what was written down from an offset on, as `count` told it.
  mutating func drop(from offset: Int) {
    closeTag()
    if offset < xml.bytes.count { xml.bytes.removeSubrange(offset...) }
  }

  /// Takes back the innermost elements that are open.
  mutating func forget(_ count: Int) {
    guard isOn, count > 0, count <= starts.count else { return }
    drop(from: starts[starts.count - count])
    starts.removeLast(count)
  }

  /// Gives away what was written down and begins again.
  mutating func take() -> [UInt8] {
    closeTag()
    defer {
      xml.bytes = []
      for index in starts.indices { starts[index] = 0 }
    }
    return xml.bytes
  }
}
