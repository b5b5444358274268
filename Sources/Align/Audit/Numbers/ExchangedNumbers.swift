/// Finds numbers that changed places: 164,851 deaths and 242,769 injured for 242769人死亡，164851人重伤.
///
/// Each number has its partner on the other side, so nothing else tells. What a number counts stands beside it: where a
/// dictionary finds the words beside one number only beside another, and the other way round, the two are exchanged.
struct ExchangedNumbers {
  private let matching: QuantityMatching
  private let englishContexts: [Set<[UInt8]>]
  private let chineseContexts: [[[UInt8]: Float]]
  /// The matches of one quantity with one, whose values could stand for each other.
  private let places: [Int]

  /// More numbers than this in one pair are a table, where what they count does not stand beside them.
  private static let mostNumbers = 16
  /// How far beside a number the words are looked for, in bytes: some seven words of English, twelve characters of Chinese.
  private static let englishReach = (before: 28, after: 44)
  private static let chineseReach = (before: 24, after: 30)
  /// A translation that is one of many words of a gloss says less than this.
  private static let telling: Float = 0.4
  /// How much more must speak for the exchange than against it: a word on either side.
  private static let least: Float = 1.2

  /// Looks at the matched numbers of a pair.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, lexicon: Lexicon) {
    self.matching = matching
    let candidates = matching.matches.indices.filter { index in
      let match = matching.matches[index]
      guard match.english.count == 1, match.chinese.count == 1, match.agreement != nil,
        match.agreement != .conflicting
      else { return false }
      return Self.mayBeExchanged(matching.english[match.english[0]])
    }
    guard (2...Self.mostNumbers).contains(candidates.count) else {
      places = []
      englishContexts = []
      chineseContexts = []
      return
    }
    places = candidates
    englishContexts = candidates.map { index in
      Set(Self.englishWords(english, matching.english, matching.matches[index].english[0]))
    }
    chineseContexts = candidates.map { index in
      Self.chineseWords(chinese, matching.chinese, matching.matches[index].chinese[0], lexicon)
    }
  }

  /// The pairs of matches whose numbers changed places, each match at most once.
  func exchanges() -> [(first: Int, second: Int)] {
    var found: [(first: Int, second: Int)] = []
    var taken = Set<Int>()
    for one in places.indices {
      for other in places.indices.dropFirst(one + 1)
      where !taken.contains(one) && !taken.contains(other) && isExchanged(one, other) {
        found.append((places[one], places[other]))
        taken.formUnion([one, other])
      }
    }
    return found
  }

  private func isExchanged(_ one: Int, _ other: Int) -> Bool {
    let left = matching.english[matching.matches[places[one]].english[0]]
    let right = matching.english[matching.matches[places[other]].english[0]]
    guard left.value != right.value, QuantityComparison.family(left) == QuantityComparison.family(right)
    else {
      return false
    }
    // What stands beside both numbers of a side tells nothing.
    let oneWords = englishContexts[one].subtracting(englishContexts[other])
    let otherWords = englishContexts[other].subtracting(englishContexts[one])
    func affinity(_ words: Set<[UInt8]>, _ place: Int, without rival: Int) -> Float {
      // In the order of the words, so that the sum has the same bits on every run.
      words.sorted { $0.lexicographicallyPrecedes($1) }.reduce(0) { sum, word in
        chineseContexts[rival][word] == nil ? sum + (chineseContexts[place][word] ?? 0) : sum
      }
    }
    let crossed = (affinity(oneWords, other, without: one), affinity(otherWords, one, without: other))
    let straight = affinity(oneWords, one, without: other) + affinity(otherWords, other, without: one)
    return crossed.0 > 0 && crossed.1 > 0 && crossed.0 + crossed.1 - 2 * straight >= Self.least
  }

  /// Counts, amounts and dates may be exchanged; what holds no digits of its own (half, doubled) is part of its clause.
  private static func mayBeExchanged(_ quantity: Quantity) -> Bool {
    quantity.role == .hard && quantity.kind != .fraction && quantity.kind != .multiple
      && quantity.kind != .digits
  }

  /// The stems beside an English number.
  private static func englishWords(_ text: [UInt8], _ quantities: [Quantity], _ index: Int) -> [[UInt8]] {
    let (before, after) = surroundings(text, quantities, index, reach: englishReach, marks: englishMarks)
    return ContentWords.stems(of: text[before]) + ContentWords.stems(of: text[after])
  }

  /// The English stems for the words beside a Chinese number.
  private static func chineseWords(
    _ text: [UInt8],
    _ quantities: [Quantity],
    _ index: Int,
    _ lexicon: Lexicon
  ) -> [[UInt8]: Float] {
    let (before, after) = surroundings(text, quantities, index, reach: chineseReach, marks: chineseMarks)
    var stems: [[UInt8]: Float] = [:]
    for range in [before, after] {
      for word in ChineseWordCutter.words(of: Array(text[range]), lexicon: lexicon) {
        for (stem, strength) in lexicon.stems(word[...]) where strength >= telling {
          stems[stem] = max(stems[stem] ?? 0, strength)
        }
      }
    }
    return stems
  }

  private static let englishMarks = ByteMarks([",", ";", " and ", " while ", " or "])
  private static let chineseMarks = ByteMarks(["，", "；", "。", "、", "和", "与", "及", ",", ";"])

  /// What stands before a number and behind it, up to the first mark; what stands between two numbers without a mark belongs
  /// to the first of them.
  private static func surroundings(
    _ text: [UInt8],
    _ quantities: [Quantity],
    _ index: Int,
    reach: (before: Int, after: Int),
    marks: ByteMarks
  ) -> (before: Range<Int>, after: Range<Int>) {
    let range = quantities[index].range
    let previous = index > 0 ? quantities[index - 1].range.upperBound : nil
    let next = index + 1 < quantities.count ? quantities[index + 1].range.lowerBound : text.count
    var first = max(previous ?? 0, range.lowerBound - reach.before)
    while first < range.lowerBound, text[first] & 0xC0 == 0x80 { first += 1 }
    var last = min(next, range.upperBound + reach.after)
    while last > range.upperBound, last < text.count, text[last] & 0xC0 == 0x80 { last -= 1 }
    let end =
      (range.upperBound..<max(range.upperBound, last)).first { marks.stand(at: $0, in: text[...]) } ?? last
    let mark = (first..<max(first, range.lowerBound)).last { marks.stand(at: $0, in: text[...]) }
    let start =
      mark ?? (previous.map { $0 > range.lowerBound - reach.before } == true ? range.lowerBound : first)
    return (min(start, range.lowerBound)..<range.lowerBound, range.upperBound..<max(range.upperBound, end))
  }
}
