/// Appends text to XML 1.0.
enum XMLText {
  private static let replacement = Array("\u{FFFD}".utf8)

  /// Appends text with everything escaped that needs it, for the content of an element or an attribute in
  /// `"`.
  ///
  /// CR, and in attributes TAB and LF, are written as character references, because a parser would turn them
  /// into other white space (XML 1.0, 2.11 and 3.3.3). What XML 1.0 forbids even as a reference (section 2.2:
  /// controls below U+0020 but TAB, LF and CR, and U+FFFE and U+FFFF) becomes U+FFFD.
  ///
  /// - Returns: How many characters became U+FFFD.
  static func append(_ text: String, inAttribute: Bool = false, to bytes: inout [UInt8]) -> Int {
    guard needsEscape(text) else {
      bytes.append(contentsOf: text.utf8)
      return 0
    }
    var replaced = 0
    var twoBack: UInt8 = 0
    var oneBack: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
      case 0x0D: bytes.append(contentsOf: "&#13;".utf8)
      case 0x0A where inAttribute: bytes.append(contentsOf: "&#10;".utf8)
      case 0x09 where inAttribute: bytes.append(contentsOf: "&#9;".utf8)
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: replacement)
        replaced += 1
      case 0xBE, 0xBF:
        // U+FFFE is EF BF BE, U+FFFF is EF BF BF.
        if twoBack == 0xEF, oneBack == 0xBF {
          bytes.removeLast(2)
          bytes.append(contentsOf: replacement)
          replaced += 1
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
      twoBack = oneBack
      oneBack = byte
    }
    return replaced
  }

  /// A document type with its identifiers, each empty where it is not given.
  static func documentType(_ name: String, publicIdentifier: String, systemIdentifier: String) -> String {
    func quoted(_ text: String) -> String { text.contains("\"") ? "'\(text)'" : "\"\(text)\"" }
    if !publicIdentifier.isEmpty {
      return "<!DOCTYPE \(name) PUBLIC \(quoted(publicIdentifier)) \(quoted(systemIdentifier))>"
    }
    return "<!DOCTYPE \(name)" + (systemIdentifier.isEmpty ? "" : " SYSTEM \(quoted(systemIdentifier))") + ">"
  }

  /// Text of a file with every `&` escaped that begins no reference, and without the characters that XML forbids.
  static func mended(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { scalar in
      scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE || ["\t", "\n", "\r"].contains(scalar)
    }
    var mended: [UInt8] = []
    var rest = Array(String(text).utf8)[...]
    while let next = rest.firstIndex(of: UInt8(ascii: "&")) {
      mended += rest[..<next]
      let name = rest[(next + 1)...].prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "&") }
      let isEnded = name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
      mended += isEnded && isReference(String(decoding: name, as: UTF8.self)) ? "&".utf8 : "&amp;".utf8
      rest = rest[(next + 1)...]
    }
    return mended + rest
  }

  /// Whether the text between `&` and `;` names a character that XML allows.
  private static func isReference(_ name: String) -> Bool {
    if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return true }
    let digits = name.dropFirst(name.hasPrefix("#x") ? 2 : 1)
    guard name.hasPrefix("#"), let value = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10),
      Unicode.Scalar(value) != nil
    else { return false }
    return value >= 0x20 && value & 0xFFFE != 0xFFFE || [0x09, 0x0A, 0x0D].contains(value)
  }

  /// Whether text holds anything that is not written as it is; most texts do not and are copied whole.
  private static func needsEscape(_ text: String) -> Bool {
    var oneBack: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return true
      // Whatever begins with EF BF: the two that XML forbids, U+FFFD and half-width signs.
      case 0xBF where oneBack == 0xEF: return true
      default: oneBack = byte
      }
    }
    return false
  }
}

/// Appends XML elements to a byte buffer and counts the characters that XML cannot hold.
struct XMLAppender {
  /// What was appended.
  var bytes: [UInt8]
  /// How many characters became U+FFFD.
  var replaced = 0

  /// Goes on where a buffer ends.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Appends markup as it is.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Appends escaped text.
  mutating func text(_ text: String) { replaced += XMLText.append(text, to: &bytes) }

  /// Appends the value of an attribute, for `"` around it.
  mutating func attributeValue(_ value: String) {
    replaced += XMLText.append(value, inAttribute: true, to: &bytes)
  }

  /// Appends a start tag, or with `isEmpty` an element without content.
  mutating func open(_ name: String, _ attributes: [(String, String)] = [], isEmpty: Bool = false) {
    raw("<\(name)")
    for (attribute, value) in attributes {
      raw(" \(attribute)=\"")
      attributeValue(value)
      raw("\"")
    }
    raw(isEmpty ? "/>" : ">")
  }

  /// Appends an element with text inside.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    open(name, attributes)
    self.text(text)
    raw("</\(name)>")
  }
}
