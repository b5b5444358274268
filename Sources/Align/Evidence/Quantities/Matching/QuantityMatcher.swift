/// Pairs the quantities of an English text with those of its Chinese translation.
public struct QuantityMatcher {
  /// Quantities that belong together, or one that stands alone; indices into the two lists.
  public struct Match: Sendable, Hashable {
    /// The English quantities; empty where only the Chinese has it.
    public var english: [Int]
    /// The Chinese quantities; empty where only the English has it.
    public var chinese: [Int]
    /// How far they agree; `nil` for a quantity that stands alone.
    public var agreement: QuantityAgreement?
  }

  /// Pairs two lists of quantities, each in text order.
  ///
  /// Partners are chosen from the best agreement down, and among equals by place in the text. What is left over is tried
  /// as a repetition of a quantity that has a partner, then as a list that the other language puts as a range; what then is
  /// left on both sides and of one kind conflicts, in text order. Quantities of the role `none` take no part.
  ///
  /// - Returns: the matches in the order of the English text, then what only the Chinese has.
  /// - Complexity: O(*e* × *c* × log) for *e* and *c* quantities.
  public static func match(english: [Quantity], chinese: [Quantity]) -> [Match] {
    var state = State(english: english, chinese: chinese)
    state.pairUp()
    state.joinRepetitions()
    state.joinLists()
    state.pairConflicts()
    return state.result()
  }

  private struct State {
    let english: [Quantity]
    let chinese: [Quantity]
    var matches: [Match] = []
    var englishLeft: [Int]
    var chineseLeft: [Int]

    init(english: [Quantity], chinese: [Quantity]) {
      self.english = english
      self.chinese = chinese
      englishLeft = english.indices.filter { english[$0].role != .none }
      chineseLeft = chinese.indices.filter { chinese[$0].role != .none }
    }

    /// Where an item stands among its side's, 0 … 1.
    private func place(_ index: Int, of count: Int) -> Double {
      count > 1 ? Double(index) / Double(count - 1) : 0.5
    }

    private mutating func take(_ match: Match) {
      matches.append(match)
      englishLeft.removeAll { match.english.contains($0) }
      chineseLeft.removeAll { match.chinese.contains($0) }
    }

    mutating func pairUp() {
      var candidates:
        [(rank: Int, distance: Double, english: Int, chinese: Int, agreement: QuantityAgreement)] = []
      for left in englishLeft {
        for right in chineseLeft {
          let agreement = QuantityComparison.agreement(english[left], chinese[right])
          guard agreement != .conflicting else { continue }
          let distance = abs(place(left, of: english.count) - place(right, of: chinese.count))
          candidates.append((agreement.rank, distance, left, right, agreement))
        }
      }
      candidates.sort {
        ($0.rank, $0.distance, $0.english, $0.chinese) < ($1.rank, $1.distance, $1.english, $1.chinese)
      }
      for candidate in candidates
      where englishLeft.contains(candidate.english) && chineseLeft.contains(candidate.chinese) {
        take(
          Match(english: [candidate.english], chinese: [candidate.chinese], agreement: candidate.agreement)
        )
      }
    }

    mutating func joinRepetitions() {
      for number in matches.indices {
        guard let left = matches[number].english.first, let right = matches[number].chinese.first else {
          continue
        }
        for other in englishLeft where isSame(english[other], chinese[right]) {
          matches[number].english.append(other)
          matches[number].agreement = .compatible(.repeated)
          englishLeft.removeAll { $0 == other }
        }
        for other in chineseLeft where isSame(english[left], chinese[other]) {
          matches[number].chinese.append(other)
          matches[number].agreement = .compatible(.repeated)
          chineseLeft.removeAll { $0 == other }
        }
      }
    }

    private func isSame(_ left: Quantity, _ right: Quantity) -> Bool {
      switch QuantityComparison.agreement(left, right) {
      case .equal, .compatible(.unitLeftOut), .compatible(.inferable): true
      case .compatible(.hedge): left.value == right.value
      default: false
      }
    }

    /// Joins a range, a score or a row of digits of one side with the quantities of the other that it is made of.
    mutating func joinLists() {
      for left in englishLeft {
        let parts = QuantityParts.parts(english[left])
        let found = Self.assigned(parts, chineseLeft, isOrdered: !Self.isScore(english[left])) {
          Self.isPart($0, chinese[$1], QuantityComparison.agreement($0, chinese[$1]))
        }
        if let found { take(Match(english: [left], chinese: found, agreement: .compatible(.several))) }
      }
      for right in chineseLeft {
        let parts = QuantityParts.parts(chinese[right])
        let found = Self.assigned(parts, englishLeft, isOrdered: !Self.isScore(chinese[right])) {
          Self.isPart($0, english[$1], QuantityComparison.agreement(english[$1], $0))
        }
        if let found { take(Match(english: found, chinese: [right], agreement: .compatible(.several))) }
      }
    }

    private static func isScore(_ quantity: Quantity) -> Bool {
      if case .ratio = quantity.value { true } else { false }
    }

    /// Whether a quantity can stand for a part: hedged, it must still name it as one of its ends.
    private static func isPart(_ part: Quantity, _ other: Quantity, _ agreement: QuantityAgreement) -> Bool {
      guard agreement == .compatible(.hedge) else { return agreement != .conflicting }
      guard case .number(let value?, _) = part.value, case .number(let low, let high) = other.value else {
        return true
      }
      return low == value || high == value
    }

    /// A quantity of its own for each part, or `nil`; in the order of the text, but for scores, which may be turned round:
    /// “2 to 1” is not 一至二.
    private static func assigned(
      _ parts: [Quantity],
      _ candidates: [Int],
      isOrdered: Bool,
      fits: (Quantity, Int) -> Bool
    ) -> [Int]? {
      guard parts.count > 1 else { return nil }
      var found: [Int] = []
      for part in parts {
        guard let index = candidates.first(where: { !found.contains($0) && fits(part, $0) }) else {
          return nil
        }
        found.append(index)
      }
      return isOrdered && found != found.sorted() ? nil : found
    }

    mutating func pairConflicts() {
      for left in englishLeft {
        let family = QuantityComparison.family(english[left]).comparable
        guard
          let right = chineseLeft.first(where: {
            QuantityComparison.family(chinese[$0]).comparable == family
          })
        else { continue }
        take(Match(english: [left], chinese: [right], agreement: .conflicting))
      }
      // A bare number may stand where the other side has a unit.
      for left in englishLeft where english[left].role == .hard && Self.isAmount(english[left]) {
        guard
          let right = chineseLeft.first(where: { chinese[$0].role == .hard && Self.isAmount(chinese[$0]) })
        else {
          continue
        }
        take(Match(english: [left], chinese: [right], agreement: .conflicting))
      }
    }

    private static func isAmount(_ quantity: Quantity) -> Bool {
      switch QuantityComparison.family(quantity) {
      case .count, .measure, .unit, .money: quantity.kind != .ordinal
      default: false
      }
    }

    func result() -> [Match] {
      let alone =
        englishLeft.map { Match(english: [$0], chinese: [], agreement: nil) }
        + chineseLeft.map { Match(english: [], chinese: [$0], agreement: nil) }
      return (matches + alone).sorted {
        let left = ($0.english.min() ?? .max, $0.chinese.min() ?? .max)
        let right = ($1.english.min() ?? .max, $1.chinese.min() ?? .max)
        return left < right
      }
    }
  }
}
