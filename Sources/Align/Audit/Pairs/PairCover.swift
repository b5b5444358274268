/// How much of each sentence of a pair a dictionary finds again on the other side.
struct PairCover: Sendable, Hashable {
  /// A sentence of one side.
  struct Sentence: Sendable, Hashable {
    /// Where it stands in the side's text, in UTF-8 bytes.
    var range: Range<Int>
    /// How many content words it has.
    var words: Int
    /// The share of their weight that the other side has translations for, 0 … 1; 0 without words.
    var share: Double
  }

  /// The English sentences.
  var english: [Sentence]
  /// The Chinese sentences.
  var chinese: [Sentence]

  /// The share of all words of one side that the other covers.
  static func share(_ sentences: [Sentence]) -> Double {
    let words = sentences.reduce(0) { $0 + $1.words }
    guard words > 0 else { return 0 }
    return sentences.reduce(0) { $0 + $1.share * Double($1.words) } / Double(words)
  }
}

/// Makes the covers of pairs; what a Chinese word may be in English is looked up once.
struct PairCoverReader {
  private let lexicon: Lexicon
  private var translations: [[UInt8]: [[UInt8]: Float]] = [:]

  /// Words whose translations are kept; a block of pairs has fewer.
  private static let mostWords = 20_000

  /// Makes a reader for a dictionary.
  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The cover of a pair whose sides are cut into sentences.
  ///
  /// - Complexity: O(*n*) in the text, O(*e* × *c*) in its words.
  mutating func cover(
    english: [UInt8],
    _ englishSentences: [Range<Int>],
    chinese: [UInt8],
    _ chineseSentences: [Range<Int>]
  ) -> PairCover {
    let stems = englishSentences.map { ContentWords.stems(of: english[$0]) }
    let words = chineseSentences.map { ChineseWordCutter.words(of: Array(chinese[$0]), lexicon: lexicon) }
    var best: [[UInt8]: Float] = [:]
    let present = Set(stems.joined())
    var shares: [Double] = []
    for sentence in words {
      var sum: Float = 0
      for word in sentence {
        var most: Float = 0
        for (stem, strength) in lookUp(word) where present.contains(stem) {
          most = max(most, strength)
          best[stem] = max(best[stem] ?? 0, strength)
        }
        sum += most
      }
      shares.append(sentence.isEmpty ? 0 : Double(sum) / Double(sentence.count))
    }
    return PairCover(
      english: zip(englishSentences, stems).map { range, stems in
        let sum = stems.reduce(Float(0)) { $0 + (best[$1] ?? 0) }
        return PairCover.Sentence(
          range: range,
          words: stems.count,
          share: stems.isEmpty ? 0 : Double(sum) / Double(stems.count)
        )
      },
      chinese: zip(zip(chineseSentences, words), shares).map { sentence, share in
        PairCover.Sentence(range: sentence.0, words: sentence.1.count, share: share)
      }
    )
  }

  private mutating func lookUp(_ word: [UInt8]) -> [[UInt8]: Float] {
    if let known = translations[word] { return known }
    if translations.count >= Self.mostWords { translations.removeAll(keepingCapacity: true) }
    let found = DocumentWords.translations(word, lexicon: lexicon)
    translations[word] = found
    return found
  }
}
