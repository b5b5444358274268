/// Whether the tokens of an English span have near ones in a Chinese span, and the other way round, by the vectors that
/// the encoder gives each token in its sentence.
///
/// A token is covered by the nearest token of the other side, by the cosine of their vectors less their side's mean.
/// This sees what single words of a long sentence say, which the one vector of a span blurs.
package struct TokenEvidence: EvidenceSource {
  /// The evidence that this source belongs to.
  package static let evidence = Evidence.encoder
  /// The names of the features, in the order in which they are written.
  package static let features = CoverFeatures.names("token")

  private let features: CoverFeatures

  /// Makes the evidence of a document.
  init(english: TokenVectorSource, chinese: TokenVectorSource, windows: SegmentWindows) {
    let words = (english.words, chinese.words)
    var matches = TokenMatches(english: english, chinese: chinese, words: words)
    features = CoverFeatures(
      SpanCover(windows: windows, english: words.0, chinese: words.1) { segment, range, table in
        matches.match(segment, range, firstSegment: windows.lower[segment], &table)
      }
    )
  }

  /// Writes the features of a row of candidates.
  package func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    features.fill(&table, first: first, row: row)
  }
}
