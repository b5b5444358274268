/// What numbers count, in words of both languages that stand for the same: 死亡 and “deaths”, 艘 and “ships”.
///
/// By these, numbers that changed places are found without a dictionary: the section `things` of the Chinese table.
struct CountedThings: Sendable {
  /// Words in UTF-8; values are places in the lists of things.
  private var chinese = PhraseTrie()
  private var english = PhraseTrie()
  /// The first letters of the English words, a quick test: few words of a text begin with them.
  private var firstLetters = LetterSet()
  /// Which things a word may stand for.
  private var thingsOfChinese: [[Int]] = []
  private var thingsOfEnglish: [[Int]] = []

  /// The things that are built in.
  static let standard = CountedThings(Self.lines(QuantityTables.chinese))

  /// What says that a list goes in the order of another one, that is built in: respectively.
  static let standardOrder = CountedThings(QuantityTables.chinese["order"] ?? "")

  /// Periods that are named by their place, that are built in: this month.
  static let standardPeriods = CountedThings(QuantityTables.chinese["periods"] ?? "")

  /// The lines of a table that name things.
  static func lines(_ tables: [String: String]) -> String {
    ["things", "counted"].map { tables[$0] ?? "" }.joined()
  }

  /// Reads lines `Chinese/words = English beginnings`, "_" for a space behind a whole word; lines that do not follow the form are left out.
  init(_ table: String) {
    for (thing, line) in table.filledLines.enumerated() {
      let fields = line.words
      guard fields.count >= 3, fields[1] == "=" else { continue }
      add(thing, chinese: fields[0].parts(UInt8(ascii: "/")), english: Array(fields[2...]))
    }
  }

  /// Takes the words of both languages that stand for each thing.
  init(_ words: [(chinese: [Substring], english: [Substring])]) {
    for (thing, words) in words.enumerated() { add(thing, chinese: words.chinese, english: words.english) }
  }

  private mutating func add(_ thing: Int, chinese words: [Substring], english others: [Substring]) {
    for word in words { Self.add(word, thing, &chinese, &thingsOfChinese) }
    for word in others {
      Self.add(word, thing, &english, &thingsOfEnglish)
      if let first = word.utf8.first { firstLetters.insert(first) }
    }
  }

  private static func add(_ word: Substring, _ thing: Int, _ words: inout PhraseTrie, _ things: inout [[Int]])
  {
    let letters = word.utf8.map { $0 == UInt8(ascii: "_") ? 0x20 : UInt16($0) }
    let number = words.insert(letters, orKeep: things.count)
    if number == things.count { things.append([]) }
    things[number].append(thing)
  }

  /// The things that words of a Chinese text stand for, the longest word at each place.
  func ofChinese(_ text: ArraySlice<UInt8>) -> [Int] { placesInChinese(text).map(\.thing) }

  /// The things that words of a Chinese text stand for, with the places of the words.
  func placesInChinese(_ text: ArraySlice<UInt8>) -> [(thing: Int, range: Range<Int>)] {
    var found: [(thing: Int, range: Range<Int>)] = []
    var start = text.startIndex
    while start < text.endIndex {
      if let (word, end) = longest(chinese, text[start...]) {
        found += thingsOfChinese[word].map { (thing: $0, range: start..<end) }
        start = end
      } else {
        start += 1
      }
    }
    return found
  }

  /// The things that words of an English text may stand for, by their longest beginnings.
  func ofEnglish(_ text: ArraySlice<UInt8>) -> [Int] { placesInEnglish(text).map(\.thing) }

  /// The things that words of an English text may stand for, with the places of their beginnings.
  func placesInEnglish(_ text: ArraySlice<UInt8>) -> [(thing: Int, range: Range<Int>)] {
    func isLetter(_ index: Int) -> Bool {
      text.indices.contains(index) && (0x61...0x7A).contains(text[index] | 0x20)
    }
    func mayBegin(_ index: Int) -> Bool { firstLetters.contains(text[index] | 0x20) }
    return text.indices.lazy.filter { isLetter($0) && mayBegin($0) && !isLetter($0 - 1) }.flatMap { start in
      longest(english, text[start...]).map { found in
        thingsOfEnglish[found.word].map { (thing: $0, range: start..<found.end) }
      } ?? []
    }
  }

  private func longest(_ trie: PhraseTrie, _ text: ArraySlice<UInt8>) -> (word: Int, end: Int)? {
    var node: Int32 = 0
    var found: (word: Int, end: Int)?
    for (index, byte) in zip(text.indices, text) {
      let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      guard let next = trie.next(node, UInt16(letter)) else { break }
      node = next
      if let word = trie.value(at: node) { found = (word, index + 1) }
    }
    return found
  }
}
