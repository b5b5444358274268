/// Reads the lines of a table of weights: columns with tabs between, of which the last is a number; lines that begin with "#" are remarks.
///
/// Columns stay bytes, since thousands of them are read at the first audit and most are never asked for.
enum WeightLines {
  /// Reads a table whose lines have so many columns before the weight, and hands each line to `add`, which says whether it knows it.
  ///
  /// - Throws: `ReadError` with the problem and what was expected, at the first line that has not so many columns and a number, or that
  ///   `add` does not know.
  /// - Complexity: O(*n*).
  static func read(
    _ bytes: [UInt8],
    file: String,
    columns: Int,
    problem: String,
    expected: String,
    add: ([ArraySlice<UInt8>], Double) -> Bool
  ) throws(ReadError) {
    var start = 0
    var number = 0
    var fields: [ArraySlice<UInt8>] = []
    while start < bytes.count {
      fields.removeAll(keepingCapacity: true)
      var field = start
      var end = start
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] == UInt8(ascii: "\t") {
          fields.append(bytes[field..<end])
          field = end + 1
        }
        end += 1
      }
      defer { start = end + 1 }
      number += 1
      if start == end || bytes[start] == UInt8(ascii: "#") { continue }
      guard fields.count == columns, let weight = Self.number(bytes[field..<end]), add(fields, weight) else {
        throw ReadError(.badData, file: file, line: number, problem: problem, expected: expected)
      }
    }
  }

  /// A decimal number. One of up to fifteen digits is the quotient of two numbers that a `Double` holds exactly, so that it is the
  /// nearest one, too (Clinger 1990).
  private static func number(_ text: ArraySlice<UInt8>) -> Double? {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    var whole = 0
    var scale = 1.0
    var hasPoint = false
    for byte in digits {
      switch byte {
      case 0x30...0x39 where digits.count <= mostDigits:
        whole = whole * 10 + Int(byte - 0x30)
        if hasPoint { scale *= 10 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      default: return Double(String(decoding: text, as: UTF8.self))
      }
    }
    guard let first = digits.first, first != UInt8(ascii: "."), digits.last != UInt8(ascii: ".") else {
      return Double(String(decoding: text, as: UTF8.self))
    }
    return (digits.count < text.count ? -Double(whole) : Double(whole)) / scale
  }

  private static let mostDigits = 15
}
