/// Reads tables of words whose sections are the languages: headings `[english]` and `[chinese]`, lines `left = right`, remarks behind "#".
enum SectionedLines {
  /// Reads a table and hands both sides of each line to `add`, which says whether it knows them.
  ///
  /// - Throws: `ReadError` with the problem and what was expected, at the first line before a heading, without " = ", or that `add` does
  ///   not know.
  /// - Complexity: O(*n*).
  static func read(
    _ bytes: [UInt8],
    file: String,
    problem: String,
    expected: String,
    add: (_ left: Substring, _ right: Substring, _ section: Language) -> Bool
  ) throws(ReadError) {
    let separator = Array(" = ".utf8)
    var section: Language?
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let text = String(decoding: line, as: UTF8.self)
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      if line.first == UInt8(ascii: "[") {
        section = text == "[english]" ? .english : text == "[chinese]" ? .chinese : nil
        if section != nil { continue }
      }
      guard let section, let cut = line.firstRange(of: separator),
        add(
          Substring(decoding: line[..<cut.lowerBound], as: UTF8.self),
          Substring(decoding: line[cut.upperBound...], as: UTF8.self),
          section
        )
      else {
        throw ReadError(.badData, file: file, line: number, problem: problem, expected: expected)
      }
    }
  }
}
