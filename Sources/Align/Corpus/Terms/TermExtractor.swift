import Foundation

/// Finds what may be terms in aligned text: words of each side that are in the same pairs.
///
/// Candidates are English phrases of one to four words, without function words at their ends, and stretches of two to eight Chinese
/// characters that are in enough pairs; of stretches inside of each other that are in the same pairs the longest counts. Two
/// are a term where each is the other's best partner by Dice's coefficient (Smadja et al. 1996, https://aclanthology.org/J96-1001).
package struct TermExtractor: Sendable {
  /// What may be a term.
  package struct Candidate: Sendable, Hashable {
    /// The English, as it is written most often.
    package var english: String
    /// The Chinese, as it is written.
    package var chinese: String
    /// In how many pairs both are.
    package var frequency: Int
    /// Dice's coefficient, 0 … 1.
    package var score: Double
    /// The first pair in which both are.
    package var example: (english: String, chinese: String)

    /// Two candidates are the same where all but their examples is.
    package static func == (left: Candidate, right: Candidate) -> Bool {
      left.english == right.english && left.chinese == right.chinese && left.frequency == right.frequency
        && left.score == right.score
    }

    /// Feeds what `==` compares.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(english)
      hasher.combine(chinese)
    }
  }

  /// Pairs that are looked at; the rest of a longer corpus says little more.
  package static let mostPairs = 500_000
  private static let mostWords = 4
  private static let hanLengths = 2...8
  /// Candidates in a larger share of the pairs are not terms.
  private static let mostShare = 0.2

  /// Pairs in which both sides of a term must be.
  package var minimumFrequency: Int
  /// The least coefficient.
  package var minimumScore: Double

  private var pairs: [(english: String, chinese: String)] = []

  /// Makes an extractor of nothing yet.
  package init(minimumFrequency: Int = 3, minimumScore: Double = 0.6) {
    self.minimumFrequency = minimumFrequency
    self.minimumScore = minimumScore
  }

  /// How many pairs were taken.
  package var pairCount: Int { pairs.count }

  /// Takes a pair; pairs beyond `mostPairs` are passed over.
  ///
  /// - Returns: whether it was taken.
  @discardableResult package mutating func add(english: String, chinese: String) -> Bool {
    guard pairs.count < Self.mostPairs, !english.isEmpty, !chinese.isEmpty else { return false }
    pairs.append((english, chinese))
    return true
  }

  /// The candidates, the most frequent first.
  ///
  /// - Complexity: O(*n*) time and memory in the text, times the number of partners of a candidate.
  package func candidates() -> [Candidate] {
    let english = frequent(pairs.map { $0.english }, Self.phrases)
    let chinese = frequent(pairs.map { $0.chinese }, Self.stretches)
    let whole = Self.withoutParts(chinese)
    var inPair: [[Int]] = Array(repeating: [], count: pairs.count)
    for (number, phrase) in whole.enumerated() { for pair in phrase.pairs { inPair[pair].append(number) } }
    let bestOfEnglish = english.map { best($0, among: whole, in: inPair) }
    var bestOfChinese: [Int: (english: Int, score: Double)] = [:]
    for (number, best) in bestOfEnglish.enumerated() {
      guard let best else { continue }
      let known = bestOfChinese[best.partner]
      // The longer phrase where both fit as well: people’s commune, not commune.
      if known.map({ ($0.score, english[$0.english].key.count) < (best.score, english[number].key.count) })
        ?? true
      {
        bestOfChinese[best.partner] = (number, best.score)
      }
    }
    return bestOfChinese.compactMap { partner, best -> Candidate? in
      let shared = Set(english[best.english].pairs).intersection(whole[partner].pairs)
      guard let first = shared.min(), shared.count >= minimumFrequency, best.score >= minimumScore else {
        return nil
      }
      return Candidate(
        english: english[best.english].written,
        chinese: whole[partner].written,
        frequency: shared.count,
        score: best.score,
        example: pairs[first]
      )
    }.sorted { ($1.frequency, $0.english, $0.chinese) < ($0.frequency, $1.english, $1.chinese) }
  }

  private var most: Int { max(minimumFrequency, Int(Self.mostShare * Double(pairs.count))) }

  // MARK: - Candidates of one side

  /// A phrase, how it is written most often, and the pairs in which it is, in order.
  private struct Phrase {
    var key: String
    var written: String
    var pairs: [Int]
  }

  /// The phrases that are in enough pairs and in not too many, in order.
  ///
  /// Most phrases are found once. They are counted by their hashes first, so that only those that may be frequent enter the tables
  /// of texts: these would be larger than any cache in a corpus of some size.
  private func frequent(
    _ texts: [String],
    _ phrases: (_ text: String, _ isWanted: (UInt64) -> Bool) -> [(key: String, written: String)]
  ) -> [Phrase] {
    // A text has no more than a few phrases a byte.
    var counts = HashCounts(expected: 2 * texts.reduce(0) { $0 + $1.utf8.count })
    for text in texts {
      _ = phrases(text) {
        counts.add($0)
        return false
      }
    }
    var pairs: [String: [Int]] = [:]
    var written: [String: [String: Int]] = [:]
    for (number, text) in texts.enumerated() {
      for phrase in phrases(text, { counts.mayHold($0, times: minimumFrequency) }) {
        if pairs[phrase.key]?.last != number { pairs[phrase.key, default: []].append(number) }
        written[phrase.key, default: [:]][phrase.written, default: 0] += 1
      }
    }
    return pairs.filter { (minimumFrequency...most).contains($0.value.count) }.map { key, numbers in
      let forms = written[key] ?? [:]
      let form = forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? key
      return Phrase(key: key, written: form, pairs: numbers)
    }.sorted { $0.key < $1.key }
  }

  /// The phrases of an English text, by their stems, whose hashes are wanted.
  private static func phrases(_ text: String, where isWanted: (UInt64) -> Bool) -> [(
    key: String, written: String
  )] {
    let scalars = ScalarText(text)
    let tokens = EnglishTokens(scalars)
    let bytes = Array(text.utf8)
    var found: [(String, String)] = []
    for start in tokens.words.indices where isContent(tokens.words[start]) {
      var stem: [UInt8] = []
      for end in start..<min(tokens.count, start + mostWords) {
        if end > start {
          let gap = bytes[tokens.ranges[end - 1].upperBound..<tokens.ranges[end].lowerBound]
          guard gap.elementsEqual([0x20]) || gap.elementsEqual([0x2D]) else { break }
        }
        if !stem.isEmpty { stem.append(0x20) }
        stem += tokens.stems[end]
        guard isContent(tokens.words[end]), isWanted(hash(stem)) else { continue }
        let range = tokens.ranges[start].lowerBound..<tokens.ranges[end].upperBound
        found.append(
          (String(decoding: stem, as: UTF8.self), String(decoding: bytes[range], as: UTF8.self))
        )
      }
    }
    return found
  }

  private static func isContent(_ word: [UInt8]) -> Bool {
    word.count > 1 && !ContentWords.stems(of: word).isEmpty
  }

  /// The hash of a key; keys that a dictionary treats as the same text have the same hash.
  private static func hash(_ key: [UInt8]) -> UInt64 {
    if key.allSatisfy({ $0 < 0x80 }) { return StableHash.value(of: key) }
    return StableHash.value(
      of: String(decoding: key, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8
    )
  }

  /// The stretches of Han characters of a text whose hashes are wanted.
  private static func stretches(_ text: String, where isWanted: (UInt64) -> Bool) -> [(
    key: String, written: String
  )] {
    let scalars = ScalarText(text)
    var found: [(String, String)] = []
    for start in 0..<scalars.count where CharacterClass.isHan(scalars[start]) {
      var end = start + 1
      var hash = HashMixing.mixed(UInt64(unified(scalars[start])))
      while CharacterClass.isHan(scalars[end]), end - start < hanLengths.upperBound {
        hash = HashMixing.mixed(hash ^ UInt64(unified(scalars[end])))
        end += 1
        guard isWanted(hash) else { continue }
        let stretch = scalars.string(start..<end)
        found.append((stretch, stretch))
      }
    }
    return found
  }

  /// The character that a compatibility character is one text with.
  private static func unified(_ scalar: UInt32) -> UInt32 {
    guard (0xF900...0xFAFF).contains(scalar) || (0x2F800...0x2FA1F).contains(scalar),
      let known = Unicode.Scalar(scalar)
    else { return scalar }
    return String(known).precomposedStringWithCanonicalMapping.unicodeScalars.first?.value ?? scalar
  }

  /// Leaves out stretches that stand only inside of a longer one.
  private static func withoutParts(_ phrases: [Phrase]) -> [Phrase] {
    var counts: [String: Int] = [:]
    for phrase in phrases { counts[phrase.key] = phrase.pairs.count }
    var parts = Set<String>()
    for phrase in phrases where phrase.key.unicodeScalars.count > hanLengths.lowerBound {
      for part in [String(phrase.key.dropFirst()), String(phrase.key.dropLast())]
      where counts[part] == phrase.pairs.count {
        parts.insert(part)
      }
    }
    return phrases.filter { !parts.contains($0.key) }
  }

  /// The best partner of a phrase.
  private func best(_ phrase: Phrase, among partners: [Phrase], in pairs: [[Int]]) -> (
    partner: Int, score: Double
  )? {
    var shared: [Int: Int] = [:]
    for pair in phrase.pairs { for partner in pairs[pair] { shared[partner, default: 0] += 1 } }
    var best: (partner: Int, score: Double)?
    for (partner, count) in shared where count >= minimumFrequency {
      let score = 2 * Double(count) / Double(phrase.pairs.count + partners[partner].pairs.count)
      let isBetter = best.map { known in
        let lengths = (partners[known.partner].key.utf8.count, partners[partner].key.utf8.count)
        return (known.score, lengths.0, partner) < (score, lengths.1, known.partner)
      }
      if isBetter ?? true { best = (partner, score) }
    }
    return best
  }
}
