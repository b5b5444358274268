/// Counts what in an English text cannot be in this order: words that never follow each other, stops before small letters, a small
/// letter at the start.
struct EnglishWordOrder: Sendable {
  /// What cannot be in a text as it is.
  struct Faults: Sendable, Hashable {
    /// How many places there are.
    var count = 0
    /// The first of them, in UTF-8 bytes.
    var first: Range<Int>?
    /// The first at which a word must be missing.
    var gap: Range<Int>?
  }

  /// The words that do not follow a word.
  private var impossible: [[UInt8]: Set<[UInt8]>] = [:]
  /// Those behind which, if one does, a word is missing.
  private var sure: [[UInt8]: Set<[UInt8]>] = [:]
  /// Words that English may say twice in a row.
  private(set) var repeatable: Set<[UInt8]> = []
  private static let start: [UInt8] = [UInt8(ascii: "^")]
  private static let sureMark: [UInt8] = [UInt8(ascii: "!")]
  private static let twiceMark: [UInt8] = [UInt8(ascii: "&")]

  /// The table that is compiled in, `Sources/CAlignData/English/order.txt`, read at the first use.
  static let standard: EnglishWordOrder = {
    do { return try EnglishWordOrder(EmbeddedTable.englishOrder, file: "order.txt") } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Words before a stop in the middle of a sentence that have fewer letters are abbreviations.
  private static let shortestBeforeStop = 4

  /// Reads a table.
  ///
  /// - Throws: `ReadError` at a line that is not `words = words`.
  init(_ bytes: [UInt8], file: String) throws(ReadError) {
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let sides = line.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false).map { side in
        side.split(separator: 0x20).map(Array.init)
      }
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        throw ReadError(
          .badData,
          file: file,
          line: number,
          problem: "the line tells of no order",
          expected: "'words = words', none of the second behind one of the first"
        )
      }
      if sides[0] == [Self.twiceMark] {
        repeatable.formUnion(sides[1])
        continue
      }
      let isSure = sides[0][0] == Self.sureMark
      for word in sides[0].dropFirst(isSure ? 1 : 0) {
        impossible[word, default: []].formUnion(sides[1])
        if isSure { sure[word, default: []].formUnion(sides[1]) }
      }
    }
  }

  /// What cannot be in a text as it is.
  ///
  /// - Complexity: O(*n*).
  func faults(in text: ScalarText) -> Faults {
    let pieces = Self.pieces(text)
    var faults = Faults()
    func add(_ range: Range<Int>, isSure: Bool = false) {
      faults.count += 1
      if faults.first == nil { faults.first = range }
      if isSure, faults.gap == nil { faults.gap = range }
    }
    if let start = pieces.first {
      if start.isSmall { add(start.range) }
      let states = pieces.last?.word == Self.stop && !pieces.contains { $0.word == Self.questionMark }
      if !start.isSmall, states, sure[Self.start]?.contains(start.word) ?? false {
        add(start.range, isSure: true)
      }
    }
    for (left, right) in zip(pieces, pieces.dropFirst())
    where left.word != right.word && (impossible[left.word]?.contains(right.word) ?? false) {
      add(
        left.range.lowerBound..<right.range.upperBound,
        isSure: sure[left.word]?.contains(right.word) ?? false
      )
    }
    for index in pieces.indices.dropFirst().dropLast() where pieces[index].isStop {
      let (before, after) = (pieces[index - 1], pieces[index + 1])
      // The point of an address has no space behind it.
      let isApart = after.range.lowerBound > pieces[index].range.upperBound
      if isApart, after.isSmall, before.isSmall, before.word.count >= Self.shortestBeforeStop {
        add(before.range.lowerBound..<after.range.upperBound)
      }
    }
    return faults
  }

  private static let stop: [UInt8] = [UInt8(ascii: ".")]
  private static let questionMark: [UInt8] = [UInt8(ascii: "?")]

  /// A word in small letters, a number or a mark.
  private struct Piece {
    var word: [UInt8]
    var range: Range<Int>
    /// Whether it is a word that is written without capitals.
    var isSmall: Bool
    var isStop: Bool { word == [0x2E] || word == [0x3F] || word == [0x21] }
  }

  private static func pieces(_ text: ScalarText) -> [Piece] {
    var pieces: [Piece] = []
    var index = 0
    while index < text.count {
      let start = index
      if ScalarText.isLatin(text[index]) || CharacterClass.isDigit(text[index]) {
        var word: [UInt8] = []
        var hasCapital = false
        var hasSmall = false
        while ScalarText.isLatin(text[index]) || CharacterClass.isDigit(text[index])
          || Self.joins(text, index)
        {
          let letter = LatinFolding.letter(text[index])
          word.append(letter != 0 ? letter : text[index] == 0x2E ? 0x2E : 0x30)
          if CharacterClass.isUpper(text[index]) { hasCapital = true } else { hasSmall = true }
          index += 1
        }
        let isWord = ScalarText.isLatin(text[start])
        // Plan A has no article, and the IS is none that is.
        let isName = hasCapital && !hasSmall || word.contains(0x2E)
        pieces.append(
          Piece(
            word: isName ? [0x30] : word,
            range: text.bytes(start..<index),
            isSmall: isWord && !hasCapital
          )
        )
        continue
      }
      index += 1
      let byte = text[start] < 0x80 ? UInt8(text[start]) : 0
      switch byte {
      case 0x2E, 0x3F, 0x21, 0x2C, 0x3B, 0x3A:
        pieces.append(Piece(word: [byte], range: text.bytes(start..<index), isSmall: false))
      case 0x20, 0x22, 0x27, 0x28, 0x29: break
      // Anything else is something between: a sign, a quotation mark, another script.
      default:
        if !CharacterClass.isClosingQuote(text[start]), !CharacterClass.isSpace(text[start]) {
          pieces.append(Piece(word: [0], range: text.bytes(start..<index), isSmall: false))
        }
      }
    }
    return pieces
  }

  /// An apostrophe, a hyphen or a point inside of a word or a number.
  private static func joins(_ text: ScalarText, _ index: Int) -> Bool {
    guard
      text[index] == 0x2D || text[index] == 0x2E || text[index] == 0x2C
        || LatinFolding.isApostrophe(text[index])
    else { return false }
    let next = text[index + 1]
    if text[index] == 0x2E || text[index] == 0x2C {
      // 9 a.m. has a point inside of its letters.
      let isInitial =
        text[index] == 0x2E && ScalarText.isLatin(text[index - 1]) && !ScalarText.isLatin(text[index - 2])
      return CharacterClass.isDigit(next) && CharacterClass.isDigit(text[index - 1])
        || isInitial && ScalarText.isLatin(next)
    }
    return ScalarText.isLatin(next) || CharacterClass.isDigit(next)
  }
}
