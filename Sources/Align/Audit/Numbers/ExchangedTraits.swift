/// Finds numbers that changed places and left behind what belongs to them: “100 sites of over 31 households” for 31个百户以上安置点.
///
/// Each number has its partner on the other side. But the hedge, or the unit, that one of them has in English stands with another
/// one in Chinese, and the other way round.
struct ExchangedTraits {
  /// What goes with a number but is no part of its value.
  private struct Traits: Hashable {
    var hedge: Quantity.Hedge
    var unit: String?

    init(hedge: Quantity.Hedge, unit: String?) { (self.hedge, self.unit) = (hedge, unit) }

    init(_ quantity: Quantity) {
      hedge = quantity.hedge
      unit = quantity.kind == .percent ? "%" : quantity.unit
    }
  }

  /// The traits of the two quantities of a match.
  private struct Sides: Hashable {
    var english: Traits
    var chinese: Traits
    var mirrored: Sides { Sides(english: chinese, chinese: english) }
    /// The same without the hedges, where the units differ: these tell enough.
    var ofUnits: Sides {
      guard english.unit != chinese.unit else { return self }
      return Sides(
        english: Traits(hedge: .none, unit: english.unit),
        chinese: Traits(hedge: .none, unit: chinese.unit)
      )
    }
  }

  private let matching: QuantityMatching

  /// Looks at the matched numbers of a pair.
  init(_ matching: QuantityMatching) { self.matching = matching }

  /// The pairs of matches whose numbers changed places, each match at most once.
  ///
  /// - Complexity: O(*n*) in the number of matches.
  func exchanges() -> [(first: Int, second: Int)] {
    var waiting: [Sides: [Int]] = [:]
    var found: [(first: Int, second: Int)] = []
    for (index, match) in matching.matches.enumerated() {
      guard let sides = sides(match) else { continue }
      if let first = waiting[sides.mirrored]?.popLast() {
        found.append((first, index))
      } else {
        waiting[sides, default: []].append(index)
      }
    }
    return found
  }

  /// The traits of a match of one number with one that agree in value, and differ in a trait.
  private func sides(_ match: QuantityMatching.Match) -> Sides? {
    guard match.isAgreedPair else { return nil }
    let (english, chinese) = (matching.english[match.english[0]], matching.chinese[match.chinese[0]])
    guard case .number = english.value, case .number = chinese.value, english.hedge != .magnitude,
      chinese.hedge != .magnitude
    else { return nil }
    let sides = Sides(english: Traits(english), chinese: Traits(chinese))
    return sides.english == sides.chinese ? nil : sides.ofUnits
  }
}
