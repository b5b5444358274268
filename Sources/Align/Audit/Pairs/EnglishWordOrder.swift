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

  /// The words and marks of the table, and those that only stand in texts: a number or a name, and whatever is no word.
  private var words = WordNumbers()
  /// Of two words, the first in the high half of the key: whether the second does not follow it, and whether a word is missing if it
  /// does.
  private var orders = IntegerTable<Order>(absent: .possible)
  /// Words that English may say twice in a row.
  private var twice: Set<Int> = []

  private enum Order: Sendable { case possible, impossible, gap }

  private static let sureMark = Array("!".utf8)[...]
  private static let twiceMark = Array("&".utf8)[...]
  private let start: Int
  private let stop: Int
  private let questionMark: Int
  private let exclamationMark: Int
  private let name: Int
  private let between: Int
  /// The word of a text that the table does not have.
  private static let unknown = -1

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
    var words = WordNumbers()
    func added(_ word: String) -> Int { words.add(Array(word.utf8)[...]) }
    start = added("^")
    stop = added(".")
    questionMark = added("?")
    exclamationMark = added("!")
    name = added("0")
    between = words.add([0])
    self.words = words
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let sides = line.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false).map { side in
        side.split(separator: 0x20)
      }
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        throw ReadError(
          .badData,
          file: file,
          line: number,
          problem: "the line does not give a word order",
          expected: "'words = words', where no word on the right may follow one on the left"
        )
      }
      add(sides[0], sides[1])
    }
  }

  private mutating func add(_ firsts: [ArraySlice<UInt8>], _ seconds: [ArraySlice<UInt8>]) {
    let numbers = seconds.map { words.add($0) }
    if firsts == [Self.twiceMark] {
      twice.formUnion(numbers)
      return
    }
    let isSure = firsts[0] == Self.sureMark
    for first in firsts.dropFirst(isSure ? 1 : 0) {
      let first = words.add(first)
      for second in numbers {
        let key = Self.key(first, second)
        if orders[key] != .gap { orders[key] = isSure ? .gap : .impossible }
      }
    }
  }

  private static func key(_ first: Int, _ second: Int) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  private func order(_ first: Int, _ second: Int) -> Order {
    first == Self.unknown || second == Self.unknown ? .possible : orders[Self.key(first, second)]
  }

  /// Whether English may say a word twice in a row.
  func isRepeatable(_ word: [UInt8]) -> Bool { words.number(of: word).map(twice.contains) ?? false }

  /// What cannot be in a text as it is.
  ///
  /// - Complexity: O(*n*).
  func faults(in text: ScalarText) -> Faults {
    let pieces = pieces(text)
    var faults = Faults()
    func add(_ range: Range<Int>, isSure: Bool = false) {
      faults.count += 1
      if faults.first == nil { faults.first = range }
      if isSure, faults.gap == nil { faults.gap = range }
    }
    if let first = pieces.first {
      if first.isSmall { add(first.range) }
      let states = pieces.last?.word == stop && !pieces.contains { $0.word == questionMark }
      if !first.isSmall, states, order(start, first.word) == .gap { add(first.range, isSure: true) }
    }
    for (left, right) in zip(pieces, pieces.dropFirst()) where left.word != right.word {
      let order = order(left.word, right.word)
      guard order != .possible else { continue }
      add(left.range.lowerBound..<right.range.upperBound, isSure: order == .gap)
    }
    for index in pieces.indices.dropFirst().dropLast() where isStop(pieces[index]) {
      let (before, after) = (pieces[index - 1], pieces[index + 1])
      // The point of an address has no space behind it.
      let isApart = after.range.lowerBound > pieces[index].range.upperBound
      if isApart, after.isSmall, before.isSmall, before.letters >= Self.shortestBeforeStop {
        add(before.range.lowerBound..<after.range.upperBound)
      }
    }
    return faults
  }

  private func isStop(_ piece: Piece) -> Bool {
    piece.word == stop || piece.word == questionMark || piece.word == exclamationMark
  }

  /// A word with what follows it has some five.
  private static let scalarsOfPiece = 5

  /// A word, a number or a mark.
  private struct Piece {
    /// Its number among the words of the table.
    var word: Int
    var range: Range<Int>
    /// How many letters it has.
    var letters = 1
    /// Whether it is a word that is written without capitals.
    var isSmall = false
  }

  private func pieces(_ text: ScalarText) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(text.count / Self.scalarsOfPiece)
    var word: [UInt8] = []
    var index = 0
    while index < text.count {
      let start = index
      if ScalarText.isLatin(text[index]) || CharacterClass.isDigit(text[index]) {
        word.removeAll(keepingCapacity: true)
        var hasCapital = false
        var hasSmall = false
        while true {
          let scalar = text[index]
          if scalar < 0x80, CharacterClass.isASCIIWord(UInt8(scalar)) {
            let isCapital = (0x41...0x5A).contains(scalar)
            word.append(scalar < 0x3A ? 0x30 : UInt8(scalar) | 0x20)
            if isCapital { hasCapital = true } else { hasSmall = true }
            index += 1
            continue
          }
          guard ScalarText.isLatin(scalar) || CharacterClass.isDigit(scalar) || Self.joins(text, index) else {
            break
          }
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
            word: isName ? name : words.number(of: word) ?? Self.unknown,
            range: text.bytes(start..<index),
            letters: isName ? 1 : word.count,
            isSmall: isWord && !hasCapital
          )
        )
        continue
      }
      index += 1
      let byte = text[start] < 0x80 ? UInt8(text[start]) : 0
      // The point of .38 is a part of a number.
      if byte == 0x2E, CharacterClass.isDigit(text[index]), !CharacterClass.isDigit(text[start - 1]) {
        continue
      }
      switch byte {
      case 0x2E, 0x3F, 0x21, 0x2C, 0x3B, 0x3A:
        pieces.append(Piece(word: words.number(of: [byte]) ?? Self.unknown, range: text.bytes(start..<index)))
      case 0x20, 0x22, 0x27, 0x28, 0x29: break
      // Anything else is something between: a sign, a quotation mark, another script.
      default:
        if !CharacterClass.isClosingQuote(text[start]), !CharacterClass.isSpace(text[start]) {
          pieces.append(Piece(word: between, range: text.bytes(start..<index)))
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
