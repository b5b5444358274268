/// Whether the words of an English span are translations of those of a Chinese span, by a dictionary.
///
/// English words are stems, Chinese words come by longest match. A word of one side is covered by the strongest
/// dictionary entry that the other side has for it: 1 ÷ √(words of the gloss), less where only a part of the Chinese word is in
/// the dictionary; a word weighs ln(1 + segments ÷ segments that have it).
package struct LexiconEvidence: EvidenceSource {
  /// The evidence that this source belongs to.
  package static let evidence = Evidence.lexicon
  /// The names of the features, in the order in which they are written.
  package static let features = CoverFeatures.names("lexicon")

  private let features: CoverFeatures

  /// Makes the evidence of a document.
  init(_ words: DocumentWords, windows: SegmentWindows) {
    var words = words
    features = CoverFeatures(
      SpanCover(windows: windows, english: words.english.words, chinese: words.chinese.words) {
        segment,
        range,
        table in
        words.match(segment, range, &table)
      }
    )
  }

  /// Writes the features of a row of candidates.
  package func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    features.fill(&table, first: first, row: row)
  }
}
