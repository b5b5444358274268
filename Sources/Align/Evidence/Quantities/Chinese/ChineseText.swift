/// Text in UTF-8 as 16-bit characters in one form, with the place of each in the bytes.
///
/// Full-width letters, digits and signs become plain ones and the traditional characters become
/// simplified ones, so that every table is written once. Bytes that are not UTF-8 and characters beyond the basic
/// plane become U+FFFD, which no table contains.
struct ChineseText: Sendable {
  /// The characters.
  private(set) var characters: [UInt16] = []
  /// The byte at which each character begins, and finally the number of bytes.
  private(set) var offsets: [Int] = []

  /// Decodes UTF-8; never fails.
  init(utf8 bytes: [UInt8]) {
    characters.reserveCapacity(bytes.count / 2 + 1)
    offsets.reserveCapacity(bytes.count / 2 + 2)
    let forms = Self.forms
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      var scalar: UInt32 = 0xFFFD
      var length = 1
      if first < 0x80 {
        scalar = UInt32(first)
      } else {
        let wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        if first >= 0xC2, first <= 0xF4, index + wanted <= bytes.count {
          var value = UInt32(first) & (0x7F >> UInt32(wanted))
          var isValid = true
          for offset in 1..<wanted {
            let byte = bytes[index + offset]
            if byte & 0xC0 != 0x80 { isValid = false }
            value = value << 6 | UInt32(byte & 0x3F)
          }
          if isValid {
            length = wanted
            if value <= 0xFFFF { scalar = value }
          }
        }
      }
      offsets.append(index)
      let isInList = scalar == 0xFF0C && Self.isInList(bytes, index, characters)
      characters.append(isInList ? 0x3001 : forms[Int(scalar)])
      index += length
    }
    offsets.append(bytes.count)
  }

  /// Whether a full-width comma between half-width digits stands in a list: 3，100，200号 has more than one of them.
  private static func isInList(_ bytes: [UInt8], _ index: Int, _ characters: [UInt16]) -> Bool {
    func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }
    guard index > 0, isDigit(index - 1), isDigit(index + 3) else { return false }
    var digits = 0
    while digits < 4, isDigit(index + 3 + digits) { digits += 1 }
    let next = index + 3 + digits
    let hasNext =
      next + 3 < bytes.count && bytes[next..<next + 3].elementsEqual("，".utf8) && isDigit(next + 3)
    // $20，300美元: the sign belongs to the first, the word to the second.
    var start = index - 1
    while start > 0, index - start < 4, isDigit(start - 1) { start -= 1 }
    let hasSign =
      start > 0 && bytes[start - 1] == UInt8(ascii: "$") && next < bytes.count && bytes[next] >= 0xE4
    return digits != 3 || hasNext || hasSign || characters.suffix(4).first == 0x3001
  }

  /// The characters of a word of a table.
  static func characters(of word: some StringProtocol) -> [UInt16] {
    let forms = forms
    var characters: [UInt16] = []
    let utf8 = Substring(word).utf8
    let bytes = utf8.span
    characters.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let scalar = bytes.scalar(at: place)
      place += scalar.width
      characters.append(scalar.value <= 0xFFFF ? forms[Int(scalar.value)] : 0xFFFD)
    }
    return characters
  }

  /// The form that each character of the basic plane is brought to.
  private static let forms: [UInt16] = {
    do {
      let sections = try QuantityGrammar.embeddedSections(.chinese)
      return try CharacterForms.table(simplified: EmbeddedTable.simplified, sections: sections)
    } catch {
      // A test loads the embedded tables.
      preconditionFailure("\(error)")
    }
  }()
}
