/// Escapes text for the places of a page where it is.
///
/// Source: the HTML standard, “Restrictions for contents of script elements” and “The innerHTML of
/// attributes” (html.spec.whatwg.org).
enum HTMLText {
  /// Text for an attribute in double quotes; characters that HTML forbids become U+FFFD.
  static func attribute(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "\"": escaped += "&quot;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{D}"..."\u{1F}", "\u{7F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// JSON for a script element: no `<`, so that neither `</script` nor `<!--` can be in it, and none of
  /// the two line ends (U+2028, U+2029) that JSON knows and JavaScript once did not.
  ///
  /// All of them can only be inside strings of JSON, where the escapes mean the same.
  static func script(_ json: [UInt8]) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(json.count + json.count / 64)
    var index = 0
    while index < json.count {
      let byte = json[index]
      if byte == UInt8(ascii: "<") {
        escaped += Array("\\u003c".utf8)
      } else if byte == 0xE2, index + 2 < json.count, json[index + 1] == 0x80, json[index + 2] & 0xFE == 0xA8
      {
        escaped += Array((json[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
        index += 2
      } else {
        escaped.append(byte)
      }
      index += 1
    }
    return escaped
  }
}
