/// Reads the lines of a table of weights: columns with tabs between, of which the last is a number; lines that begin with "#" are remarks.
///
/// Columns stay places in the bytes, since thousands of them are read at the first audit and most are never asked for.
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
    add: ([Range<Int>], Double) -> Bool
  ) throws(ReadError) {
    var start = 0
    var number = 0
    var fields: [Range<Int>] = []
    let text = bytes.span
    while start < bytes.count {
      fields.removeAll(keepingCapacity: true)
      var field = start
      var end = start
      while end < text.count, text[end] != 0x0A {
        if text[end] == UInt8(ascii: "\t") {
          fields.append(field..<end)
          field = end + 1
        }
        end += 1
      }
      defer { start = end + 1 }
      number += 1
      if start == end || text[start] == UInt8(ascii: "#") { continue }
      guard fields.count == columns, let weight = Self.number(text.extracting(field..<end)),
        add(fields, weight)
      else {
        throw ReadError(.badData, file: file, line: number, problem: problem, expected: expected)
      }
    }
  }

  /// A decimal number. One of up to fifteen digits is the quotient of two numbers that a `Double` holds exactly, so that it is the
  /// nearest one, too (Clinger 1990).
  private static func number(_ text: Span<UInt8>) -> Double? {
    let isNegative = text.byte(at: 0) == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    var whole = 0
    var scale = 1.0
    var hasPoint = false
    for index in first..<max(first, text.count) {
      let byte = text[index]
      switch byte {
      case 0x30...0x39 where text.count - first <= mostDigits:
        whole = whole * 10 + Int(byte - 0x30)
        if hasPoint { scale *= 10 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      default: return parsed(text)
      }
    }
    let point = UInt8(ascii: ".")
    guard text.count > first, text[first] != point, text[text.count - 1] != point else { return parsed(text) }
    return (isNegative ? -Double(whole) : Double(whole)) / scale
  }

  /// As the standard library reads it.
  private static func parsed(_ text: Span<UInt8>) -> Double? {
    unsafe Double(text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) })
  }

  private static let mostDigits = 15
}
