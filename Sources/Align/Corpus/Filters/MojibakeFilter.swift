/// Texts that were decoded with the wrong encoding.
///
/// Three traces are counted: characters that no text holds (U+FFFD, controls, private use), UTF-8 read as Windows-1252
/// (`Ã©`, `â€™`, `ä¸­`: a Latin letter from Â to ô before what a trailing byte becomes), and the characters that damaged
/// UTF-8 becomes when it is read as GBK (锟斤拷).
package struct MojibakeFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "mojibake",
    summary: "A side was decoded with the wrong encoding.",
    score: "share of a side's characters that only wrong decoding produces, 0 to 1; the worse side",
    takes: "“ä¸­å›½”, “donâ€™t”, “锟斤拷”",
    passes: "“naïve café”",
    limit: FilterLimit(most: 0.01)
  )

  /// Makes the filter.
  package init() {}

  /// The share of the worse side.
  package func score(_ pair: CorpusPair) -> Double? {
    max(Self.damage(pair.english, pair.englishProfile), Self.damage(pair.chinese, pair.chineseProfile))
  }

  private static func damage(_ bytes: [UInt8], _ profile: TextProfile) -> Double {
    guard profile.scalars > 0 else { return 0 }
    var damaged = profile.damaged
    let text = bytes.span
    var offset = 0
    var before: UInt32 = 0
    while offset < text.count {
      let scalar = text.scalar(at: offset)
      offset += scalar.width
      if isLeading(before), isTrailing(scalar.value) { damaged += 2 }
      // 锟斤拷: U+FFFD twice in UTF-8, read as GBK.
      if scalar.value == 0x951F, text.starts(with: "斤拷", at: offset) { damaged += 3 }
      before = scalar.value
    }
    return min(1, Double(damaged) / Double(profile.scalars))
  }

  /// What a leading byte of UTF-8 (C2 … F4) becomes.
  private static func isLeading(_ scalar: UInt32) -> Bool { (0xC2...0xF4).contains(scalar) }

  /// What a trailing byte (80 … BF) becomes, in Latin-1 and in Windows-1252, but for marks that follow letters in text.
  private static func isTrailing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0xBF: scalar != 0xA0 && scalar != 0xAB && scalar != 0xBB && scalar != 0xB7
    // € ‚ ƒ „ … † ‡ ˆ ‰ Š ‹ Œ Ž ‘ ’ “ ” • – — ˜ ™ š › œ ž Ÿ without those that end a word: … ’ ” – —
    case 0x20AC, 0x201A, 0x192, 0x201E, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x17D, 0x2018,
      0x201C, 0x2022, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x17E, 0x178:
      true
    default: false
    }
  }
}
