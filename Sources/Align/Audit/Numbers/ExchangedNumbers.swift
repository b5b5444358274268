/// Finds numbers that changed places: 164,851 deaths and 242,769 injured for 242769人死亡，164851人重伤.
///
/// Each number has its partner on the other side, so nothing else tells. What a number counts stands beside it: where a
/// dictionary, or the table of things that numbers count, finds the words beside one number only beside another, and the other
/// way round, the two are exchanged. So are the ends of a change, and two that changed places in a list, if nothing beside them says otherwise.
struct ExchangedNumbers {
  private let matching: QuantityMatching
  private let englishContexts: [Set<[UInt8]>]
  private let chineseContexts: [[[UInt8]: Float]]
  /// What directly follows each number, by the table of things: what it counts.
  private let englishNouns: [Set<Int>]
  private let chineseNouns: [Set<Int>]
  /// Read where there are two numbers that may be exchanged.
  private let marks: Marks?
  /// The matches of one quantity with one, whose values could stand for each other.
  private let places: [Int]

  /// What shows an exchange of two numbers besides the words for what they count.
  private struct Marks {
    let order: ExchangedOrder
    let changes: ChangeEnds
    let anchors: NumberAnchors
  }

  /// More numbers than this in one pair are a table, where what they count does not stand beside them.
  private static let mostNumbers = 16
  /// How far beside a number the words are looked for, in bytes: some seven words of English, twelve characters of Chinese.
  private static let englishReach = (before: 28, after: 44)
  private static let chineseReach = (before: 24, after: 30)
  /// How far after a number the noun that it counts is looked for, in bytes: two English words, three Chinese characters.
  private static let englishNounReach = (before: 0, after: 20)
  private static let chineseNounReach = (before: 0, after: 9)
  /// A translation that is one of many words of a gloss says less than this.
  private static let telling: Float = 0.4
  /// How much more must speak for the exchange than against it: a word on either side.
  private static let least: Float = 1.2

  /// Looks at the matched numbers of a pair; with a dictionary at more of the words beside them.
  init(
    english: [UInt8],
    chinese: [UInt8],
    matching: QuantityMatching,
    lexicon: Lexicon?,
    words: QuantityWords
  ) {
    self.matching = matching
    let things = words.things
    let englishCounts = Self.counts(matching.english)
    let chineseCounts = Self.counts(matching.chinese)
    let candidates = matching.matches.indices.filter { index in
      let match = matching.matches[index]
      guard match.isAgreedPair else { return false }
      return Self.mayBeExchanged(matching.english[match.english[0]], among: englishCounts)
        && Self.mayBeExchanged(matching.chinese[match.chinese[0]], among: chineseCounts)
    }
    guard (2...Self.mostNumbers).contains(candidates.count) else {
      marks = nil
      places = []
      englishContexts = []
      chineseContexts = []
      englishNouns = []
      chineseNouns = []
      return
    }
    let changes = ChangeEnds(english: english, chinese: chinese, matching: matching, words: words)
    marks = Marks(
      order: ExchangedOrder(
        english: english,
        chinese: chinese,
        matching: matching,
        changes: changes,
        words: words
      ),
      changes: changes,
      anchors: NumberAnchors(english: english, chinese: chinese, matching: matching, matches: candidates)
    )
    places = candidates
    englishContexts = candidates.map { index in
      Set(Self.englishWords(english, matching.english, matching.matches[index].english[0], things))
    }
    chineseContexts = candidates.map { index in
      Self.chineseWords(chinese, matching.chinese, matching.matches[index].chinese[0], lexicon, things)
    }
    englishNouns = candidates.map { index in
      Self.englishNouns(english, matching.english, matching.matches[index].english[0], things)
    }
    chineseNouns = candidates.map { index in
      Self.chineseNouns(chinese, matching.chinese, matching.matches[index].chinese[0], things)
    }
  }

  private static func englishNouns(
    _ text: [UInt8],
    _ quantities: [Quantity],
    _ index: Int,
    _ things: CountedThings
  ) -> Set<Int> {
    let (_, after) = surroundings(text, quantities, index, reach: englishNounReach, marks: englishMarks)
    return Set(things.ofEnglish(text[after]))
  }

  private static func chineseNouns(
    _ text: [UInt8],
    _ quantities: [Quantity],
    _ index: Int,
    _ things: CountedThings
  ) -> Set<Int> {
    let (_, after) = surroundings(text, quantities, index, reach: chineseNounReach, marks: chineseMarks)
    return Set(things.ofChinese(text[quantities[index].range]) + things.ofChinese(text[after]))
  }

  /// What shows that two numbers were swapped.
  enum Ground {
    /// What they count.
    case things
    /// A change runs from one to the other.
    case change
    /// Only their order.
    case order
  }

  /// The pairs of matches whose numbers changed places, each match at most once.
  func exchanges() -> [(first: Int, second: Int, ground: Ground)] {
    var found: [(first: Int, second: Int, ground: Ground)] = []
    var taken = Set<Int>()
    for one in places.indices {
      for other in places.indices.dropFirst(one + 1)
      where !taken.contains(one) && !taken.contains(other) {
        guard let ground = ground(one, other) else { continue }
        found.append((places[one], places[other], ground))
        taken.formUnion([one, other])
      }
    }
    return found
  }

  /// What shows that two numbers are exchanged; `nil` if they are not.
  private func ground(_ one: Int, _ other: Int) -> Ground? {
    let left = matching.english[matching.matches[places[one]].english[0]]
    let right = matching.english[matching.matches[places[other]].english[0]]
    guard let marks, left.value != right.value, Self.areOfOneForm(left, right) else { return nil }
    let order = marks.order
    // “34 and 49 tons respectively”
    if order.isInOrder, order.areTurned(places[one], places[other]) { return .order }
    guard areOfOneFamily(one, other) else { return nil }
    if marks.changes.areExchanged(places[one], places[other]) { return .change }
    guard QuantityComparison.family(left) == QuantityComparison.family(right) else { return nil }
    if marks.changes.areConfirmed(places[one], places[other]) { return nil }
    // What stands beside both numbers of a side tells nothing.
    let oneWords = englishContexts[one].subtracting(englishContexts[other])
    let otherWords = englishContexts[other].subtracting(englishContexts[one])
    func affinity(_ words: Set<[UInt8]>, _ place: Int, without rival: Int) -> Float {
      // In the order of the words, so that the sum has the same bits on every run.
      words.sorted { $0.lexicographicallyPrecedes($1) }.reduce(0) { sum, word in
        chineseContexts[rival][word] == nil ? sum + (chineseContexts[place][word] ?? 0) : sum
      }
    }
    let anchors = marks.anchors.counts(places[one], places[other])
    let crossed = (
      affinity(oneWords, other, without: one) + Float(anchors.crossed.first),
      affinity(otherWords, one, without: other) + Float(anchors.crossed.second)
    )
    let ofWords = affinity(oneWords, one, without: other) + affinity(otherWords, other, without: one)
    let straight = ofWords + Float(anchors.straight)
    let sum = crossed.0 + crossed.1
    if crossed.0 > 0, crossed.1 > 0, sum - 2 * straight >= Self.least { return .things }
    if areNounsCrossed(one, other) { return .things }
    let isTransposed =
      (order.isInOrder ? sum >= ofWords : straight == 0)
      && order.isTransposed(places[one], places[other], isCountedAlike: sum > 0 ? true : nil)
    return isTransposed ? .order : nil
  }

  /// Whether two numbers are of one family; the unit of one may be given with the other: to 2.14 billion euros from 2.86 billion.
  private func areOfOneFamily(_ one: Int, _ other: Int) -> Bool {
    func areAlike(_ left: Quantity, _ right: Quantity) -> Bool {
      QuantityComparison.family(left) == QuantityComparison.family(right)
    }
    func english(_ place: Int) -> Quantity { matching.english[matching.matches[places[place]].english[0]] }
    func chinese(_ place: Int) -> Quantity { matching.chinese[matching.matches[places[place]].chinese[0]] }
    let (left, right) = (english(one), english(other))
    return areAlike(left, right)
      || areAlike(chinese(one), chinese(other))
        && [left, right].contains { $0.kind == .cardinal && $0.unit == nil }
  }

  /// Whether each number of the English counts what the other one does in the Chinese, by the nouns right behind them: 55 patients from 667
  /// hospitals, 55家医院的667名患者.
  private func areNounsCrossed(_ one: Int, _ other: Int) -> Bool {
    func areAlike(_ english: Int, _ chinese: Int) -> Bool {
      !englishNouns[english].isDisjoint(with: chineseNouns[chinese])
    }
    return areAlike(one, other) && areAlike(other, one) && !areAlike(one, one) && !areAlike(other, other)
  }

  /// Whether two quantities could stand in each other's place: of two dates both tell the same, a month or a day. June does not
  /// change places with the first ten days of a month.
  private static func areOfOneForm(_ left: Quantity, _ right: Quantity) -> Bool {
    guard case .date(let one) = left.value, case .date(let other) = right.value else { return true }
    func form(_ date: DatePattern) -> [Bool] {
      [date.year, date.month, date.day, date.tenDays, date.quarter, date.weekday].map { $0 != nil }
    }
    return form(one) == form(other)
  }

  /// Counts, amounts and dates may be exchanged; what holds no digits of its own (half, doubled) is part of its clause, and of
  /// what its side states twice either may be the partner.
  private static func mayBeExchanged(_ quantity: Quantity, among counts: [QuantityValue: Int]) -> Bool {
    quantity.role == .hard && quantity.kind != .fraction && quantity.kind != .multiple
      && quantity.kind != .digits && counts[quantity.value] == 1
  }

  /// How often a side states each value.
  private static func counts(_ quantities: [Quantity]) -> [QuantityValue: Int] {
    quantities.reduce(into: [:]) { $0[$1.value, default: 0] += 1 }
  }

  /// The stems beside an English number.
  private static func englishWords(
    _ text: [UInt8],
    _ quantities: [Quantity],
    _ index: Int,
    _ things: CountedThings
  ) -> [[UInt8]] {
    let (before, after) = surroundings(text, quantities, index, reach: englishReach, marks: englishMarks)
    return [before, quantities[index].range, after].flatMap { range in
      ContentWords.stems(of: text[range]) + things.ofEnglish(text[range]).map(thing)
    }
  }

  /// The English stems for the words beside a Chinese number.
  private static func chineseWords(
    _ text: [UInt8],
    _ quantities: [Quantity],
    _ index: Int,
    _ lexicon: Lexicon?,
    _ things: CountedThings
  ) -> [[UInt8]: Float] {
    let (before, after) = surroundings(text, quantities, index, reach: chineseReach, marks: chineseMarks)
    var stems: [[UInt8]: Float] = [:]
    // The word that counts is part of the quantity: 户 of 162户.
    for range in [before, quantities[index].range, after] {
      for number in things.ofChinese(text[range]) { stems[thing(number)] = 1 }
      guard let lexicon else { continue }
      for word in ChineseWordCutter.words(of: Array(text[range]), lexicon: lexicon) {
        for (stem, strength) in lexicon.stems(word[...]) where strength >= telling {
          stems[stem] = max(stems[stem] ?? 0, strength)
        }
      }
    }
    return stems
  }

  /// A thing of the table among the stems, of which none holds such a sign.
  private static func thing(_ number: Int) -> [UInt8] { Array("#\(number)".utf8) }

  private static let englishMarks = ByteMarks([",", ";", "(", ")", " and ", " while ", " or "])
  private static let chineseMarks = ByteMarks([
    "，", "；", "。", "、", "（", "）", "和", "与", "及", ",", ";", "(", ")",
  ])

  /// What comes before a number and after it, up to the first mark; what is between two numbers without a mark belongs
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
