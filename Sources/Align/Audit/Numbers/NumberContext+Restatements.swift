/// Numbers that say again what other numbers of their side say, so that a translation may leave them out.
extension NumberContext {
  /// How far a conversion in brackets may be rounded, as a share (judged, not measured): 10 kilometers (6 miles), 200 kph (125 mph).
  private static let restatedRounding = ExactNumber(1, over: 15) ?? .zero
  /// Fewer parts may have their sum by chance.
  private static let leastParts = 3
  /// More are not tried.
  private static let mostParts = 8

  /// Whether a quantity repeats its neighbour in another unit, one of them in brackets: 30,000 mu (2,000 hectares).
  ///
  /// The one before the brackets does so only where the other language has the one in them.
  ///
  /// - Complexity: O(log *n*) for *n* quantities.
  func isRestated(_ quantity: Quantity?, _ language: Language) -> Bool {
    let (others, text) =
      language == .english ? (matching.english, englishText) : (matching.chinese, chineseText)
    guard let quantity else { return false }
    if Self.isInBrackets(quantity.range, text) {
      guard let before = Self.before(quantity, others),
        quantity.range.lowerBound - before.range.upperBound < Self.bracketReach
      else { return false }
      return Self.restates(before, quantity)
    }
    let next = others.firstIndex(endingBehind: quantity.range.upperBound)
    guard next < others.count, Self.isInBrackets(others[next].range, text),
      others[next].range.lowerBound - quantity.range.upperBound < Self.restatedReach, quantity.unit != nil
    else { return false }
    return Self.restates(quantity, others[next]) && answered(language).contains(next)
  }

  /// What comes between a number and its like in brackets, in bytes: “ (”, “ (about ”, （约.
  private static let restatedReach = 12

  private static func restates(_ quantity: Quantity, _ other: Quantity) -> Bool {
    switch QuantityComparison.agreement(quantity, other) {
    case .equal, .compatible(.conversion), .compatible(.currency): return true
    default: break
    }
    guard quantity.unit != other.unit, let dimension = quantity.unitDefinition?.dimension,
      dimension == other.unitDefinition?.dimension, let left = QuantityComparison.interval(quantity),
      let right = QuantityComparison.interval(other)
    else { return false }
    return QuantityComparison.isNear(left.low, right.low, within: restatedRounding)
      && QuantityComparison.isNear(left.high, right.high, within: restatedRounding)
  }

  /// Whether a count is the sum of those right behind it, or right before it, all of which the other language has: 383 medals, 201 gold,
  /// 111 silver and 71 bronze.
  ///
  /// - Complexity: O(log *n*) for *n* quantities.
  func isTotal(_ quantity: Quantity, _ language: Language) -> Bool {
    let others = language == .english ? matching.english : matching.chinese
    guard quantity.kind == .cardinal, quantity.hedge == .none else { return false }
    let place = others.firstIndex(endingBehind: quantity.range.lowerBound)
    let behind = others.indices.dropFirst(place + 1).prefix(Self.mostParts)
    let before = others.indices.prefix(place).suffix(Self.mostParts).reversed()
    return [Array(behind), Array(before)].contains { places in
      guard let count = count(of: places.map { others[$0] }, inTotal: quantity) else { return false }
      return answered(language).isSuperset(of: places.prefix(count))
    }
  }

  /// How many of some counts make up their total; `nil` for none.
  private func count(of others: [Quantity], inTotal total: Quantity) -> Int? {
    var sum = ExactNumber.zero
    for (count, part) in others.enumerated() {
      guard part.kind == .cardinal, part.unit == total.unit, case .number(let low?, let high?) = part.value,
        low == high, low > .zero, let next = sum.adding(low)
      else { return nil }
      sum = next
      if count + 1 >= Self.leastParts, total.value == .exactly(sum) { return count + 1 }
    }
    return nil
  }

  private func answered(_ language: Language) -> Set<Int> {
    language == .english ? answered.english : answered.chinese
  }
}
