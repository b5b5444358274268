/// Tells from which number a change goes to which: “from 5 to 7”, “to 7 from 5”, 由5升至7.
struct ChangeEnds {
  private let english: [UInt8]
  private let chinese: [UInt8]
  private let matching: QuantityMatching
  /// What comes before the ends of a change.
  private let ends: LabelledWords
  /// The verbs of changes, with what they reach.
  private let changes: LabelledWords

  private static let past = "past"
  /// What a change begins with.
  private static let beginnings: Set<String?> = ["from", "past"]
  private static let to = "to"
  /// What may come between such a verb and its number, in bytes: 约, 每股.
  private static let widestGap = 9

  /// How far before a number the Chinese may name its end, in bytes: twelve characters.
  private static let reach = 36
  private static let marks = ByteMarks(["，", "；", "。", "、", "（", "）", ",", ";", "(", ")"])

  /// Looks at the matched numbers of a pair.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, words: QuantityWords) {
    self.english = english
    self.chinese = chinese
    self.matching = matching
    ends = words.labelled(.ends)
    changes = words.labelled(.changes)
  }

  /// Whether the English goes from the one number to the other, and the Chinese the other way.
  ///
  /// - Parameters:
  ///   - first: the place of a match of one quantity with one.
  ///   - second: the place of another one.
  /// - Returns: whether all four numbers are ends, and the two sides disagree on which is which.
  /// - Complexity: O(*n*) in the number of quantities.
  func areExchanged(_ first: Int, _ second: Int) -> Bool {
    let matches = [matching.matches[first], matching.matches[second]]
    let english = matches.map { englishEnd($0.english[0]) }
    if let to = english.firstIndex(of: Self.to), english[1 - to] == nil {
      switch chineseEnd(matches[to].chinese[0]) {
      case nil: return isReached(matches[1 - to].chinese[0])
      case Self.to: return false
      default: return chineseEnd(matches[1 - to].chinese[0]) == Self.to
      }
    }
    // “down from 67.8%” and 低于61.3%
    if let past = english.firstIndex(of: Self.past), english[1 - past] == nil {
      return Self.beginnings.contains(chineseEnd(matches[1 - past].chinese[0]))
        && !Self.beginnings.contains(chineseEnd(matches[past].chinese[0]))
    }
    guard let one = english[0], let other = english[1], one != other else { return false }
    return Self.areAlike(other, chineseEnd(matches[0].chinese[0]))
      && Self.areAlike(one, chineseEnd(matches[1].chinese[0]))
  }

  /// Whether both sides go from the one number to the other.
  ///
  /// - Complexity: O(*n*) in the number of quantities.
  func areConfirmed(_ first: Int, _ second: Int) -> Bool {
    let matches = [matching.matches[first], matching.matches[second]]
    let english = matches.map { englishEnd($0.english[0]) }
    let chinese = matches.map { chineseEnd($0.chinese[0]) }
    return english[0] != english[1] && chinese[0] != chinese[1]
      && [0, 1].contains { place in english[place].map { Self.areAlike($0, chinese[place]) } ?? false }
  }

  /// Whether two labels are of the same end.
  private static func areAlike(_ one: String, _ other: String?) -> Bool {
    one == other || beginnings.contains(one) && beginnings.contains(other)
  }

  /// Whether a Chinese number is what a change reaches, by the verb right before it: 回落至2431.29美元.
  private func isReached(_ index: Int) -> Bool {
    let floor = index > 0 ? matching.chinese[index - 1].range.upperBound : 0
    let number = matching.chinese[index].range.lowerBound
    let before = chinese[max(floor, number - Self.reach)..<max(floor, number)]
    return changes.places(inChinese: before).contains {
      $0.label == Self.to && number - $0.range.upperBound <= Self.widestGap
    }
  }

  /// Whether an English number is what a change begins with.
  func isBeginning(_ index: Int) -> Bool { Self.beginnings.contains(englishEnd(index)) }

  /// Which end an English number is, by the words right before it.
  func englishEnd(_ index: Int) -> String? {
    let floor = index > 0 ? matching.english[index - 1].range.upperBound : 0
    let number = matching.english[index].range.lowerBound
    guard number > floor, english[number - 1] == UInt8(ascii: " ") else { return nil }
    var start = number - 1
    // Two words: from the 48 reported.
    for _ in 0..<2 {
      while start > floor, english[start - 1] == UInt8(ascii: " ") { start -= 1 }
      while start > floor, (0x61...0x7A).contains(english[start - 1] | 0x20) { start -= 1 }
    }
    return ends.places(inEnglish: english[start..<number]).filter { $0.range.upperBound == number }
      .max { $0.range.count < $1.range.count }?.label
  }

  /// Which end a Chinese number is, by the last such word before it up to a number of its kind or a mark: 由3月份的4.3%.
  private func chineseEnd(_ index: Int) -> String? {
    let quantities = matching.chinese
    let family = QuantityComparison.family(quantities[index])
    let number = quantities[index].range.lowerBound
    let floor = quantities[..<index].last { QuantityComparison.family($0) == family }?.range.upperBound ?? 0
    // What several quantities share may end behind the number.
    let range = min(number, max(floor, number - Self.reach))..<number
    return ends.places(inChinese: Self.marks.clause(of: range, in: chinese)).last?.label
  }
}
