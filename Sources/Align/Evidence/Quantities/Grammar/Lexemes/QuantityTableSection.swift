/// A part of a table file: a name in brackets and the lines below it.
struct QuantityTableSection: Sendable {
  /// The file, for messages.
  let file: String
  /// The name in brackets.
  let name: String
  /// The 1-based line of the name.
  let line: Int
  /// The lines that hold something, with their 1-based numbers.
  let lines: [(number: Int, text: String)]

  /// The sections of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file in UTF-8.
  ///   - file: its name.
  ///   - isTrimmed: whether spaces at the ends of lines count for nothing.
  /// - Returns: the sections in the order of the file.
  /// - Throws: a `QuantityTableError` for text before the first section.
  static func sections(
    of bytes: [UInt8],
    file: String,
    isTrimmed: Bool = false
  ) throws(QuantityTableError) -> [QuantityTableSection] {
    var sections: [QuantityTableSection] = []
    var name: String?
    var first = 0
    var lines: [(number: Int, text: String)] = []
    func finish() {
      if let name { sections.append(.init(file: file, name: name, line: first, lines: lines)) }
    }
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      var text = String(decoding: line, as: UTF8.self)
      if isTrimmed { text = text.words.joined(separator: " ") }
      let start = text.utf8.first
      if start == nil || start == UInt8(ascii: "#") { continue }
      if start == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]"), !text.utf8.contains(0x20) {
        finish()
        (name, first, lines) = (String(text.dropFirst().dropLast()), index + 1, [])
      } else if name == nil {
        throw QuantityTableError(
          file: file,
          line: index + 1,
          problem: "expected a section such as [units]"
        )
      } else {
        lines.append((index + 1, text))
      }
    }
    finish()
    return sections
  }
}
