/// Finds numbers of a kind that changed places in a list: “80 in Osaka, 90 in Fukuoka and 141 in Aichi” for 大阪141例，福冈90例，爱知80例.
///
/// Translators keep the order of a list. Of 1,100 pairs of numbers of one kind with a comma between them on both sides, in 8,700
/// pairs of human translations, 6 stood in another order; so did every second of those that were exchanged on purpose. What is
/// moved as a whole (1,489 of 3,000: 3000场中的1489场) takes its neighbours along, or has no comma inside.
struct ExchangedOrder {
  private let english: [UInt8]
  private let chinese: [UInt8]
  private let matching: QuantityMatching
  private let things: CountedThings
  private let changes: ChangeEnds
  private let comparisons: LabelledWords
  /// Whether the pair says that its lists go in order.
  let isInOrder: Bool
  /// The matches of one quantity with one, in the order of the English.
  private let places: [Int]

  private static let englishBreaks = ByteMarks([
    ", ", "; ", ": ", " and ", " while ", " but ", " with ", "(", ")", " - ", "–", "—",
  ])
  private static let chineseBreaks = ByteMarks([
    "，", "；", "、", "：", "（", "）", ", ", "; ", "(", ")", " - ", "-", "－", "–", "—",
  ])
  /// What joins two items of a list in Chinese; English “and” is a break of its own.
  private static let chineseJoints = ByteMarks(["和", "与", "及"])
  /// What is between two dimensions.
  private static let timesSigns: Set<String> = ["x", "X", "×", "*", "by", "乘"]
  private static let sentenceEnds = ByteMarks(["。", ". ", "？", "！", "? ", "! "])

  /// Looks at the matched numbers of a pair.
  init(
    english: [UInt8],
    chinese: [UInt8],
    matching: QuantityMatching,
    changes: ChangeEnds,
    words: QuantityWords
  ) {
    self.english = english
    self.chinese = chinese
    self.matching = matching
    things = words.things
    comparisons = words.labelled(.comparisons)
    self.changes = changes
    isInOrder = !words.order.ofEnglish(english[...]).isEmpty || !words.order.ofChinese(chinese[...]).isEmpty
    places = matching.matches.indices.filter {
      matching.matches[$0].english.count == 1 && matching.matches[$0].chinese.count == 1
    }
  }

  /// Whether two matches that could stand in each other's place, the first of them earlier in the English, stand the other way round in the Chinese as in a list
  /// of which two items were exchanged.
  ///
  /// - Parameters:
  ///   - first: the place of the first match.
  ///   - second: the place of the second one.
  ///   - isCountedAlike: whether both count the same; `nil` to ask the words that count.
  /// - Returns: whether they were exchanged, as far as their order tells.
  /// - Complexity: O(*n*) in the text and the matches.
  func isTransposed(_ first: Int, _ second: Int, isCountedAlike: Bool?) -> Bool {
    let (one, other) = (quantities(first), quantities(second))
    guard one.english.range.upperBound <= other.english.range.lowerBound,
      other.chinese.range.upperBound <= one.chinese.range.lowerBound,
      Self.isListed(one.english, other.english),
      isCountedAlike ?? areCountedAlike(one.chinese, other.chinese),
      [one.english, other.english].allSatisfy({ english[$0.range].contains { (0x30...0x39).contains($0) } })
    else { return false }
    let left = one.english.range.upperBound..<other.english.range.lowerBound
    let right = other.chinese.range.upperBound..<one.chinese.range.lowerBound
    if Self.isTimesSign(english[left]), Self.isTimesSign(chinese[right]) { return true }
    guard Self.has(Self.englishBreaks, english[left]),
      Self.has(Self.chineseBreaks, chinese[right])
        || isInOrder && Self.has(Self.chineseJoints, chinese[right]),
      !Self.has(Self.sentenceEnds, english[left]), !Self.has(Self.sentenceEnds, chinese[right])
    else { return false }
    if isInOrder, areNamesTurned(before: one.english, other.chinese) { return false }
    // What something rose or fell to is no item of a list.
    if [first, second].contains(where: { changes.englishEnd(matching.matches[$0].english[0]) != nil }) {
      return false
    }
    if isCompared(
      one.english.range.lowerBound..<other.english.range.upperBound,
      other.chinese.range.lowerBound..<one.chinese.range.upperBound
    ) {
      return false
    }
    // What stands between the two stands between them on both sides, but for the time, which may stand anywhere.
    return places.allSatisfy { place in
      guard place != first, place != second else { return true }
      let (english, chinese) = quantities(place)
      if english.kind == .date || english.kind == .time { return true }
      return left.contains(english.range.lowerBound) == right.contains(chinese.range.lowerBound)
    }
  }

  /// Whether a word beside two numbers, or between them, sets them against each other on either side.
  private func isCompared(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    func around(_ range: Range<Int>, _ reach: Int, in text: [UInt8]) -> ArraySlice<UInt8> {
      text[max(0, range.lowerBound - reach)..<min(text.count, range.upperBound + reach)]
    }
    let (left, right) = (
      around(left, Self.nearby.english, in: english), around(right, Self.nearby.chinese, in: chinese)
    )
    return !comparisons.places(inEnglish: left).isEmpty
      || !comparisons.places(inChinese: right).withoutLookalikes.isEmpty
  }

  /// How far beside two numbers a word that compares them may be, in bytes: four English words, six Chinese characters.
  private static let nearby = (english: 24, chinese: 18)

  private func quantities(_ place: Int) -> (english: Quantity, chinese: Quantity) {
    let match = matching.matches[place]
    return (matching.english[match.english[0]], matching.chinese[match.chinese[0]])
  }

  /// Whether two quantities, of dates two of one form, may be items of one list: of one kind and unit.
  private static func isListed(_ one: Quantity, _ other: Quantity) -> Bool {
    guard one.kind == other.kind, one.unit == other.unit, one.hedge != .magnitude, other.hedge != .magnitude
    else {
      return false
    }
    guard case .date(let date) = one.value else { return true }
    // “on Tuesday, after late Monday” may come in any order.
    return date.weekday == nil
  }

  /// Whether the Chinese counts two numbers with the same word, or one of them with none: 141例 and 80例, not 6类 and 135万个.
  private func areCountedAlike(_ one: Quantity, _ other: Quantity) -> Bool {
    let words = [one, other].map { quantity in
      String(decoding: chinese[quantity.range], as: UTF8.self).unicodeScalars.last.flatMap { scalar in
        scalar.value < 0x10000 && ChineseNumeralCharacters.isHan(UInt16(scalar.value))
          && !ChineseNumeralCharacters.isNumeral(UInt16(scalar.value)) ? Array(String(scalar).utf8) : nil
      }
    }
    guard let left = words[0], let right = words[1] else { return true }
    return left == right || !Set(things.ofChinese(left[...])).isDisjoint(with: things.ofChinese(right[...]))
  }

  private static func isTimesSign(_ text: ArraySlice<UInt8>) -> Bool {
    text.count < 12
      && timesSigns.contains(String(decoding: text, as: UTF8.self).filter { !" -".contains($0) })
  }

  private static func has(_ marks: ByteMarks, _ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { marks.stand(at: $0, in: text) }
  }
}

/// Lists of names and of numbers that go in the same order: “wheat and rice … 34 and 49 tons respectively”.
extension ExchangedOrder {
  private static let englishJoints: Set<String> = [" and ", ", ", " and the ", " or "]
  private static let chineseListJoints: Set<String> = ["和", "与", "及", "、", "以及", "和在"]

  /// Whether two numbers that a pair tells in the order of its names stand in another order than these do.
  ///
  /// - Complexity: O(*n*) in the text.
  func areTurned(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (quantities(first), quantities(second))
    guard one.english.range.upperBound <= other.english.range.lowerBound,
      QuantityComparison.family(one.chinese) == QuantityComparison.family(other.chinese),
      one.chinese.unit == other.chinese.unit, one.english.kind != .date, one.english.hedge != .magnitude,
      one.english.unit == nil || one.english.unit == other.english.unit,
      areJoined(one.english.range, other.english.range, in: english, Self.englishJoints)
    else { return false }
    let isForward = one.chinese.range.upperBound <= other.chinese.range.lowerBound
    let (left, right) = isForward ? (one.chinese, other.chinese) : (other.chinese, one.chinese)
    guard areJoined(left.range, right.range, in: chinese, Self.chineseListJoints) else { return false }
    return isForward == areNamesTurned(before: one.english, left)
  }

  /// Whether one joint and nothing else stands between two places.
  private func areJoined(_ left: Range<Int>, _ right: Range<Int>, in text: [UInt8], _ joints: Set<String>)
    -> Bool
  {
    let between = left.upperBound..<max(left.upperBound, right.lowerBound)
    return between.count < 12 && joints.contains(String(decoding: text[between], as: UTF8.self))
  }

  /// Whether two names side by side before the numbers of the English stand the other way round in the Chinese: 出口和进口 for
  /// “imports and exports”.
  private func areNamesTurned(before english: Quantity, _ chinese: Quantity) -> Bool {
    let names = neighbours(
      things.placesInEnglish(self.english[..<english.range.lowerBound].suffix(Self.reach)),
      in: self.english,
      Self.englishJoints
    )
    let others = neighbours(
      things.placesInChinese(self.chinese[..<chinese.range.lowerBound].suffix(Self.reach)),
      in: self.chinese,
      Self.chineseListJoints
    )
    return names.contains { pair in
      others.contains { $0.0 == pair.1 && $0.1 == pair.0 }
        && !others.contains { $0.0 == pair.0 && $0.1 == pair.1 }
    }
  }

  /// The things that stand side by side with one joint between them.
  private func neighbours(
    _ places: [(thing: Int, range: Range<Int>)],
    in text: [UInt8],
    _ joints: Set<String>
  ) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for (index, first) in places.enumerated() {
      var end = first.range.upperBound
      while end < text.count, (0x61...0x7A).contains(text[end] | 0x20) { end += 1 }
      for second in places[(index + 1)...].prefix(Self.mostMeanings)
      where areJoined(first.range.lowerBound..<end, second.range, in: text, joints) {
        if first.thing != second.thing { pairs.append((first.thing, second.thing)) }
      }
    }
    return pairs
  }

  /// How many bytes before numbers their names are looked for.
  private static let reach = 240
  /// How many things the words at two places may stand for.
  private static let mostMeanings = 8
}
