/// The steps of `QuantityMatcher`, and what they leave to the next one.
struct MatchingState {
  private typealias Match = QuantityMatching.Match

  private var english: [Quantity]
  private var chinese: [Quantity]
  private let index: PartnerIndex
  private let englishMonths: ImpliedMonths
  private let chineseMonths: ImpliedMonths
  private var matches: [Match] = []
  /// The match of each quantity, −1 while it has none.
  private var englishMatch: [Int]
  private var chineseMatch: [Int]

  /// Begins with nothing paired.
  init(english: [Quantity], chinese: [Quantity]) {
    self.english = english
    self.chinese = chinese
    index = PartnerIndex(english: english, chinese: chinese)
    englishMonths = ImpliedMonths(english)
    chineseMonths = ImpliedMonths(chinese)
    englishMatch = [Int](repeating: -1, count: english.count)
    chineseMatch = [Int](repeating: -1, count: chinese.count)
  }

  /// Pairs what agrees, the least cost first.
  mutating func pairUp() {
    var candidates: [PartnerCandidate] = []
    for left in english.indices {
      for right in index.ofEnglish[left] where !contradicts(left, Int(right)) {
        let distance = distance(left, Int(right))
        if let candidate = PartnerCandidate(
          english: (left, english[left]),
          chinese: (Int(right), chinese[Int(right)]),
          distance: distance
        ) {
          candidates.append(candidate)
        }
      }
    }
    candidates.sort()
    for candidate in candidates {
      guard englishMatch[candidate.english] < 0, chineseMatch[candidate.chinese] < 0 else { continue }
      // Which convention a factor follows is reported, not decided.
      if candidate.agreement != .compatible(.convention) {
        Self.choose(candidate.englishReading, of: &english[candidate.english])
        Self.choose(candidate.chineseReading, of: &chinese[candidate.chinese])
      }
      let left = Self.joined(to: candidate.english, english, englishMatch)
      let right = Self.joined(to: candidate.chinese, chinese, chineseMatch)
      take(Match(english: left, chinese: right, agreement: candidate.agreement))
    }
  }

  /// A quantity and the neighbour that its reading joins it with: 9 and 5 where “from 9 to 5” is read as a span of time.
  private static func joined(to whole: Int, _ quantities: [Quantity], _ matches: [Int]) -> [Int] {
    switch quantities[whole].value {
    case .time(let low, let high) where low != high: break
    case .number(let low, let high) where low != high: break
    default: return [whole]
    }
    let span = quantities[whole].range
    return [whole]
      + [whole - 1, whole + 1].filter { place in
        quantities.indices.contains(place) && matches[place] < 0
          && quantities[place].range.clamped(to: span) == quantities[place].range
      }
  }

  /// Joins a quantity that stands once more with the match that has it already.
  mutating func joinRepetitions() {
    for other in english.indices where isLoneEnglish(other) {
      let right = index.ofEnglish[other].first {
        let match = chineseMatch[Int($0)]
        return match >= 0 && isSame(other, Int($0))
      }
      guard let right else { continue }
      let match = chineseMatch[Int(right)]
      matches[match].english.append(other)
      markRepeated(match)
      englishMatch[other] = match
    }
    for other in chinese.indices where isLoneChinese(other) {
      let left = index.ofChinese[other].first {
        englishMatch[Int($0)] >= 0 && isSame(Int($0), other)
      }
      guard let left else { continue }
      let match = englishMatch[Int(left)]
      matches[match].chinese.append(other)
      markRepeated(match)
      chineseMatch[other] = match
    }
  }

  /// Joins a range, a score or a row of digits of one side with the quantities of the other that it is made of.
  mutating func joinLists() {
    completeRanges()
    for left in english.indices where isLoneEnglish(left) {
      let candidates = index.ofEnglish[left].map { Int($0) }.filter { isLoneChinese($0) }
      // “from 6 to 68” may also be 最大的68岁、最小的6岁.
      let areAges = candidates.allSatisfy { chinese[$0].unit == "a" }
      let found = QuantityParts.assigned(english[left], candidates, mayTurn: areAges) { part, right in
        QuantityParts.isPart(part, chinese[right], QuantityComparison.agreement(part, chinese[right]))
          || Self.isTime(part, chinese[right])
      }
      if let found { take(Match(english: [left], chinese: found, agreement: .compatible(.several))) }
    }
    for right in chinese.indices where isLoneChinese(right) {
      let candidates = index.ofChinese[right].map { Int($0) }.filter { isLoneEnglish($0) }
      guard candidates.count > 1 else { continue }
      // 前8个月 is January to August, in another reading.
      let readings =
        [chinese[right]] + chinese[right].alternatives.filter { $0.kind == .date }.map(\.quantity)
      var found: [Int]?
      for whole in readings where found == nil {
        found = QuantityParts.assigned(whole, candidates) { part, left in
          QuantityParts.isPart(part, english[left], QuantityComparison.agreement(english[left], part))
            || Self.isTime(part, english[left])
        }
      }
      if let found { take(Match(english: found, chinese: [right], agreement: .compatible(.several))) }
    }
  }

  /// Whether a number may be read as the end of a span of time or dates: 9 and 5, 9点到5点; 10月1号到31号.
  private static func isTime(_ end: Quantity, _ other: Quantity) -> Bool {
    switch end.value {
    case .time:
      return other.alternatives.contains { QuantityComparison.agreement(end, $0.quantity) == .equal }
    case .date:
      return other.alternatives.contains {
        switch QuantityComparison.agreement(end, $0.quantity) {
        case .equal, .compatible(.inferable): $0.kind == .date
        default: false
        }
      }
    default: return false
    }
  }

  /// Completes ranges that are matched with only one of their ends: “from 15 to 150” and 从15起 … 150起.
  private mutating func completeRanges() {
    for (place, match) in matches.enumerated() where match.agreement == .compatible(.hedge) {
      guard match.english.count == 1, match.chinese.count == 1 else { continue }
      let (left, right) = (match.english[0], match.chinese[0])
      let others = index.ofEnglish[left].map { Int($0) }.filter { isLoneChinese($0) }
      if let end = others.first(where: {
        Self.isOtherEnd(chinese[$0], of: english[left], besides: chinese[right])
      }) {
        matches[place].chinese.append(end)
        matches[place].agreement = .compatible(.several)
        chineseMatch[end] = place
        continue
      }
      let lone = index.ofChinese[right].map { Int($0) }.filter { isLoneEnglish($0) }
      if let end = lone.first(where: {
        Self.isOtherEnd(english[$0], of: chinese[right], besides: english[left])
      }) {
        matches[place].english.append(end)
        matches[place].agreement = .compatible(.several)
        englishMatch[end] = place
      }
    }
  }

  /// Whether a quantity is the end of a range that another one is not.
  private static func isOtherEnd(_ end: Quantity, of range: Quantity, besides other: Quantity) -> Bool {
    guard case .number(let low?, let high?) = range.value, low < high,
      range.hedge == .none || range.hedge == .about,
      case .number(let endLow, let endHigh) = end.value,
      case .number(let otherLow, let otherHigh) = other.value,
      let first = otherLow ?? otherHigh, let second = endLow ?? endHigh,
      end.unit == range.unit || end.unit == nil || range.unit == nil
    else { return false }
    return first == low && second == high || first == high && second == low
  }

  /// Pairs what is left of one kind: first where the families are the same, then any amounts; the nearest first.
  mutating func pairConflicts() {
    pairConflicts { left, right in
      QuantityComparison.family(left).comparable == QuantityComparison.family(right).comparable
        && Self.mayBeMistaken(left, right)
    }
    // A bare number may stand where the other side has a unit.
    pairConflicts { left, right in
      left.role == .hard && right.role == .hard && Self.isAmount(left) && Self.isAmount(right)
    }
    // The sign of a percentage may be lost.
    pairConflicts { left, right in
      left.value == right.value && (left.kind == .percent) != (right.kind == .percent)
    }
    pairLastTwo()
  }

  /// Reads two quantities that conflict as amounts of one kind where they may be: a $ as the currency of the other side.
  private mutating func adoptFamily(_ left: Int, _ right: Int) {
    let families = (QuantityComparison.family(english[left]), QuantityComparison.family(chinese[right]))
    guard families.0 != families.1, case .money = families.0, case .money = families.1 else { return }
    func reading(_ quantity: Quantity, _ family: QuantityComparison.Family) -> Int? {
      quantity.alternatives.firstIndex { QuantityComparison.family($0.quantity) == family }
    }
    Self.choose(reading(english[left], families.1), of: &english[left])
    if QuantityComparison.family(english[left]) != families.1 {
      Self.choose(reading(chinese[right], families.0), of: &chinese[right])
    }
  }

  /// Where one quantity is left on either side, the two belong together, whatever their kinds.
  private mutating func pairLastTwo() {
    let left = english.indices.filter { isLoneEnglish($0) && english[$0].role == .hard }
    guard left.count == 1 else { return }
    let right = chinese.indices.filter { isLoneChinese($0) && chinese[$0].role == .hard }
    guard right.count == 1, Self.mayBeMistaken(english[left[0]], chinese[right[0]]) else { return }
    take(Match(english: left, chinese: right, agreement: .conflicting))
  }

  private mutating func pairConflicts(_ mayConflict: (Quantity, Quantity) -> Bool) {
    var candidates: [(idleness: Int, likeness: Int, distance: Double, english: Int, chinese: Int)] = []
    for left in english.indices where isLoneEnglish(left) {
      for right in index.ofEnglish[left] where isLoneChinese(Int(right)) {
        guard mayConflict(english[left], chinese[Int(right)]) else { continue }
        let likeness = QuantityLikeness(english[left], chinese[Int(right)]).rank
        // What may be left out is more likely left out than wrong.
        let idleness = english[left].role == .hard && chinese[Int(right)].role == .hard ? 0 : 1
        candidates.append((idleness, likeness, distance(left, Int(right)), left, Int(right)))
      }
    }
    candidates.sort {
      ($0.idleness, $0.likeness, $0.distance, $0.english, $0.chinese)
        < ($1.idleness, $1.likeness, $1.distance, $1.english, $1.chinese)
    }
    for candidate in candidates {
      guard englishMatch[candidate.english] < 0, chineseMatch[candidate.chinese] < 0 else { continue }
      adoptFamily(candidate.english, candidate.chinese)
      take(Match(english: [candidate.english], chinese: [candidate.chinese], agreement: .conflicting))
    }
  }

  /// The matches in the order of the English text, then what only the Chinese has.
  func result() -> QuantityMatching {
    let lone =
      english.indices.filter { isLoneEnglish($0) }
      .map { Match(english: [$0], chinese: [], agreement: nil) }
      + chinese.indices.filter { isLoneChinese($0) }
      .map { Match(english: [], chinese: [$0], agreement: nil) }
    let all = (matches + lone).sorted {
      let left = ($0.english.min() ?? .max, $0.chinese.min() ?? .max)
      let right = ($1.english.min() ?? .max, $1.chinese.min() ?? .max)
      return left < right
    }
    return QuantityMatching(english: english, chinese: chinese, matches: all)
  }

  // MARK: - Bookkeeping

  private func isLoneEnglish(_ index: Int) -> Bool { englishMatch[index] < 0 && english[index].role != .none }
  private func isLoneChinese(_ index: Int) -> Bool { chineseMatch[index] < 0 && chinese[index].role != .none }

  /// How far apart two quantities stand in the lists of their sides, 0 … 1.
  private func distance(_ left: Int, _ right: Int) -> Double {
    func place(_ index: Int, _ count: Int) -> Double {
      count > 1 ? Double(index) / Double(count - 1) : 0.5
    }
    return abs(place(left, english.count) - place(right, chinese.count))
  }

  private mutating func take(_ match: Match) {
    for left in match.english { englishMatch[left] = matches.count }
    for right in match.chinese { chineseMatch[right] = matches.count }
    matches.append(match)
  }

  /// Marks a match as repeated, unless its first two quantities differ: that is to be reported.
  private mutating func markRepeated(_ match: Int) {
    if matches[match].agreement == .equal { matches[match].agreement = .compatible(.repeated) }
  }

  private func contradicts(_ left: Int, _ right: Int) -> Bool {
    englishMonths.contradicts(left, english[left], chinese[right])
      || chineseMonths.contradicts(right, chinese[right], english[left])
  }

  private static func choose(_ reading: Int?, of quantity: inout Quantity) {
    guard let reading else { return }
    var chosen = quantity.alternatives[reading].quantity
    chosen.alternatives = quantity.alternatives
    quantity = chosen
  }

  private func isSame(_ left: Int, _ right: Int) -> Bool {
    guard !contradicts(left, right) else { return false }
    let (left, right) = (english[left], chinese[right])
    // “In 1842, the 22nd year of Daoguang” is 道光二十二年 twice.
    if left.kind == .ordinal, right.kind == .date,
      right.alternatives.contains(where: { $0.kind == .ordinal && $0.value == left.value })
    {
      return true
    }
    // August 9 is not the Saturday that 周六 has named already.
    if case .date(let one) = left.value, case .date(let other) = right.value,
      one.isWeekdayAlone != other.isWeekdayAlone
    {
      return false
    }
    return switch QuantityComparison.agreement(left, right) {
    case .equal, .compatible(.unitLeftOut), .compatible(.inferable): true
    case .compatible(.hedge): QuantityComparison.sharesABound(left, right)
    default: false
    }
  }

  /// The largest number that may be an idle count: 一个, 两人.
  private static let largestIdle = ExactNumber(12)

  /// Whether one may be what became of the other: not an ordinal of a count, and not “hundreds” of the 一 in 怪叫一声.
  private static func mayBeMistaken(_ left: Quantity, _ right: Quantity) -> Bool {
    func size(_ quantity: Quantity) -> ExactNumber? {
      if case .number(let low, let high) = quantity.value { high ?? low } else { nil }
    }
    guard let one = size(left), let other = size(right) else { return true }
    let isSmall = one <= largestIdle && other <= largestIdle
    let isMixed = (left.kind == .ordinal) != (right.kind == .ordinal)
    if left.role == .soft || right.role == .soft {
      // “A second time” may be 又一遍; but an idle “first” is nothing that 12 became.
      let idle = left.role == .soft ? left : right
      return isSmall && !(isMixed && idle.kind == .ordinal)
    }
    // 二十大 and the 21st: Chinese numbers without 第.
    return !isMixed || one > largestIdle && other > largestIdle
  }

  private static func isAmount(_ quantity: Quantity) -> Bool {
    switch QuantityComparison.family(quantity) {
    case .count, .measure, .unit, .money: quantity.kind != .ordinal
    default: false
    }
  }
}
