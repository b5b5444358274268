/// Tells where the words right beside two equal numbers do not say the same of them: rose by 5 per cent and 升至5%, 10 working
/// days and 10日, beat them 3-1 and 以1比3击败.
struct NumberWording {
  private let english: [UInt8]
  private let chinese: [UInt8]
  private let quantities: [Quantity]
  private let ends: ChangeEnds
  private let words: QuantityWords
  private let directions: NumberDirections
  /// The parts of the day that the English names, where a time of the Chinese stands alone.
  private let partsOfDay: Set<String>

  /// How far before a number its change is given, in bytes: three English words, some six Chinese characters.
  private static let before = (english: 28, chinese: 18)
  /// How far behind a count its days are named, and behind a score who won.
  private static let after = 21
  /// How far beside a number words that call it a difference are sought, and how much may stand between: “up by about”, 了约, “seats”.
  private static let differenceReach = 24
  private static let differenceGap = 12
  /// How far before a score the English says who won.
  private static let resultReach = 60

  /// Looks at the matched quantities of a pair.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, words: QuantityWords) {
    self.english = english
    self.chinese = chinese
    self.words = words
    quantities = matching.english
    directions = NumberDirections(english: english, chinese: chinese, matching: matching, words: words)
    let hasLoneTime = matching.matches.contains { match in
      guard match.english.isEmpty, let time = match.chinese.first else { return false }
      return if case .time = matching.chinese[time].value { true } else { false }
    }
    let parts = hasLoneTime ? words.labelled(.dayparts).places(inEnglish: english[...]) : []
    partsOfDay = Set(parts.map(\.label))
    ends = ChangeEnds(english: english, chinese: chinese, matching: matching, words: words)
  }

  /// What the words beside two equal quantities do not agree on; `nil` where nothing is known against them.
  ///
  /// - Complexity: O(log *n*) in the number of quantities.
  func disagreement(_ left: Quantity, _ right: Quantity) -> String? {
    switch (left.value, right.value) {
    case (.number, .number):
      if left.kind != .multiple, left.kind != .fraction, right.kind != .multiple, right.kind != .fraction,
        let one = change(inEnglish: left), let other = change(inChinese: right), one != other
      {
        return one == "to"
          ? "in the English it is a change “to” this number, in the Chinese “by” it"
          : "in the English it is a change “by” this number, in the Chinese “to” it"
      }
      if let direction = directions.disagreement(left, right) { return direction }
      guard left.kind == .duration, left.unit == "d", right.unit == nil || right.unit == "d" else {
        return nil
      }
      let isWorking = !words.labelled(.days).places(inEnglish: english[left.range]).isEmpty
      let behind = chinese[right.range.lowerBound..<min(chinese.count, right.range.upperBound + Self.after)]
      guard isWorking == words.labelled(.days).places(inChinese: behind).isEmpty else { return nil }
      return isWorking ? "the English counts working days" : "the Chinese counts working days"
    case (.ratio(let one), .ratio(let other)):
      guard one.count == 2, one == other.reversed(), one[0] > one[1], isWon(left), isWon(chinese: right)
      else {
        return nil
      }
      return "the winner has the lower score in the Chinese"
    default: return nil
    }
  }

  /// Whether the side that gives a difference says so right beside it: 少11席, 11 seats fewer.
  func tellsDifference(_ left: Quantity, _ right: Quantity, in side: Language) -> Bool {
    let text = side == .chinese ? chinese : english
    let range = side == .chinese ? right.range : left.range
    let before = text[max(0, range.lowerBound - Self.differenceReach)..<range.lowerBound]
    let behind = text[range.upperBound..<min(text.count, range.upperBound + Self.differenceReach)]
    let words = words.labelled(.differences)
    func places(_ text: ArraySlice<UInt8>) -> [LabelledWords.Place] {
      side == .chinese ? words.places(inChinese: text) : words.places(inEnglish: text)
    }
    return places(before).contains { range.lowerBound - $0.range.upperBound <= Self.differenceGap }
      || places(behind).contains { $0.range.lowerBound - range.upperBound <= Self.differenceGap }
  }

  /// Whether one of two shares may be what is lost of a whole and the other what is left: 30 percent lower, 只有七成.
  func tellsRest(_ left: Quantity, _ right: Quantity) -> Bool {
    guard left.kind == .percent, right.kind == .percent, let one = QuantityComparison.interval(left)?.low,
      let other = QuantityComparison.interval(right)?.low, one.adding(other) == .one
    else { return false }
    return directions.goDown(left, right)
  }

  /// Whether a percentage of the Chinese is an index, which English tells without the sign: PMI为47.0%, “came in at 47”.
  func tellsIndex(_ left: Quantity, _ right: Quantity) -> Bool {
    guard right.kind == .percent, left.kind == .cardinal, left.unit == nil else { return false }
    let words = words.labelled(.indices)
    let (end, start) = (right.range.lowerBound, left.range.lowerBound)
    let before = Self.clauseMarks.clause(of: max(0, end - Self.indexReach)..<end, in: chinese)
    return !words.places(inEnglish: english[max(0, start - Self.indexReach)..<start]).isEmpty
      && !(words.places(inChinese: before) + words.places(inEnglish: before)).isEmpty
  }

  /// How far before a number its index is named, in bytes.
  private static let indexReach = 240
  private static let clauseMarks = ByteMarks(["，", "。", "；", ",", ";"])

  /// Whether the English names the part of the day that a time of the Chinese lies in: 20时, in the evening.
  func tellsPartOfDay(_ time: Quantity) -> Bool {
    guard case .time(let low, let high) = time.value, low == high, low.minute ?? 0 == 0 else { return false }
    return partsOfDay.contains { part in
      Self.hours[part].map {
        $0.contains(low.hour % 24) || !low.hasDayHalf && $0.contains((low.hour + 12) % 24)
      }
        ?? false
    }
  }

  /// The hours that each part of a day may have.
  private static let hours: [String: Set<Int>] = [
    "morning": Set(4...11), "noon": [11, 12, 13], "afternoon": Set(12...18), "evening": Set(17...22),
    "night": [20, 21, 22, 23, 0, 1, 2, 3, 4], "midnight": [23, 0, 1], "dawn": [4, 5, 6, 7],
  ]

  /// Whether an English month is meant as a whole by the word before it: in July, not “on July”.
  func isWhole(month: Quantity) -> Bool {
    let end = month.range.lowerBound
    return words.labelled(.months).places(inEnglish: english[max(0, end - Self.before.english)..<end])
      .contains { $0.range.upperBound == end }
  }

  /// Whether the English says right before a number that something changed to it, or by it.
  private func change(inEnglish quantity: Quantity) -> String? {
    let end = quantity.range.lowerBound
    if let change = words.labelled(.changes).places(
      inEnglish: english[max(0, end - Self.before.english)..<end]
    ).last,
      change.range.upperBound == end
    {
      return change.label
    }
    // “From 16 percent to 13 percent”
    let index = quantities.firstIndex(endingBehind: end)
    guard index > 0, ends.englishEnd(index) == "to", ends.isBeginning(index - 1),
      english[quantities[index - 1].range.upperBound..<end].count(where: { $0 == 0x20 }) == 2
    else { return nil }
    return "to"
  }

  /// Whether the Chinese says right before a number that something changed to it: 增至两倍.
  func tellsEnd(_ right: Quantity) -> Bool { change(inChinese: right) == "to" }

  /// Whether the Chinese says right before a number that something changed to it, or by it.
  private func change(inChinese quantity: Quantity) -> String? {
    let end = quantity.range.lowerBound
    let text = chinese[max(0, end - Self.before.chinese)..<end]
    return words.labelled(.changes).places(inChinese: text).last
      .flatMap { $0.range.upperBound == end ? $0.label : nil }
  }

  private func isWon(_ score: Quantity) -> Bool {
    let end = score.range.lowerBound
    let text = english[max(0, end - Self.resultReach)..<end]
    return words.labelled(.results).places(inEnglish: text).contains { $0.label == "won" }
  }

  /// Whether either text mentions the losing side, whose points may come first in one language and last in the other.
  var tellsLoser: Bool {
    let words = words.labelled(.results)
    return (words.places(inEnglish: english[...]) + words.places(inChinese: chinese[...])).contains {
      $0.label == "lost"
    }
  }

  /// Whether a Chinese verb of winning follows the score: 以1比3击败, 1比3的比分战胜.
  private func isWon(chinese score: Quantity) -> Bool {
    let start = score.range.upperBound
    let text = chinese[start..<min(chinese.count, start + Self.after)]
    return words.labelled(.results).places(inChinese: text).first
      .map { $0.label == "won" && $0.range.lowerBound == start } ?? false
  }
}
