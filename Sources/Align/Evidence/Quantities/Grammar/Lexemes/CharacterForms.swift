/// The one form that each shape of a character is brought to before any table is looked at.
///
/// Full-width signs become plain ones, spaces of every width the plain one, traditional characters simplified ones (the
/// kSimplifiedVariant of Unicode's Unihan), and other variants what the section `variants` of the Chinese table says.
enum CharacterForms {
  /// The forms of the basic plane, by character.
  ///
  /// - Throws: a `QuantityTableError` for a line that does not follow the form or gives a character two forms.
  static func table(
    simplified: [UInt8],
    sections: [QuantityTableSection]
  ) throws(QuantityTableError) -> [UInt16] {
    var forms = [UInt16](repeating: 0, count: 0x10000)
    for character in forms.indices { forms[character] = UInt16(truncatingIfNeeded: character) }
    for character in 0xFF01...0xFF5E { forms[character] = UInt16(character - 0xFEE0) }
    for space in [0x3000, 0x00A0, 0x2009, 0x202F] { forms[space] = 0x20 }
    let bytes = simplified.span
    for line in simplified.tableLines {
      let from = bytes.scalar(at: line.lowerBound)
      let tab = line.lowerBound + from.width
      guard tab < line.upperBound, bytes[tab] == 0x09 else { continue }
      let to = bytes.scalar(at: tab + 1)
      guard tab + 1 + to.width == line.upperBound, from.value <= 0xFFFF, to.value <= 0xFFFF else { continue }
      forms[Int(from.value)] = UInt16(to.value)
    }
    var variants: [UInt16: UInt16] = [:]
    for section in sections where section.name == "variants" {
      for (number, text) in section.lines {
        for (from, to) in try pairs(text, file: section.file, line: number) {
          guard variants.updateValue(to, forKey: from) == nil else {
            throw QuantityTableError(file: section.file, line: number, problem: "a character has two forms")
          }
          forms[Int(from)] = to
        }
      }
    }
    return forms
  }

  /// The characters of a line `form = variants`, each with the form.
  private static func pairs(
    _ text: String,
    file: String,
    line: Int
  ) throws(QuantityTableError) -> [(UInt16, UInt16)] {
    let fields = text.words.map { Array($0.utf16) }
    guard fields.count >= 3, fields[1] == [0x3D], fields.allSatisfy({ $0.count == 1 }) else {
      let problem = "expected \"character = characters\" of the basic plane"
      throw QuantityTableError(file: file, line: line, problem: problem)
    }
    return fields[2...].map { ($0[0], fields[0][0]) }
  }
}
