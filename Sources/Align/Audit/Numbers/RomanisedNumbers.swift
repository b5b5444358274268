/// Tells whether what looks like a Chinese quantity is part of a name that the English spells by its sound: 八里 in 八里罕, Balihan.
struct RomanisedNumbers {
  /// The beginnings of the words with capitals in small letters, sorted.
  private let words: [[UInt8]]
  private let chinese: [UInt8]

  /// Shorter syllables together begin too many words: “yier”.
  private static let leastLetters = 5
  /// How many characters are spelt together.
  private static let spans = 2...3
  /// Three syllables of any romanisation are no longer.
  private static let mostLetters = 24

  /// Takes the two sides of a pair in UTF-8.
  ///
  /// - Complexity: O(*n* log *n*) in the English.
  init(english: [UInt8], chinese: [UInt8]) {
    let starts = english.indices.filter { start in
      (0x41...0x5A).contains(english[start]) && (start == 0 || !Self.isLetter(english[start - 1]))
    }
    words = starts.map { Self.beginning(of: english[$0...]) }.sorted { $0.lexicographicallyPrecedes($1) }
    self.chinese = chinese
  }

  /// The first letters of a text without the marks between them: Xi'an, Chiu-hua.
  private static func beginning(of text: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    var isAfterMark = false
    for byte in text {
      guard letters.count < mostLetters else { break }
      if isLetter(byte) {
        letters.append(byte | 0x20)
        isAfterMark = false
      } else if !isAfterMark, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") {
        isAfterMark = true
      } else {
        break
      }
    }
    return letters
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a word with a capital begins with the sound of the quantity's characters and those beside them.
  ///
  /// - Complexity: O(log *n*) in the words with capitals.
  func isName(_ quantity: Quantity, tables: NameTables = .standard) -> Bool {
    guard !words.isEmpty else { return false }
    let start = quantity.range.lowerBound
    let end = min(chinese.count, start + 3 * Self.spans.upperBound)
    let own = Array(String(decoding: chinese[start..<end], as: UTF8.self).unicodeScalars)
    // The first character may be the one before: 茅 of 茅十八. A Han character has three bytes.
    let before = Array(String(decoding: chinese[max(0, start - 3)..<start], as: UTF8.self).unicodeScalars)
    return [own, before.suffix(1) + own].contains { characters in
      Self.spans.contains { span in
        guard span <= characters.count else { return false }
        let syllables = characters.prefix(span).map { tables.readings.spelled($0).map { Array($0.utf8) } }
        return begins(words[...], syllables[...], letters: 0)
      }
    }
  }

  /// Whether one of some words that share their first letters goes on with some reading of each syllable in turn.
  private func begins(_ words: ArraySlice<[UInt8]>, _ syllables: ArraySlice<[[UInt8]]>, letters: Int) -> Bool
  {
    guard let readings = syllables.first else { return letters >= Self.leastLetters }
    return readings.contains { reading in
      let own = going(on: reading, in: words, after: letters)
      return !own.isEmpty && begins(own, syllables.dropFirst(), letters: letters + reading.count)
    }
  }

  /// Those of some sorted words that have a reading after so many letters.
  private func going(on reading: [UInt8], in words: ArraySlice<[UInt8]>, after letters: Int) -> ArraySlice<
    [UInt8]
  > {
    func first(where isBehind: (ArraySlice<UInt8>) -> Bool) -> Int {
      var low = words.startIndex
      var high = words.endIndex
      while low < high {
        let middle = (low + high) / 2
        if isBehind(words[middle].dropFirst(letters).prefix(reading.count)) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      return low
    }
    let start = first { !$0.lexicographicallyPrecedes(reading) }
    return words[start..<first { reading.lexicographicallyPrecedes($0) }]
  }
}
