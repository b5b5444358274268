/// What a corpus consists of, counted in one pass.
package struct CorpusStatistics: Sendable {
  /// Documents; one that continues after another counts again.
  package var documents = 0
  private var lastDocument: String?
  /// Pairs.
  package var pairs = 0
  /// Pairs without English.
  package var emptyEnglish = 0
  /// Pairs without Chinese.
  package var emptyChinese = 0
  /// Pairs of one English and one Chinese segment.
  package var oneToOne = 0
  /// Bytes of English in UTF-8.
  package var englishBytes = 0
  /// Bytes of Chinese in UTF-8.
  package var chineseBytes = 0
  /// English words.
  package var englishWords = VocabularyCount()
  /// Chinese characters.
  package var chineseCharacters = VocabularyCount()
  /// English words in a pair.
  package var englishLength = Histogram(title: "English words in a pair", start: 0, step: 5, stepCount: 25)
  /// Chinese characters in a pair.
  package var chineseLength = Histogram(
    title: "Chinese characters in a pair",
    start: 0,
    step: 10,
    stepCount: 25
  )
  /// How long the English is against what the Chinese lets expect, as a natural logarithm.
  package var lengthRatio = Histogram(
    title: "Length ratio, ln(English / expected)",
    start: -1.5,
    step: 0.125,
    stepCount: 24
  )
  /// The posteriors of the pairs that carry one.
  package var posterior = Histogram(title: "Posterior", start: 0, step: 0.05, stepCount: 20)
  /// Pairs by how they were made, the signature of each step; those beyond the first 256 ways as `otherSignatures`.
  package var signatures: [String: Int] = [:]

  /// More ways to be made than anybody reads.
  private static let mostSignatures = 256
  /// Under which further signatures are counted.
  package static let otherSignatures = "others"

  /// Vocabulary sizes whose coverage is reported.
  package static let vocabularySizes = [1_000, 5_000, 10_000, 20_000, 50_000]
  /// Character set sizes whose coverage is reported.
  package static let characterSetSizes = [500, 1_000, 2_000, 3_000, 5_000]

  /// Makes statistics of nothing.
  package init() {}

  /// What is known of some rows before it is added up.
  package struct Part: Sendable {
    fileprivate var statistics = CorpusStatistics()
    fileprivate var english: [UInt64] = []
    fileprivate var chinese: [UInt64] = []
    fileprivate let firstDocument: String?
    fileprivate let lastDocument: String?

    /// The number of pairs.
    package var pairs: Int { statistics.pairs }

    /// Counts the pairs of documents.
    package init(_ documents: [AlignedDocument]) {
      firstDocument = documents.first?.identifier
      lastDocument = documents.last?.identifier
      statistics.documents = documents.count
      for document in documents {
        statistics.signatures[document.signature, default: 0] += document.pairs.count
        for pair in document.pairs { add(CorpusPair(pair)) }
      }
    }

    private mutating func add(_ pair: CorpusPair) {
      statistics.pairs += 1
      statistics.englishBytes += pair.english.count
      statistics.chineseBytes += pair.chinese.count
      if pair.pair.english.isEmpty { statistics.emptyEnglish += 1 }
      if pair.pair.chinese.isEmpty { statistics.emptyChinese += 1 }
      if pair.pair.english.segments.count == 1, pair.pair.chinese.segments.count == 1 {
        statistics.oneToOne += 1
      }
      let words = VocabularyHashes.english(pair.english)
      let characters = VocabularyHashes.chinese(pair.chinese)
      statistics.englishLength.add(Double(words.count))
      statistics.chineseLength.add(Double(characters.count))
      if let ratio = LengthRatioFilter().score(pair) { statistics.lengthRatio.add(ratio) }
      if let posterior = pair.pair.posterior { statistics.posterior.add(posterior) }
      english += words
      chinese += characters
    }
  }

  /// Adds the rows that follow.
  package mutating func add(_ part: Part) {
    let other = part.statistics
    // A document that is longer than a part continues in the next one.
    documents += other.documents - (lastDocument != nil && part.firstDocument == lastDocument ? 1 : 0)
    lastDocument = part.lastDocument ?? lastDocument
    pairs += other.pairs
    emptyEnglish += other.emptyEnglish
    emptyChinese += other.emptyChinese
    oneToOne += other.oneToOne
    englishBytes += other.englishBytes
    chineseBytes += other.chineseBytes
    englishWords.add(part.english)
    chineseCharacters.add(part.chinese)
    englishLength.add(other.englishLength)
    chineseLength.add(other.chineseLength)
    lengthRatio.add(other.lengthRatio)
    posterior.add(other.posterior)
    for (signature, count) in other.signatures.sorted(by: { $0.key < $1.key }) {
      let isKnown = signatures[signature] != nil || signatures.count < Self.mostSignatures
      signatures[isKnown ? signature : Self.otherSignatures, default: 0] += count
    }
  }

  /// The histograms, in the order in which they are shown.
  package var histograms: [Histogram] {
    [englishLength, chineseLength, lengthRatio, posterior].filter { $0.total > 0 }
  }

  /// How the pairs were made, the commonest way first.
  package var signaturesByCount: [(signature: String, pairs: Int)] {
    signatures.map { (signature: $0.key, pairs: $0.value) }
      .sorted { $0.pairs != $1.pairs ? $0.pairs > $1.pairs : $0.signature < $1.signature }
  }
}
