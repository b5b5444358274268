/// The tables of words that the readers of quantities use: one text file for each language, and one of units.
///
/// A file has sections that begin with a name in brackets. The head of a section in the file explains what its lines say.
/// They are compiled in; to teach a reader a word, add it to `Sources/CAlignData/Quantities/`.
enum QuantityTables {
  /// Sections: before, after, words, units, hidden.
  static let chinese = sections(EmbeddedTable.chineseQuantities)
  /// Sections: numerals, roles, phrases, before, after, units, hidden.
  static let english = sections(EmbeddedTable.englishQuantities)
  /// Section: units.
  static let units = sections(EmbeddedTable.units)

  /// The lines of each of some sections.
  static func lines(of sections: [QuantityTableSection]) -> [String: String] {
    sections.reduce(into: [:]) { tables, section in
      for line in section.lines { tables[section.name, default: ""] += line.text + "\n" }
    }
  }

  /// The lines of each section, remarks left out.
  static func sections(_ bytes: [UInt8]) -> [String: String] {
    var sections: [String: String] = [:]
    var name = ""
    var text: [UInt8] = []
    func finish() {
      if !text.isEmpty { sections[name, default: ""] += String(decoding: text, as: UTF8.self) }
      text.removeAll(keepingCapacity: true)
    }
    for line in bytes.tableLines {
      if bytes[line.lowerBound] == UInt8(ascii: "["), bytes[line.upperBound - 1] == UInt8(ascii: "]"),
        !bytes[line].contains(0x20)
      {
        finish()
        name = String(decoding: bytes[line.lowerBound + 1..<line.upperBound - 1], as: UTF8.self)
      } else {
        text += bytes[line]
        text.append(0x0A)
      }
    }
    finish()
    return sections
  }
}
