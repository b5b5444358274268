/// Learns a lexicon from sentence pairs: IBM Model 1 by EM in both directions (Brown et al. 1993, section 4).
///
/// English words are stems, Chinese words those of a dictionary, or, without one, those that the corpus itself shows
/// (see `ChineseWordFinder`). A pair of words is a candidate if both occur in at least two of the same sentence pairs. Where
/// we differ from the paper: the null word keeps the distribution of its language, so that rare words do not
/// collect what they have nothing to do with (Moore 2004), and both directions must agree on what is kept.
///
/// Results do not depend on the machine, only on the pairs and their order.
package struct LexiconTrainer: Sendable {
  /// What is learnt from, and what is kept.
  package struct Options: Sendable, Hashable {
    /// Words and pairs of words in fewer sentence pairs are left out, ≥ 1.
    package var minimumCount = 2
    /// Translations less sure than this are left out, 0 … 1.
    package var minimumProbability = 0.1
    /// Steps of EM, ≥ 1; more than a handful changes little.
    package var iterations = 5

    /// The usual options.
    package init() {}
  }

  /// Sentence pairs beyond this many are not used; with the bounds below it bounds the memory.
  package static let mostPairs = 1_000_000
  /// Longer sides are not used: Model 1 learns next to nothing from them, at a high price.
  private static let mostWords = 120
  private static let mostBytes = 1_200
  /// The weight of the null word beside a candidate's.
  private static let nullWeight = 1.0
  /// Words that occur together less often than this are not translations, whatever EM says.
  private static let leastDice = 0.1

  /// How many sentence pairs were taken.
  package private(set) var pairCount = 0
  /// How many were not: too long, without words, or beyond `mostPairs`.
  package private(set) var passedOver = 0

  private let options: Options
  private let lexicon: Lexicon?
  private var stems = Vocabulary()
  /// How often each form of a stem is in the text.
  private var forms: [[UInt8]: (stem: Int32, count: Int)] = [:]
  /// The English words of all pairs, one pair after the other.
  private var english = WordLists()
  /// The Chinese texts, one after the other, until all are there to find words in.
  private var chinese: [UInt8] = []
  private var chineseStarts = [0]

  /// Makes a trainer.
  ///
  /// - Parameters:
  ///   - lexicon: what Chinese is cut into words by; without one, words are found in the corpus.
  ///   - options: what is learnt from, and what is kept.
  package init(lexicon: Lexicon? = nil, options: Options = Options()) {
    self.lexicon = lexicon
    self.options = options
  }

  /// Takes a sentence pair.
  ///
  /// - Complexity: O(*n*) in the bytes of both.
  package mutating func add(english text: String, chinese other: String) {
    let words = ContentWords.words(of: text.utf8)
    guard pairCount < Self.mostPairs, !words.isEmpty, words.count <= Self.mostWords, !other.isEmpty,
      other.utf8.count <= Self.mostBytes
    else {
      passedOver += 1
      return
    }
    pairCount += 1
    english.append(
      words.map { word in
        let stem = stems.number(of: word.stem)
        forms[word.letters, default: (stem, 0)].count += 1
        return stem
      }
    )
    chinese.append(contentsOf: other.utf8)
    chineseStarts.append(chinese.count)
  }

  /// Learns from the pairs taken.
  ///
  /// - Returns: the translations by Chinese word, the surest of each first.
  package func train() -> [LearntTranslation] {
    var words = Vocabulary()
    var lists = WordLists()
    let found = lexicon ?? ChineseWordFinder(minimumCount: options.minimumCount).lexicon(of: chinese)
    guard let cutter = found ?? Self.characters else { return [] }
    for pair in 0..<pairCount {
      let text = Array(chinese[chineseStarts[pair]..<chineseStarts[pair + 1]])
      // Words of letters stand for themselves in both languages.
      let han = ChineseWordCutter.words(of: text, lexicon: cutter).filter { ($0.first ?? 0) >= 0x80 }
      lists.append(han.map { words.number(of: $0) })
    }
    var model = TranslationModel(
      english: english,
      chinese: lists,
      minimumCount: options.minimumCount,
      nullWeight: Self.nullWeight
    )
    for _ in 0..<options.iterations { model.improve(english: english, chinese: lists) }
    return kept(model, words)
  }

  /// Cuts text into single characters, where no words were found.
  private static let characters = try? Lexicon(Array("一\t-\n".utf8), file: "characters")

  private func kept(_ model: TranslationModel, _ words: Vocabulary) -> [LearntTranslation] {
    let forms = bestForms()
    var found: [LearntTranslation] = []
    for candidate in model.candidates {
      let probability = (candidate.englishGivenChinese * candidate.chineseGivenEnglish).squareRoot()
      guard probability >= options.minimumProbability, candidate.dice >= Self.leastDice,
        let form = forms[candidate.english]
      else { continue }
      found.append(
        LearntTranslation(
          chinese: String(decoding: words.texts[Int(candidate.chinese)], as: UTF8.self),
          english: String(decoding: form, as: UTF8.self),
          probability: probability
        )
      )
    }
    return found.sorted {
      ($0.chinese, -$0.probability, $0.english) < ($1.chinese, -$1.probability, $1.english)
    }
  }

  /// The most frequent form of each stem.
  private func bestForms() -> [Int32: [UInt8]] {
    var best: [Int32: (form: [UInt8], count: Int)] = [:]
    for (form, entry) in forms {
      guard let known = best[entry.stem] else {
        best[entry.stem] = (form, entry.count)
        continue
      }
      let isBetter =
        entry.count > known.count
        || entry.count == known.count && form.lexicographicallyPrecedes(known.form)
      if isBetter { best[entry.stem] = (form, entry.count) }
    }
    return best.mapValues(\.form)
  }
}

/// Words and their numbers, in the order in which they came.
struct Vocabulary: Sendable {
  private(set) var texts: [[UInt8]] = []
  private var numbers: [[UInt8]: Int32] = [:]

  /// The number of a word, a new one where it is new.
  mutating func number(of word: [UInt8]) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(texts.count)
    numbers[word] = number
    texts.append(word)
    return number
  }
}

/// A Chinese word and an English one that a corpus shows to translate each other.
package struct LearntTranslation: Sendable, Hashable {
  /// The Chinese word.
  package var chinese: String
  /// The English word, in its most frequent form.
  package var english: String
  /// How sure it is, 0 … 1: the geometric mean of p(English | Chinese) and p(Chinese | English).
  package var probability: Double

  /// Makes a translation from its parts.
  package init(chinese: String, english: String, probability: Double) {
    self.chinese = chinese
    self.english = english
    self.probability = probability
  }

  /// The translation as a line of the file that `Lexicon` reads: Chinese TAB English TAB probability.
  package var line: String { "\(chinese)\t\(english)\t\(FixedDecimal.text(probability) ?? "0")\n" }
}
