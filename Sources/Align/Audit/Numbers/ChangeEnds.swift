/// Tells from which number a change goes to which: “from 5 to 7”, “to 7 from 5”, 由5升至7.
struct ChangeEnds {
  private let english: [UInt8]
  private let chinese: [UInt8]
  private let matching: QuantityMatching
  /// What stands before the ends of a change.
  private let ends: LabelledWords

  /// How far before a number the Chinese may name its end, in bytes: twelve characters.
  private static let reach = 36
  private static let marks = ByteMarks(["，", "；", "。", "、", "（", "）", ",", ";", "(", ")"])

  /// Looks at the matched numbers of a pair.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, words: QuantityWords) {
    self.english = english
    self.chinese = chinese
    self.matching = matching
    ends = words.labelled(.ends)
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
    guard let one = english[0], let other = english[1], one != other else { return false }
    return chineseEnd(matches[0].chinese[0]) == other && chineseEnd(matches[1].chinese[0]) == one
  }

  /// Which end an English number is, by the word right before it.
  func englishEnd(_ index: Int) -> String? {
    let floor = index > 0 ? matching.english[index - 1].range.upperBound : 0
    let number = matching.english[index].range.lowerBound
    guard number > floor, english[number - 1] == UInt8(ascii: " ") else { return nil }
    var start = number - 1
    while start > floor, (0x61...0x7A).contains(english[start - 1] | 0x20) { start -= 1 }
    return ends.places(inEnglish: english[start..<number]).last?.label
  }

  /// Which end a Chinese number is, by the last such word before it up to a number of its kind or a mark: 由3月份的4.3%.
  private func chineseEnd(_ index: Int) -> String? {
    let quantities = matching.chinese
    let family = QuantityComparison.family(quantities[index])
    let number = quantities[index].range.lowerBound
    let floor = quantities[..<index].last { QuantityComparison.family($0) == family }?.range.upperBound ?? 0
    let range = max(floor, number - Self.reach)..<number
    return ends.places(inChinese: Self.marks.clause(of: range, in: chinese)).last?.label
  }
}
