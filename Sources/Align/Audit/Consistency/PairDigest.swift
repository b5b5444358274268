/// A pair as the watch over repetitions sees it: hashes of both sides, and what a finding would show of them.
struct PairDigest: Sendable {
  /// The hash of the English without case, marks and spaces; 0 where there is too little text.
  var english: UInt64 = 0
  /// The hash of the Chinese, likewise.
  var chinese: UInt64 = 0
  /// Whether the English is a sentence or a longer phrase, which has no reason to be translated in two ways.
  var isLong = false
  /// The pair as a finding shows it.
  var finding: Finding?

  /// Fewer letters are too little to compare; in Han characters and in English words.
  private static let longHan = 10
  private static let longWords = 6

  /// Makes the digest of nothing.
  init() {}

  /// Makes the digest of a pair.
  init(_ pair: AuditedPair, document: AlignedDocument) {
    guard pair.isPaired else { return }
    // Two texts in different contexts may well be translated in two ways.
    let context = pair.pair.unit?.context.map { StableHash.value(of: $0.utf8) } ?? 0
    english = Self.hash(pair.englishScalars)
    chinese = Self.hash(pair.chineseScalars)
    if english != 0 { english ^= context }
    if chinese != 0 { chinese ^= context }
    isLong = pair.englishScalars.wordCount >= Self.longWords && pair.chineseScalars.hanCount >= Self.longHan
    func place(_ language: Language) -> Finding.Place {
      FindingPlaces.place(
        pair.scalars(language).wholeRange,
        side: language == .english ? pair.pair.english : pair.pair.chinese,
        text: language == .english ? pair.englishText : pair.chineseText,
        separator: language == .english ? " " : "",
        file: language == .english ? document.englishFile : document.chineseFile
      )
    }
    finding = Finding(
      document: document.identifier,
      bead: pair.pair.bead,
      check: ConsistencyWatch.explanation.name,
      severity: .note,
      message: "",
      english: place(.english),
      chinese: place(.chinese)
    )
    finding?.unit = pair.pair.unit?.name ?? ""
  }

  private static func hash(_ text: ScalarText) -> UInt64 {
    var hash = StableHash()
    var count = 0
    for scalar in text.scalars {
      guard ScalarText.isLatin(scalar) || CharacterClass.isHan(scalar) || CharacterClass.isDigit(scalar)
      else {
        continue
      }
      let folded = (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar
      hash.mix(UInt64(folded))
      count += 1
    }
    return count == 0 ? 0 : hash.value
  }
}
