/// Ratios and scores beside numbers: fifty-fifty and 一半, a million to one and 百万分之一, doubled and 2比0.
extension QuantityComparison {
  /// From this many to one on, odds also count as a share: one in a million is taken for one in a million and one.
  private static let longOdds = ExactNumber(100)

  /// How far a ratio or score of one side agrees with a number of the other.
  static func ratio(_ parts: [ExactNumber], _ english: Quantity, _ chinese: Quantity) -> QuantityAgreement {
    guard parts.count == 2 else { return .conflicting }
    let share = family(english) == .share ? english : chinese
    let factor = english.kind == .multiple ? english : chinese
    let agree =
      family(share) == .share && isShare(parts, share)
      || [english, chinese].allSatisfy({ $0.kind == .cardinal && $0.unit == nil })
        && isBare(parts, [english.value, chinese.value])
      || factor.kind == .multiple && isFactor(parts, factor)
    return agree ? .compatible(.kind) : .conflicting
  }

  /// Fifty-fifty: 各占一半; a million to one: 百万分之一.
  private static func isShare(_ parts: [ExactNumber], _ share: Quantity) -> Bool {
    guard let value = interval(share), value.low == value.high else { return false }
    if parts[0] == parts[1] { return value.low == ExactNumber(1, over: 2) }
    return parts[1] == .one && parts[0] >= longOdds && value.low == ExactNumber.one.divided(by: parts[0])
  }

  /// “From 4-7” looks like a range; three-all is 3平; a ratio of 2.56 is 2.56 to 1.
  private static func isBare(_ parts: [ExactNumber], _ values: [QuantityValue]) -> Bool {
    parts[0] <= parts[1] && values.contains(.number(low: parts[0], high: parts[1]))
      || parts[1] == .one && !parts[0].isWhole && values.contains(.exactly(parts[0]))
  }

  /// “By two goals” is 0比2; a tie-break that is won 7-5 or 10-8 goes by the points of the loser.
  static func isLead(_ english: Quantity, _ chinese: Quantity) -> Bool {
    guard
      let (parts, number) = score(english).map({ ($0, chinese) }) ?? score(chinese).map({ ($0, english) }),
      number.kind == .cardinal, number.unit == nil
    else { return false }
    let (more, less) = (max(parts[0], parts[1]), min(parts[0], parts[1]))
    if less == .zero { return more > .zero && more < longOdds && number.value == .exactly(more) }
    guard let lead = more.subtracting(less), lead == ExactNumber(2) || more == tieBreak else { return false }
    // Two figures and nothing else: 7-6(5), not 7票对4票.
    return more >= tieBreak && lead >= ExactNumber(2) && number.range.count < 3
      && number.value == .exactly(less)
  }

  /// The two sides of a score; (4-7) looks like a range.
  private static func score(_ quantity: Quantity) -> [ExactNumber]? {
    switch quantity.value {
    case .ratio(let parts): parts.count == 2 ? parts : nil
    case .number(let low?, let high?) where low < high && quantity.unit == nil && quantity.kind == .cardinal:
      [low, high]
    default: nil
    }
  }

  /// The points that win a tie-break.
  private static let tieBreak = ExactNumber(7)

  /// They doubled their lead: 2比0; outnumbered four to one: 四倍.
  private static func isFactor(_ parts: [ExactNumber], _ factor: Quantity) -> Bool {
    parts[1] == .one && factor.value == .exactly(parts[0])
      || parts == [ExactNumber(2), .zero] && factor.value == .exactly(parts[0])
  }
}
