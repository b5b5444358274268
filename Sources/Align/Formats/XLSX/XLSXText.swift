/// Puts the text of a cell together from the runs in which it stands (ECMA-376, `CT_Rst`).
struct XLSXText {
  /// The longest text of a cell, in bytes; Excel's own limit is 32,767 characters.
  static let longest = 1 << 24

  private var text = ""
  private var isInText = false
  /// How the text is read aloud (furigana) is not part of it.
  private var isInReading = false

  /// Makes an empty text.
  init() {}

  /// Whether the text is longer than a cell's can be.
  var isTooLong: Bool { text.utf8.count > Self.longest }

  /// An element inside the text begins.
  mutating func start(_ name: Substring) {
    if name == "rPh" { isInReading = true }
    if name == "t" { isInText = !isInReading }
  }

  /// An element inside the text ends.
  mutating func end(_ name: Substring) {
    if name == "rPh" { isInReading = false }
    if name == "t" { isInText = false }
  }

  /// Characters pass.
  mutating func append(_ part: String) { if isInText { text += part } }

  /// The whole text, its escapes resolved.
  var resolved: String { Self.unescaped(text) }

  /// The name of an element without its prefix.
  static func localName(_ name: String) -> Substring {
    name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
  }

  /// A text with its characters for their escapes: `_x000D_` is a carriage return (ECMA-376, `ST_Xstring`).
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let scalar = escape(bytes[index...]) {
        result += String(Character(scalar)).utf8
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character whose escape begins here; controls that no text has are left as they are.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let form = Array(bytes.prefix(7))
    guard form.count == 7, form[0] == UInt8(ascii: "_"), form[1] == UInt8(ascii: "x"),
      form[6] == UInt8(ascii: "_"), form[2..<6].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: form[2..<6], as: UTF8.self), radix: 16)
    else { return nil }
    guard value >= 0x20 || [0x09, 0x0A, 0x0D].contains(value) else { return nil }
    return Unicode.Scalar(value)
  }
}

/// Reads the texts that cells share, in the order of their numbers.
final class SharedTexts: XMLElementHandler {
  private(set) var texts: [String] = []
  private(set) var failure: XMLFailure?
  let isStopped = false
  private var current: XLSXText?

  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    let name = XLSXText.localName(name)
    if name == "si" { current = XLSXText() } else { current?.start(name) }
  }

  func text(_ text: String, at end: XMLPosition) {
    current?.append(text)
    if current?.isTooLong == true {
      failure = XMLFailure(
        position: end,
        problem: "a text is longer than \(XLSXText.longest >> 20) MiB",
        expected: "a sentence"
      )
    }
  }

  func end(_ name: String, at position: XMLPosition) {
    let name = XLSXText.localName(name)
    current?.end(name)
    guard name == "si", let text = current else { return }
    texts.append(text.resolved)
    current = nil
  }
}
