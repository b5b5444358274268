/// Tells where two equal numbers go opposite ways: down 3.7 percent and 增长3.7%, ten minutes late and 提前十分钟.
///
/// Only words right beside a number count, so that each describes that number and nothing else.
struct NumberDirections {
  private let english: [UInt8]
  private let chinese: [UInt8]
  private let words: LabelledWords
  private let comparisons: TurnedComparisons

  /// How far before and behind a number its direction is sought, and how much may stand between, in bytes: “rose by 5”, 下降了约5%.
  private static let reach = (english: 24, chinese: 15)
  private static let gap = (english: 4, chinese: 6)
  /// Directions that exclude each other.
  private static let opposites = [
    "up": "down", "down": "up", "more": "down", "less": "up", "wide": "narrow", "narrow": "wide",
    "late": "early", "early": "late",
  ]

  private static let comparatives: Set<String> = ["more", "less"]

  private static let marks = ByteMarks(["，", "。", "；", "、", "：", ",", ";", "(", "（"])

  /// Where a word ends, the space aside that it must have after it.
  private static func end(of place: LabelledWords.Place, _ text: [UInt8]) -> Int {
    let end = place.range.upperBound
    return text[end - 1] == 0x20 ? end - 1 : end
  }

  /// Looks at the texts of a pair.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, words: QuantityWords) {
    self.english = english
    self.chinese = chinese
    self.words = words.labelled(.directions)
    comparisons = TurnedComparisons(english: english, chinese: chinese, matching: matching, words: words)
  }

  /// What the directions of two equal numbers do not agree on; `nil` where nothing is known against them.
  ///
  /// - Complexity: as of `TurnedComparisons.verdict`.
  func disagreement(_ left: Quantity, _ right: Quantity) -> String? {
    guard left.kind != .date, left.kind != .time, left.kind != .ordinal, left.kind != .digits,
      let one = direction(english: left), let other = direction(chinese: right),
      Self.opposites[one.label] == other.label
    else { return nil }
    switch comparisons.verdict(left.range, right.range) {
    case .turned: return nil
    case .straight: break
    case .unknown:
      // “15 percent more efficient” may well be 成本减少15%.
      guard left.kind == .cardinal || left.kind == .money || !Self.comparatives.contains(one.label) else {
        return nil
      }
    }
    return "the English has “\(text(one, english))”, the Chinese “\(text(other, chinese))”"
  }

  /// Whether either of two numbers goes down: 30 percent lower.
  ///
  /// - Complexity: O(1).
  func goDown(_ left: Quantity, _ right: Quantity) -> Bool {
    [direction(english: left), direction(chinese: right)].contains {
      $0?.label == "down" || $0?.label == "less"
    }
  }

  private func direction(english number: Quantity) -> LabelledWords.Place? {
    direction(of: number.range, in: english, Self.reach.english, Self.gap.english, words.places(inEnglish:))
  }

  private func direction(chinese number: Quantity) -> LabelledWords.Place? {
    direction(of: number.range, in: chinese, Self.reach.chinese, Self.gap.chinese, words.places(inChinese:))
  }

  private func text(_ place: LabelledWords.Place, _ text: [UInt8]) -> String {
    let word = String(decoding: text[place.range], as: UTF8.self)
    return word.hasSuffix(" ") ? String(word.dropLast()) : word
  }

  /// The word that tells which way a number goes: the one before it, else the one behind it.
  private func direction(
    of number: Range<Int>,
    in text: [UInt8],
    _ reach: Int,
    _ gap: Int,
    _ places: (ArraySlice<UInt8>) -> [LabelledWords.Place]
  ) -> LabelledWords.Place? {
    let all = places(text[max(0, number.lowerBound - reach)..<number.lowerBound])
    // “Negative growth of” is one word.
    let before = all.last { place in
      number.lowerBound - Self.end(of: place, text) <= gap
        && !(place.range.upperBound..<number.lowerBound).contains { Self.marks.stand(at: $0, in: text[...]) }
        && !all.contains {
          $0.label == "none" && $0.range != place.range && $0.range.contains(place.range.lowerBound)
        }
    }
    if let before { return before }
    return places(text[number.upperBound..<min(text.count, number.upperBound + reach)]).first {
      $0.range.lowerBound - number.upperBound <= 1
    }
  }
}
