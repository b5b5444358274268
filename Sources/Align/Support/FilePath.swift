/// Paths of files as texts, and back as bytes, whatever the bytes are.
///
/// A name of a file is any bytes; names in GBK are common where archives were packed on Chinese Windows. A byte that is no part of
/// UTF-8 is held as a character of a private plane, U+10FE80 to U+10FEFF; where a name is in UTF-8 and has such a character
/// itself, its bytes are held the same way, so that each path has one text and each text one path.
package enum FilePath {
  private static let first: UInt32 = 0x10FE00

  /// The text of a path.
  package static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !hasHeldByte(text) { return text }
    var text = String.UnicodeScalarView()
    var position = 0
    while position < bytes.count {
      let width = bytes[position] < 0x80 ? 1 : UTF8Validator.sequenceWidth(bytes.span, at: position)
      let scalar = String(decoding: bytes[position..<position + max(1, width)], as: UTF8.self).unicodeScalars
        .first
      if width > 0, let scalar, !isHeldByte(scalar) {
        text.append(scalar)
        position += width
      } else {
        for byte in bytes[position..<position + max(1, width)] { text.append(held(byte)) }
        position += max(1, width)
      }
    }
    return String(text)
  }

  /// The bytes of a path.
  package static func bytes(_ text: String) -> [UInt8] {
    guard hasHeldByte(text) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if isHeldByte(scalar) {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return bytes
  }

  /// The byte that a scalar holds, where it is no character of a name.
  package static func heldByte(_ scalar: Unicode.Scalar) -> UInt8? {
    isHeldByte(scalar) ? UInt8(truncatingIfNeeded: scalar.value) : nil
  }

  /// Calls `body` with the path as the system takes it.
  package static func withSystemPath<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result)
    -> Result
  {
    let bytes = bytes(path).map { CChar(bitPattern: $0) } + [0]
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("there is at least the NUL") }
      return unsafe body(base)
    }
  }

  private static func held(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(first + UInt32(byte)) ?? "\u{FFFD}"
  }

  private static func isHeldByte(_ scalar: Unicode.Scalar) -> Bool {
    (first + 0x80...first + 0xFF).contains(scalar.value)
  }

  private static func hasHeldByte(_ text: String) -> Bool {
    // U+10FE80 to U+10FEFF are F4 8F BA and F4 8F BB with a last byte.
    text.utf8.contains(0xF4) && text.unicodeScalars.contains(where: isHeldByte)
  }
}
