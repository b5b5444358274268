/// Joins a lower bound and an upper one that stand side by side: 二百元以上二千元以下, “no less than 200 but no more than 2,000 yuan”.
///
/// Laws and contracts put a range so; English mostly says “from 200 to 2,000 yuan”.
enum BoundPairs {
  /// What may be between the two, spaces left out.
  private static let links: Set<String> = [
    "", ",", ",but", "but", "and", ",and", "nor", "，", "、", "，但", "但", "且", "，且", "并", "，并", "，最多", "，最高",
  ]
  /// The longest link, in bytes, with its spaces.
  private static let longestLink = 12

  /// Quantities in text order with such pairs made one.
  ///
  /// - Complexity: O(*n*) in the quantities.
  static func joined(_ quantities: [Quantity], in utf8: [UInt8]) -> [Quantity] {
    guard quantities.contains(where: { isOpen($0, above: false) }) else { return quantities }
    var joined: [Quantity] = []
    joined.reserveCapacity(quantities.count)
    for quantity in quantities {
      if let last = joined.last, let whole = pair(last, quantity, utf8) {
        joined[joined.count - 1] = whole
      } else {
        joined.append(quantity)
      }
    }
    return joined
  }

  private static func isOpen(_ quantity: Quantity, above: Bool) -> Bool {
    guard case .number(let low, let high) = quantity.value else { return false }
    return above ? low != nil && high == nil : low == nil && high != nil
  }

  private static func pair(_ first: Quantity, _ second: Quantity, _ utf8: [UInt8]) -> Quantity? {
    guard isOpen(first, above: true), isOpen(second, above: false), first.kind == second.kind,
      first.unit == second.unit,
      case .number(let low?, nil) = first.value, case .number(nil, let high?) = second.value, low < high,
      second.range.lowerBound - first.range.upperBound <= longestLink
    else { return nil }
    let link = utf8[first.range.upperBound..<second.range.lowerBound].filter { $0 != 0x20 }
    guard links.contains(String(decoding: link, as: UTF8.self)) else { return nil }
    var whole = first
    whole.range = first.range.lowerBound..<second.range.upperBound
    whole.value = .number(low: low, high: high)
    whole.hedge = .none
    return whole
  }
}
