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
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      start = end + 1
      number += 1
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      var fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard let last = fields.popLast(), fields.count == columns,
        let weight = Double(String(decoding: last, as: UTF8.self)), add(fields, weight)
      else { throw ReadError(.badData, file: file, line: number, problem: problem, expected: expected) }
    }
  }
}
