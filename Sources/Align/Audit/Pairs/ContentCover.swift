/// Finds what one side of a pair says and the other does not, by lengths, numbers and, where there are models, by a dictionary
/// and by the vectors of sentences.
enum ContentCover {
  /// What one side says alone.
  struct Surplus: Sendable {
    /// Where it stands, in UTF-8 bytes.
    var range: Range<Int>
    /// Whether there is more than one witness, or a strong one.
    var isCertain: Bool
    /// What tells of it.
    var reason: String
  }

  /// By length alone a side has more than the other from here on: standard deviations.
  private static let lengthAlone = 3.0
  /// With other witnesses it has from here on.
  private static let lengthWithWitness = 1.6
  /// A sentence of which a dictionary finds less than this again is not translated; one that is has .45 to .6.
  private static let uncoveredShare = 0.12
  /// Where the length speaks too.
  private static let thinShare = 0.26
  /// The least deviations of the length for the two.
  private static let uncoveredDeviation = 0.5
  private static let thinDeviation = 1.2
  /// A sentence of fewer content words says too little.
  private static let leastWords = 4

  /// What a side says alone; `nil` where nothing tells of it.
  static func surplus(_ pair: AuditedPair, on language: Language) -> Surplus? {
    guard pair.isPaired else { return nil }
    let text = pair.scalars(language)
    let sign = language == .english ? 1.0 : -1.0
    let deviation = sign * pair.lengthScale.deviation(pair.englishScalars, pair.chineseScalars)
    if let cover = pair.cover {
      let sentences = language == .english ? cover.english : cover.chinese
      let limit = deviation > thinDeviation ? thinShare : uncoveredShare
      if deviation > uncoveredDeviation, sentences.count > 1 {
        let thin = sentences.filter { $0.words >= leastWords }.min { $0.share < $1.share }
        if let thin, thin.share < limit {
          return Surplus(range: thin.range, isCertain: true, reason: "hardly a word of it is there")
        }
      }
    }
    let lone = loneQuantities(pair, language)
    let bytes = Array((language == .english ? pair.englishText : pair.chineseText).utf8)
    let other = Array((language == .english ? pair.chineseText : pair.englishText).utf8)
    guard deviation > lengthWithWitness, text.count > 20 else { return nil }
    let sentences = ranges(bytes, language)
    let more = sentences.count - ranges(other, language.other).count
    let witnesses = (more > 0 ? 1 : 0) + (lone.isEmpty ? 0 : 1)
    guard
      deviation > lengthAlone || witnesses == 2
        || witnesses == 1 && deviation > (lengthAlone + lengthWithWitness) / 2
    else { return nil }
    // The sentence with what the other side lacks, else all of it.
    let place = sentences.first { sentence in lone.contains { sentence.overlaps($0) } } ?? text.wholeRange
    return Surplus(
      range: place,
      isCertain: witnesses > 0,
      reason: witnesses > 0 ? "length and content tell of it" : "the length tells of it"
    )
  }

  private static func ranges(_ bytes: [UInt8], _ language: Language) -> [Range<Int>] {
    language == .english
      ? EnglishSegmenter().sentences(in: bytes.span) : ChineseSegmenter().sentences(in: bytes.span)
  }

  private static func loneQuantities(_ pair: AuditedPair, _ language: Language) -> [Range<Int>] {
    pair.disagreements.compactMap { disagreement in
      switch (disagreement.kind, language) {
      case (.added, .english): disagreement.english?.range
      case (.missing, .chinese): disagreement.chinese?.range
      default: nil
      }
    }
  }
}
