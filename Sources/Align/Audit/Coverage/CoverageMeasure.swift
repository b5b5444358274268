import Foundation

/// Measures how far the other side of a pair covers a text: pieces that nothing there is like, and stretches without which the two sides
/// are more alike.
struct CoverageMeasure {
  /// The features of the rises without stretches of some length.
  private struct Stretches {
    var length: Int
    /// How many pieces after the start of the previous stretch each one begins.
    var step: Int
    var rise: CoverageFeature
    var excess: CoverageFeature
    var share: CoverageFeature

    /// Where they are among `count` pieces; none in a text that is hardly longer than one.
    func places(in count: Int) -> [Range<Int>] {
      guard count > length + 2 else { return [] }
      return stride(from: 0, through: count - length, by: step).map { $0..<$0 + length }
    }
  }

  private static let stretches = [
    Stretches(length: 3, step: 1, rise: .rise3, excess: .excess3, share: .share3),
    Stretches(length: 5, step: 1, rise: .rise5, excess: .excess5, share: .share5),
    Stretches(length: 8, step: 2, rise: .rise8, excess: .excess8, share: .share8),
    Stretches(length: 12, step: 2, rise: .rise12, excess: .excess12, share: .share12),
  ]
  /// A cover below this is none.
  private static let bare: Float = 0.3
  /// Where no stretch lacks more of a cover than this, none is left out: 5 in 100 of the texts that are found lack less (development
  /// sets, 2026-11-29).
  private static let leastEnglishStretch = 0.33
  private static let leastChineseStretch = 0.6
  /// The rise of a text that is too short for a stretch.
  private static let noRise = -0.05
  /// What a cosine is taken to lack to 1 at least.
  private static let leastLack = 0.02

  private let encoder: SentenceEncoder
  private let own: CoverageSide
  private let other: CoverageSide

  /// Takes the longer side and the other one.
  init(_ encoder: SentenceEncoder, own: CoverageSide, other: CoverageSide) {
    self.encoder = encoder
    self.own = own
    self.other = other
  }

  /// The features of the longer side, and where it is covered least, in UTF-8 bytes; `nil` where it is covered well.
  ///
  /// - Complexity: O(*e* × *c*) in the pieces of both sides.
  func features(of pair: AuditedPair, _ language: Language, lexicon: Lexicon) -> (
    features: CoverageFeatures, range: Range<Int>
  )? {
    let covers = own.covers(by: other)
    var features = CoverageFeatures()
    features[.stretch3] = own.barestStretch(covers.own, Self.bare)
    guard
      features[.stretch3] > (language == .english ? Self.leastEnglishStretch : Self.leastChineseStretch)
    else { return nil }
    features[.stretch4] = own.barestStretch(covers.own, 0.4)
    features[.stretch5] = own.barestStretch(covers.own, 0.5)
    features[.uncovered] = own.weight(covers.own, below: Self.bare)
    features[.cover] = own.mean(covers.own)
    features[.answer] = other.mean(covers.other)
    features[.deviation] = abs(pair.deviation)
    features[.length] = log(Double(own.count))
    features[.ratio] = log(Double(own.count) / Double(other.count))
    let stretch = addRises(to: &features)
    let text = pair.text(language)
    let range = stretch.map { PiecePlaces(encoder, text).range($0) } ?? 0..<text.utf8.count
    let words = TranslatedWords(english: pair.englishText, chinese: pair.chineseText, lexicon: lexicon)
    let all = words.counts(language, in: 0..<text.utf8.count)
    let inside = words.counts(language, in: range)
    features[.translated] = Double(all.translated) / Double(max(1, all.translated + all.others))
    features[.known] = Double(inside.translated) / Double(max(1, inside.translated + inside.others))
    features[.strange] = Double(inside.others)
    return (features, range)
  }

  /// Adds what leaving stretches out gains; returns the stretch without which the sides are most alike.
  private func addRises(to features: inout CoverageFeatures) -> Range<Int>? {
    let other = other.vector(encoder)
    let cosine = VectorMath.dot(own.vector(encoder), at: 0, other, at: 0, count: EncodedText.width)
    var most = (rise: -Float.infinity, stretch: nil as Range<Int>?)
    let kinds = Self.stretches.map { $0.places(in: own.count) }
    var all = rises(without: kinds.flatMap { $0 }, other, cosine)[...]
    for (kind, places) in zip(Self.stretches, kinds) {
      guard !places.isEmpty else {
        features[kind.rise] = Self.noRise
        continue
      }
      var rises = Array(all.prefix(places.count))
      all.removeFirst(places.count)
      for (place, rise) in zip(places, rises) where rise > most.rise { most = (rise, place) }
      features[kind.share] = Double(rises.count { $0 > 0 }) / Double(rises.count)
      rises.sort()
      let highest = rises[rises.count - 1]
      features[kind.rise] = Double(highest)
      features[kind.excess] = Double(highest - (rises[(rises.count - 1) / 2] + rises[rises.count / 2]) / 2)
    }
    features[.cosine] = Double(cosine)
    features[.rise] = Self.stretches.map { features[$0.rise] }.max() ?? Self.noRise
    features[.relief] = features[.rise] / max(Self.leastLack, 1 - features[.cosine])
    return most.stretch
  }

  /// By how much the cosine of the sides, the other of which has a given vector, rises without each of some stretches.
  private func rises(without stretches: [Range<Int>], _ other: [Float], _ cosine: Float) -> [Float] {
    let width = EncodedText.width
    let vectors = encoder.vectors(own.text, own.segment, without: stretches)
    return stretches.indices.map { index in
      VectorMath.dot(vectors, at: index * width, other, at: 0, count: width) - cosine
    }
  }
}
