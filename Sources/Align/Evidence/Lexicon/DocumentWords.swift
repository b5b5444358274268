import Foundation

/// The content words of a document as numbers, and which of them translate each other.
struct DocumentWords {
  /// The words of one language, segment by segment, each once per segment.
  struct Side {
    /// Where each segment's words begin; one more than there are segments.
    fileprivate(set) var starts: [Int] = [0]
    /// The number of each word.
    fileprivate(set) var numbers: [Int32] = []
    /// How much each word weighs, by its number.
    fileprivate(set) var weights: [Float] = []

    /// The words of a cover.
    var words: SpanCover.Words {
      SpanCover.Words(starts: starts, weights: numbers.map { weights[Int($0)] })
    }
  }

  /// The English words.
  let english: Side
  /// The Chinese words.
  let chinese: Side
  /// For each English word by its number, the Chinese words that it may translate.
  private var partners: [[(chinese: Int32, strength: Float)]] = []
  /// The strength of each Chinese word for the English word that is looked at.
  private var scratch: [Float] = []

  /// How much less a part of a word says: of several characters, of one.
  private static let partStrength: Float = 0.6
  private static let characterStrength: Float = 0.3
  /// Longer words are not taken apart further than this many characters.
  private static let longestPart = 6
  /// Weaker translations guide no search.
  private static let telling: Float = 0.5
  /// How far one rare translation can be trusted.
  private static let trust: Float = 0.6

  init(_ document: SegmentedDocument, lexicon: Lexicon) {
    var numbers: [[UInt8]: Int32] = [:]
    english = Self.words(
      document.english.lazy.map { ContentWords.stems(of: $0.text.utf8) },
      &numbers
    )
    let stems = numbers
    numbers = [:]
    chinese = Self.words(
      document.chinese.lazy.map { ChineseWordCutter.words(of: Array($0.text.utf8), lexicon: lexicon) },
      &numbers
    )
    partners = [[(chinese: Int32, strength: Float)]](repeating: [], count: stems.count)
    scratch = [Float](repeating: 0, count: numbers.count)
    for (word, number) in numbers {
      for (stem, strength) in Self.translations(word, lexicon: lexicon) {
        if let english = stems[stem] { partners[Int(english)].append((number, strength)) }
      }
    }
  }

  /// Numbers the distinct words of each segment and weighs them by their rarity.
  private static func words(
    _ segments: some Collection<[[UInt8]]>,
    _ numbers: inout [[UInt8]: Int32]
  ) -> Side {
    var side = Side()
    var frequencies: [Float] = []
    /// The segment that each word was seen in last.
    var seen: [Int] = []
    for (index, segment) in segments.enumerated() {
      let start = side.numbers.count
      for word in segment where side.numbers.count - start < SpanCover.mostWords {
        let number = numbers[word] ?? Int32(frequencies.count)
        if Int(number) == frequencies.count {
          numbers[word] = number
          frequencies.append(0)
          seen.append(-1)
        }
        if seen[Int(number)] != index {
          seen[Int(number)] = index
          side.numbers.append(number)
          frequencies[Int(number)] += 1
        }
      }
      side.starts.append(side.numbers.count)
    }
    side.weights = frequencies.map { Float(log(1 + Double(segments.count) / Double($0))) }
    return side
  }

  /// What a Chinese word may be in English; letters stand for themselves. Of what is weaker than `least` some may be left out.
  static func translations(_ word: [UInt8], lexicon: Lexicon, atLeast least: Float = 0) -> [[UInt8]: Float] {
    guard let first = word.first, first >= 0x80 else { return [word: 1] }
    var strengths = lexicon.stems(word[...])
    let characters = word.indices.filter { word[$0] & 0xC0 != 0x80 } + [word.count]
    guard characters.count > 2 else { return strengths }
    for start in 0..<characters.count - 1 {
      for end in start + 1..<min(characters.count, start + longestPart + 1)
      where end - start < characters.count - 1 {
        let factor = end - start > 1 ? partStrength : characterStrength
        // No stem of a part is stronger than that.
        if factor < least { continue }
        let part = word[characters[start]..<characters[end]]
        if ChineseWordCutter.isFunctionWord(part) { continue }
        for (stem, strength) in lexicon.stems(part) {
          strengths[stem] = max(strengths[stem] ?? 0, strength * factor)
        }
      }
    }
    return strengths
  }

  /// Writes how well each English word of a segment matches each Chinese word of a range.
  mutating func match(_ segment: Int, _ range: Range<Int>, _ table: inout [Float]) {
    var place = 0
    for word in english.starts[segment]..<english.starts[segment + 1] {
      let partners = partners[Int(english.numbers[word])]
      defer { place += range.count }
      guard !partners.isEmpty else { continue }
      for partner in partners {
        scratch[Int(partner.chinese)] = max(scratch[Int(partner.chinese)], partner.strength)
      }
      for (offset, other) in range.enumerated() {
        table[place + offset] = scratch[Int(chinese.numbers[other])]
      }
      for partner in partners { scratch[Int(partner.chinese)] = 0 }
    }
  }

  /// Pairs of segments of which one has a rare word and the other a rare translation of it.
  func rarePairs() -> [SegmentHints.Pair] {
    let most = SegmentHints.mostSegments
    func places(_ side: Side) -> [[Int]] {
      var places = [[Int]](repeating: [], count: side.weights.count)
      for segment in 0..<side.starts.count - 1 {
        for word in side.starts[segment]..<side.starts[segment + 1]
        where places[Int(side.numbers[word])].count <= most {
          places[Int(side.numbers[word])].append(segment)
        }
      }
      return places
    }
    let left = places(english)
    let right = places(chinese)
    let total = Float(max(english.starts.count, chinese.starts.count) - 1)
    var pairs: [SegmentHints.Pair] = []
    for word in partners.indices where left[word].count <= most {
      for partner in partners[word]
      where partner.strength >= Self.telling && right[Int(partner.chinese)].count <= most {
        let others = right[Int(partner.chinese)]
        let weight =
          Self.trust * partner.strength * SegmentHints.weight(left[word].count, others.count, of: total)
        guard weight > 0 else { continue }
        for segment in left[word] {
          for other in others {
            pairs.append(SegmentHints.Pair(english: segment, chinese: other, weight: weight))
          }
        }
      }
    }
    return pairs
  }
}
