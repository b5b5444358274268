/// A pair as filters see it: its two texts, and what several filters want to know of them, made once.
package struct CorpusPair: Sendable {
  /// The pair.
  package let pair: AlignedPair
  /// The English text in UTF-8.
  package let english: [UInt8]
  /// The Chinese text in UTF-8.
  package let chinese: [UInt8]
  /// What the English text is made of.
  package let englishProfile: TextProfile
  /// What the Chinese text is made of.
  package let chineseProfile: TextProfile
  /// The pair as a document of one segment on each side.
  let document: SegmentedDocument
  /// English length in the units of `SegmentLengths`.
  let englishLength: Double
  /// Chinese length in the units of `SegmentLengths`.
  let chineseLength: Double

  /// Looks at a pair.
  ///
  /// - Complexity: O(*n*) in the text.
  package init(_ pair: AlignedPair) {
    self.pair = pair
    let englishText = pair.englishText
    let chineseText = pair.chineseText
    english = Array(englishText.utf8)
    chinese = Array(chineseText.utf8)
    englishProfile = TextProfile(english)
    chineseProfile = TextProfile(chinese)
    func segments(_ text: String, _ length: Int) -> [Segment] {
      let source = SourceSpan(line: 1, lastLine: 1, column: 1, bytes: 0..<length)
      return text.isEmpty ? [] : [Segment(text: text, role: .sentence, paragraph: 0, source: source)]
    }
    document = SegmentedDocument(
      identifier: "",
      english: segments(englishText, english.count),
      chinese: segments(chineseText, chinese.count)
    )
    let lengths = SegmentLengths(document)
    englishLength = lengths.english[lengths.english.count - 1]
    chineseLength = lengths.chinese[lengths.chinese.count - 1]
  }

  /// Whether both sides hold a letter or a digit.
  package var hasTwoSides: Bool {
    englishProfile.letters + englishProfile.digits > 0 && chineseProfile.letters + chineseProfile.digits > 0
  }
}
