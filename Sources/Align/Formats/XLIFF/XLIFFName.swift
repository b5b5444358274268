/// How any name is in an attribute that takes no white space: `%20` for a space, `%25` for `%`.
enum XLIFFName {
  /// The name as it is written.
  static func escape(_ name: String) -> String {
    var escaped = ""
    for scalar in name.unicodeScalars {
      if scalar == "%" || scalar.isWhiteSpace || scalar.value < 0x20 {
        for byte in String(scalar).utf8 { escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The name as it was; a `%` that no two digits follow stands for itself.
  static func unescape(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return name }
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
