/// Which edges an alignment may use that agrees with gold beads.
///
/// A gold bead that no edge stands for (too large, crossing another one, outside the band) is left open: its
/// segments may go into any bead among themselves.
struct GoldMask {
  /// One flag an edge.
  let allowed: [Bool]

  init(englishCount: Int, chineseCount: Int, gold: [IndexedBead], edges: [LatticeEdge]) {
    let present = Set(edges.map { Place($0) })
    var beads: [Place] = []
    for bead in Self.monotone(gold) {
      if bead.chinese.isEmpty {
        beads += bead.english.map { Place(english: $0, englishCount: 1, chinese: -1, chineseCount: 0) }
      } else if bead.english.isEmpty {
        beads += bead.chinese.map { Place(english: -1, englishCount: 0, chinese: $0, chineseCount: 1) }
      } else if Self.isContiguous(bead.english), Self.isContiguous(bead.chinese) {
        let place = Place(
          english: bead.english[0],
          englishCount: bead.english.count,
          chinese: bead.chinese[0],
          chineseCount: bead.chinese.count
        )
        if present.contains(place) { beads.append(place) }
      }
    }
    var englishOwner = [Int](repeating: -1, count: englishCount)
    var chineseOwner = [Int](repeating: -1, count: chineseCount)
    for (number, bead) in beads.enumerated() {
      for index in 0..<bead.englishCount { englishOwner[bead.english + index] = number }
      for index in 0..<bead.chineseCount { chineseOwner[bead.chinese + index] = number }
    }
    allowed = edges.map { edge in
      let shape = BeadShape.all[Int(edge.shape)]
      let english = Int(edge.english)
      let chinese = Int(edge.chinese)
      let owners = Set(
        englishOwner[english..<english + shape.english] + chineseOwner[chinese..<chinese + shape.chinese]
      )
      guard owners.count == 1, let owner = owners.first else { return false }
      return owner == -1
        || (beads[owner].englishCount == shape.english && beads[owner].chineseCount == shape.chinese)
    }
  }

  /// A bead by its corner and size; the corner of an empty side does not count.
  private struct Place: Hashable {
    var english: Int
    var englishCount: Int
    var chinese: Int
    var chineseCount: Int

    init(english: Int, englishCount: Int, chinese: Int, chineseCount: Int) {
      self.english = english
      self.englishCount = englishCount
      self.chinese = chinese
      self.chineseCount = chineseCount
    }

    init(_ edge: LatticeEdge) {
      let shape = BeadShape.all[Int(edge.shape)]
      self.init(
        english: Int(edge.english),
        englishCount: shape.english,
        chinese: Int(edge.chinese),
        chineseCount: shape.chinese
      )
    }
  }

  private static func isContiguous(_ indices: [Int]) -> Bool {
    zip(indices, indices.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// The beads that cross no other one.
  private static func monotone(_ gold: [IndexedBead]) -> [IndexedBead] {
    let matched = gold.filter { !$0.english.isEmpty && !$0.chinese.isEmpty }
    return gold.filter { bead in
      guard let english = bead.english.first, let chinese = bead.chinese.first else { return true }
      return matched.allSatisfy { other in
        (other.english[0] < english) == (other.chinese[0] < chinese) || other == bead
      }
    }
  }
}
