/// A set of beads for comparison: each with its segments sorted and without repetitions.
struct BeadSet {
  /// A bead's segments.
  struct Key: Hashable {
    var english: [Int]
    var chinese: [Int]

    /// The segments as they are in a file.
    init(_ bead: IndexedBead) {
      english = bead.english
      chinese = bead.chinese
    }

    /// The segments in order.
    init(sorted bead: IndexedBead) {
      english = Set(bead.english).sorted()
      chinese = Set(bead.chinese).sorted()
    }

    var isNull: Bool { english.isEmpty || chinese.isEmpty }
  }

  private let keys: Set<Key>

  init(_ beads: [IndexedBead]) {
    keys = Set(beads.map { Key(sorted: $0) })
  }

  private init(keys: Set<Key>) { self.keys = keys }

  var count: Int { keys.count }

  var withoutNulls: BeadSet { BeadSet(keys: keys.filter { !$0.isNull }) }

  /// How many beads are in another set, and how many share at least a link with it.
  ///
  /// - Complexity: O(*n*) in the segments of all beads as long as no segment is in many beads; links are never listed, of which a bead
  ///   of *n* to *n* has *n*².
  func hits(in other: BeadSet) -> (strict: Int, lax: Int) {
    let others = Array(other.keys)
    var byEnglish: [Int: [Int]] = [:]
    var byChinese: [Int: [Int]] = [:]
    for (number, key) in others.enumerated() where !key.isNull {
      for segment in key.english { byEnglish[segment, default: []].append(number) }
      for segment in key.chinese { byChinese[segment, default: []].append(number) }
    }
    var strict = 0
    var lax = 0
    for key in keys {
      if other.keys.contains(key) {
        strict += 1
        lax += 1
      } else if !key.isNull, Self.sharesLink(key, others, byEnglish, byChinese) {
        lax += 1
      }
    }
    return (strict, lax)
  }

  /// Whether one of the other beads has an English and a Chinese segment of the bead.
  private static func sharesLink(
    _ key: Key,
    _ others: [Key],
    _ byEnglish: [Int: [Int]],
    _ byChinese: [Int: [Int]]
  ) -> Bool {
    let english = key.english.reduce(0) { $0 + (byEnglish[$1]?.count ?? 0) }
    let chinese = key.chinese.reduce(0) { $0 + (byChinese[$1]?.count ?? 0) }
    // The side with fewer candidates names them; the other side is looked up in their segments, which are in order.
    let candidates =
      english <= chinese
      ? Set(key.english.flatMap { byEnglish[$0] ?? [] }) : Set(key.chinese.flatMap { byChinese[$0] ?? [] })
    return candidates.contains { number in
      english <= chinese
        ? meets(key.chinese, others[number].chinese) : meets(key.english, others[number].english)
    }
  }

  /// Whether two lists in rising order have a number in common.
  private static func meets(_ one: [Int], _ other: [Int]) -> Bool {
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] { return true }
      if one[left] < other[right] { left += 1 } else { right += 1 }
    }
    return false
  }
}
