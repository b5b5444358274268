/// An English and a Chinese quantity that agree in some reading of each, and what it costs to take them as partners.
struct PartnerCandidate: Comparable {
  /// The English quantity's place in its list.
  let english: Int
  /// The Chinese quantity's place in its list.
  let chinese: Int
  /// Which alternative reading of the English is meant; `nil` for the first reading.
  private(set) var englishReading: Int?
  /// Which alternative reading of the Chinese is meant; `nil` for the first reading.
  private(set) var chineseReading: Int?
  /// How far the two readings agree.
  private(set) var agreement: QuantityAgreement
  /// What is lost by taking them as partners, in nats, ≥ 0.
  private(set) var cost: Double

  /// What a step in the rank of an agreement costs: more than any distance, less than two doubtful readings.
  private static let costOfRank = 2.0

  /// The cheapest way in which two quantities agree; `nil` where they conflict in every reading.
  init?(
    english: (index: Int, quantity: Quantity),
    chinese: (index: Int, quantity: Quantity),
    distance: Double
  ) {
    self.english = english.index
    self.chinese = chinese.index
    agreement = .conflicting
    cost = .infinity
    for left in -1..<english.quantity.alternatives.count {
      let one = left < 0 ? english.quantity : english.quantity.alternatives[left].quantity
      guard one.role != .none, !Self.turnsRound(english.quantity, one) else { continue }
      for right in -1..<chinese.quantity.alternatives.count {
        let other = right < 0 ? chinese.quantity : chinese.quantity.alternatives[right].quantity
        guard other.role != .none, !Self.turnsRound(chinese.quantity, other) else { continue }
        let found = QuantityComparison.agreement(one, other)
        guard found != .conflicting, left < 0 && right < 0 || Self.confirms(found, one, other) else {
          continue
        }
        let price =
          Self.costOfRank * Double(found.rank) + distance + Self.costOfLostDay(one, other)
          + (left < 0 ? 0 : english.quantity.alternatives[left].cost)
          + (right < 0 ? 0 : chinese.quantity.alternatives[right].cost)
        guard price < cost else { continue }
        cost = price
        // 增长两倍 as twice as much: the other side tells which of two conventions the writer keeps.
        let isConvention = right >= 0 && one.kind == .multiple && other.kind == .multiple
        agreement = isConvention ? .compatible(.convention) : found
        englishReading = left < 0 ? nil : left
        chineseReading = right < 0 ? nil : right
      }
    }
    guard cost < .infinity else { return nil }
    // Where a $ may be the currency of the other side, its amount can be compared, and was not the same.
    if agreement == .compatible(.currency), Self.mayShareFamily(english.quantity, chinese.quantity) {
      return nil
    }
  }

  /// Whether a reading hedges the other way: “no fewer than 500” is never “fewer than 500”.
  private static func turnsRound(_ quantity: Quantity, _ reading: Quantity) -> Bool {
    let hedges = (quantity.hedge, reading.hedge)
    return hedges == (.over, .below) || hedges == (.below, .over)
  }

  /// Whether some reading of one quantity is of the same family as some reading of the other.
  static func mayShareFamily(_ english: Quantity, _ chinese: Quantity) -> Bool {
    let families = Set(([english] + english.alternatives.map(\.quantity)).map(QuantityComparison.family))
    return ([chinese] + chinese.alternatives.map(\.quantity)).contains {
      families.contains(QuantityComparison.family($0))
    }
  }

  /// Of two dates that fit, the one that names the day as well is the partner: July 25 is rather 7月25日 than 周六.
  private static func costOfLostDay(_ left: Quantity, _ right: Quantity) -> Double {
    guard case .date(let one) = left.value, case .date(let other) = right.value else { return 0 }
    return (one.day == nil) == (other.day == nil) ? 0 : costOfRank / 2
  }

  /// Whether an agreement is close enough to speak for an alternative reading: the same amount, not one that overlaps.
  private static func confirms(_ agreement: QuantityAgreement, _ left: Quantity, _ right: Quantity) -> Bool {
    switch agreement {
    case .equal, .compatible(.inferable): true
    // Two doubts at once, another unit and a rounding, could make anything of a number.
    case .compatible(.conversion): QuantityComparison.isExactlySame(left, right)
    case .compatible(.kind): left.kind != .multiple && right.kind != .multiple
    case .compatible(.hedge): left.hedge == right.hedge || QuantityComparison.sharesABound(left, right)
    case .compatible(.unitLeftOut): left.kind == .digits || right.kind == .digits
    default: false
    }
  }

  static func < (left: PartnerCandidate, right: PartnerCandidate) -> Bool {
    (left.cost, left.english, left.chinese) < (right.cost, right.english, right.chinese)
  }
}
