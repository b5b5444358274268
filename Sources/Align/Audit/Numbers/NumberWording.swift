/// Tells where the words right beside two equal numbers do not say the same of them: rose by 5 per cent and 升至5%, 10 working
/// days and 10日, beat them 3-1 and 以1比3击败.
struct NumberWording {
  private let english: [UInt8]
  private let chinese: [UInt8]
  private let quantities: [Quantity]
  private let ends: ChangeEnds
  private let words: QuantityWords

  /// How far before a number its change is told, in bytes: three English words, some six Chinese characters.
  private static let before = (english: 28, chinese: 18)
  /// How far behind a count its days are named, and behind a score who won.
  private static let after = 21
  /// How far beside a number its side says that it is a difference.
  private static let differenceReach = 24
  /// How far before a score the English tells who won.
  private static let resultReach = 60

  /// Looks at the matched quantities of a pair.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, words: QuantityWords) {
    self.english = english
    self.chinese = chinese
    self.words = words
    quantities = matching.english
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
          ? "“to” it in the English, “by” it in the Chinese"
          : "“by” it in the English, “to” it in the Chinese"
      }
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

  /// Whether one of the numbers is told as a difference: 少11席, 11 fewer.
  func tellsDifference(_ left: Quantity, _ right: Quantity) -> Bool {
    let beside = max(0, right.range.lowerBound - Self.differenceReach)..<right.range.lowerBound
    if !words.labelled(.differences).places(inChinese: chinese[beside]).isEmpty { return true }
    let reach = max(0, left.range.lowerBound - Self.differenceReach)
    let around = reach..<min(english.count, left.range.upperBound + Self.differenceReach)
    return !words.labelled(.differences).places(inEnglish: english[around]).isEmpty
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
    guard index > 0, ends.englishEnd(index) == "to", ends.englishEnd(index - 1) == "from",
      english[quantities[index - 1].range.upperBound..<end].count(where: { $0 == 0x20 }) == 2
    else { return nil }
    return "to"
  }

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
    return !words.labelled(.results).places(inEnglish: text).isEmpty
  }

  /// Whether a Chinese verb of winning follows the score: 以1比3击败, 1比3的比分战胜.
  private func isWon(chinese score: Quantity) -> Bool {
    let start = score.range.upperBound
    let text = chinese[start..<min(chinese.count, start + Self.after)]
    return words.labelled(.results).places(inChinese: text).first.map { $0.range.lowerBound == start }
      ?? false
  }
}
