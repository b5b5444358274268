/// Texts that say the same again and again.
package struct RepeatedTextFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "repeated-text",
    summary: "A side repeats the same words again and again.",
    score:
      "share of a side's sequences of 4 words or characters that occur in it earlier, 0 to 1; the worse side",
    takes: "“buy now buy now buy now buy now buy now”",
    passes: "“the more you read, the more you know”",
    limit: FilterLimit(most: 0.3)
  )

  /// Words, or Chinese characters, in a stretch.
  static let stretch = 4
  /// In shorter texts a repetition is a figure of speech.
  static let fewestStretches = 5

  /// Makes the filter.
  package init() {}

  /// The share of the side that repeats itself more.
  package func score(_ pair: CorpusPair) -> Double? {
    max(Self.repeated(pair.english), Self.repeated(pair.chinese))
  }

  /// The share of stretches of tokens (Han characters, runs of other letters and digits) that was before.
  static func repeated(_ bytes: [UInt8]) -> Double {
    let tokens = tokenHashes(bytes)
    guard tokens.count >= stretch + fewestStretches - 1 else { return 0 }
    var seen: Set<UInt64> = []
    let count = tokens.count - stretch + 1
    for start in 0..<count {
      var hash: UInt64 = 0
      for token in tokens[start..<start + stretch] { hash = HashMixing.mixed(hash ^ token) }
      seen.insert(hash)
    }
    return Double(count - seen.count) / Double(count)
  }

  private static func tokenHashes(_ bytes: [UInt8]) -> [UInt64] {
    var hashes: [UInt64] = []
    var word: UInt64 = 0
    var offset = 0
    while offset < bytes.count {
      let scalar = bytes.span.scalar(at: offset)
      offset += scalar.width
      let value = scalar.value
      let isHan = CharacterClass.isHan(value)
      let isWordScalar =
        !isHan && (value >= 0xC0 && value < 0x2000 || CharacterClass.isDigit(value) || isASCIILetter(value))
      if isWordScalar {
        word = HashMixing.mixed(word ^ UInt64(value < 0x80 ? value | 0x20 : value))
        continue
      }
      if word != 0 { hashes.append(word) }
      word = 0
      if isHan { hashes.append(HashMixing.mixed(UInt64(value))) }
    }
    if word != 0 { hashes.append(word) }
    return hashes
  }

  private static func isASCIILetter(_ scalar: UInt32) -> Bool {
    scalar < 0x80 && (0x61...0x7A).contains(scalar | 0x20)
  }
}
