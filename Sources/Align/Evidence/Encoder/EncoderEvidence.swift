/// Whether an English span and a Chinese span mean the same, by the vectors of a sentence encoder.
///
/// Besides the cosine itself: what it is more than either side has with its surroundings (the margin), and what the bead would
/// gain or lose by one segment more or less on either side.
package struct EncoderEvidence: EvidenceSource {
  /// The evidence that this source belongs to.
  package static let evidence = Evidence.encoder
  /// The names of the features, in the order in which they are written.
  package static let features = [
    "encoder-cosine", "encoder-margin", "encoder-cosine-large", "encoder-margin-large", "encoder-ratio",
    "encoder-far", "encoder-near", "encoder-more-english", "encoder-more-chinese", "encoder-change-english",
    "encoder-change-chinese", "encoder-change-both", "encoder-less-english", "encoder-less-english-best",
    "encoder-less-chinese", "encoder-less-chinese-best", "encoder-split", "encoder-best",
    "encoder-best-inside",
  ]

  private let cosines: SpanCosines

  /// A change that is not known counts as a loss of this much.
  private static let unknown: Float = -0.3
  private static let most: Float = 0.3

  /// Makes the evidence of a document from the vectors of its sides.
  init(english: any SpanVectors, chinese: any SpanVectors, windows: SegmentWindows) {
    cosines = SpanCosines(english: english, chinese: chinese, windows: windows)
  }

  /// The cosine of a bead's two vectors, and the mean of the nearest that either has with what surrounds the other;
  /// `nil` for a bead that the search did not look at.
  func closeness(english: Range<Int>, chinese: Range<Int>) -> (cosine: Float, near: Float)? {
    cosines.cosine(english.lowerBound, english.count, chinese.lowerBound, chinese.count).map {
      ($0, cosines.nearness(english.lowerBound, english.count, chinese.lowerBound, chinese.count))
    }
  }

  /// Writes the features of a row of candidates.
  package func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    table.clear(first..<first + Self.features.count, count: row.chinese.count)
    let stride = table.stride
    for (offset, start) in row.chinese.enumerated() {
      let place = first * stride + offset
      guard row.shape.isMatch else {
        let best = row.shape.english > 0 ? cosines.englishBest[row.english] : cosines.chineseBest[start]
        table.values[place + 17 * stride] = best.alone
        table.values[place + 18 * stride] = best.inside
        continue
      }
      write(row.english, row.shape.english, start, row.shape.chinese) { index, value in
        table.values[place + index * stride] = value
      }
    }
  }

  @inline(__always)
  private func write(_ i: Int, _ a: Int, _ j: Int, _ b: Int, _ set: (Int, Float) -> Void) {
    let cosine = cosines.cosine(i, a, j, b) ?? 0
    let near = cosines.nearness(i, a, j, b)
    let margin = cosine - near
    let extra = Float(a + b - 2)
    func change(_ i: Int, _ a: Int, _ j: Int, _ b: Int) -> Float {
      cosines.cosine(i, a, j, b).map { $0 - cosine } ?? Self.unknown
    }
    set(0, cosine)
    set(1, margin)
    set(2, cosine * extra)
    set(3, margin * extra)
    set(4, (1 - cosine) / max(0.1, 1 - near) - 1)
    set(5, min(0, margin + 0.05))
    set(6, near)
    let moreEnglish = max(change(i - 1, a + 1, j, b), change(i, a + 1, j, b))
    let moreChinese = max(change(i, a, j - 1, b + 1), change(i, a, j, b + 1))
    set(7, max(0, moreEnglish))
    set(8, max(0, moreChinese))
    set(9, max(Self.unknown, moreEnglish))
    set(10, max(Self.unknown, moreChinese))
    set(11, max(Self.unknown, max(change(i, a + 1, j, b + 1), change(i - 1, a + 1, j - 1, b + 1))))
    func limited(_ value: Float) -> Float { min(max(value, -Self.most), Self.most) }
    if a > 1 {
      let without = (-change(i + 1, a - 1, j, b), -change(i, a - 1, j, b))
      set(12, limited(min(without.0, without.1)))
      set(13, limited(max(without.0, without.1)))
    }
    if b > 1 {
      let without = (-change(i, a, j + 1, b - 1), -change(i, a, j, b - 1))
      set(14, limited(min(without.0, without.1)))
      set(15, limited(max(without.0, without.1)))
    }
    if a > 1, b > 1 {
      var best: Float = -1
      for firstEnglish in 1..<a {
        for firstChinese in 1..<b {
          guard let head = cosines.cosine(i, firstEnglish, j, firstChinese),
            let tail = cosines.cosine(i + firstEnglish, a - firstEnglish, j + firstChinese, b - firstChinese)
          else { continue }
          best = max(best, (head + tail) / 2)
        }
      }
      set(16, min(max(cosine - best, -Self.most), 0.5))
    }
  }
}
