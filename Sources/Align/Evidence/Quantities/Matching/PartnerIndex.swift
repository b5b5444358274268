/// Which quantities of the two sides are worth comparing.
///
/// All of them where that is little work. In a long list (a table as one segment) a quantity is compared with those that
/// share a value with it and with those at the same place of the other list, so that the work stays linear.
struct PartnerIndex {
  /// For each English quantity the Chinese ones to compare it with, in text order.
  let ofEnglish: [[Int32]]
  /// For each Chinese quantity the English ones to compare it with, in text order.
  let ofChinese: [[Int32]]

  /// Up to this many pairs all are compared: 64 numbers on either side, more than any sentence has.
  private static let mostPairs = 4096
  /// So many partners with the same value are compared, the nearest ones.
  private static let mostOfOneValue = 8
  /// So far from its place in the other list a quantity looks for partners whose values are put in another way.
  private static let reach = 8

  /// Makes the index of two lists, each in text order; a quantity of the role `none` has no partners unless another
  /// reading of it counts.
  ///
  /// - Complexity: O(*e* + *c*) in the numbers of quantities, beyond the 4,096 first comparisons.
  init(english: [Quantity], chinese: [Quantity]) {
    var pairs: [[Int32]]
    if english.count * chinese.count <= Self.mostPairs {
      let all = chinese.indices.filter { Self.counts(chinese[$0]) }.map(Int32.init)
      pairs = english.map { Self.counts($0) ? all : [] }
    } else {
      pairs = Self.nearby(english, chinese)
    }
    var reverse = [[Int32]](repeating: [], count: chinese.count)
    for (left, partners) in pairs.enumerated() {
      for right in partners { reverse[Int(right)].append(Int32(left)) }
    }
    ofEnglish = pairs
    ofChinese = reverse
  }

  private static func counts(_ quantity: Quantity) -> Bool {
    quantity.role != .none || !quantity.alternatives.isEmpty
  }

  private static func nearby(_ english: [Quantity], _ chinese: [Quantity]) -> [[Int32]] {
    var places: [String: [Int]] = [:]
    for (index, quantity) in chinese.enumerated() where counts(quantity) {
      for key in keys(quantity) { places[key, default: []].append(index) }
    }
    return english.enumerated().map { index, quantity in
      guard counts(quantity) else { return [] }
      let middle = index * chinese.count / english.count
      var found = Set<Int>()
      for place in max(0, middle - reach)..<min(chinese.count, middle + reach + 1)
      where counts(chinese[place]) {
        found.insert(place)
      }
      for key in keys(quantity) { found.formUnion(nearest(places[key] ?? [], to: middle)) }
      return found.sorted().map(Int32.init)
    }
  }

  /// The keys of all readings.
  private static func keys(_ quantity: Quantity) -> Set<String> {
    Set(QuantityKeys.keys(quantity) + quantity.alternatives.flatMap { QuantityKeys.keys($0.quantity) })
  }

  /// Of ascending places those nearest to one.
  private static func nearest(_ places: [Int], to middle: Int) -> ArraySlice<Int> {
    var low = 0
    var high = places.count
    while low < high {
      let half = (low + high) / 2
      if places[half] < middle { low = half + 1 } else { high = half }
    }
    let start = max(0, min(low - mostOfOneValue / 2, places.count - mostOfOneValue))
    return places[start..<min(places.count, start + mostOfOneValue)]
  }
}
