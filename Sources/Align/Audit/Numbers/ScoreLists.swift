/// Tells what several scores of a side say together: the sets of a match, and who won more of them.
enum ScoreLists {
  /// Fewer sets make no match.
  private static let leastSets = 2
  /// A text with more numbers than this is a table.
  private static let most = 64

  /// Whether a score only sums up those beside it: 3比0 for 25-14, 25-21 and 25-16.
  ///
  /// - Complexity: O(*n*) in the number of quantities.
  static func isSum(_ score: Quantity?, of quantities: [Quantity]) -> Bool {
    guard let score, case .ratio(let sum) = score.value, sum.count == 2, quantities.count <= most else {
      return false
    }
    let sets = quantities.filter { $0.range != score.range }.compactMap { Self.score($0) }
    guard sets.count >= leastSets else { return false }
    let won = sets.count { $0.0 > $0.1 }
    let parts = [ExactNumber(Int128(won)), ExactNumber(Int128(sets.count - won))]
    return sum == parts || sum == parts.reversed()
  }

  /// The scores that a side turns round where it leaves another one of the pair as it is, in the order of the matches.
  ///
  /// - Complexity: O(*n*) in the number of matches.
  static func turned(_ matching: QuantityMatching) -> [(english: Quantity, chinese: Quantity)] {
    guard matching.matches.count <= most else { return [] }
    let pairs: [(english: Quantity, chinese: Quantity, isTurned: Bool)] = matching.matches.compactMap {
      match in
      guard match.isAgreedPair else {
        return nil
      }
      let (english, chinese) = (matching.english[match.english[0]], matching.chinese[match.chinese[0]])
      guard let one = score(english), let other = score(chinese), one.0 != one.1 else { return nil }
      return (english, chinese, one != other)
    }
    let turned = pairs.filter(\.isTurned)
    guard turned.count * 2 <= pairs.count, turned.count < pairs.count else { return [] }
    return turned.map { ($0.english, $0.chinese) }
  }

  private static func score(_ quantity: Quantity) -> (ExactNumber, ExactNumber)? {
    guard case .ratio(let parts) = quantity.value, parts.count == 2 else { return nil }
    return (parts[0], parts[1])
  }
}
