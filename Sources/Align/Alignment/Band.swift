/// The part of the grid that a search looks at: for every English position a range of Chinese positions.
///
/// Node (*i*, *j*) stands before English segment *i* and Chinese segment *j*; a bead is an edge from one node to
/// another. Rows are stored one after the other:
///
///         j  0 1 2 3 4
///     i 0    ● ● ·          lower 0, upper 1
///       1    ● ● ● ·        lower 0, upper 2
///       2    · ● ● ● ·      lower 1, upper 3
struct Band: Sendable, Equatable {
  /// First Chinese position of each row; never falls.
  private(set) var lower: [Int]
  /// Last Chinese position of each row, inclusive; never falls.
  private(set) var upper: [Int]
  /// Index of each row's first node among all nodes; one more than there are rows.
  private(set) var offsets: [Int]

  /// The number of nodes.
  var nodeCount: Int { offsets[offsets.count - 1] }
  /// The number of rows: one more than there are English segments.
  var rowCount: Int { lower.count }
  /// The widest row.
  var widest: Int { (0..<rowCount).map { upper[$0] - lower[$0] + 1 }.max() ?? 0 }

  /// How wide rows may be, where the wider ones are cut to this, for some number of nodes in all; at least 1.
  func widthOfRows(upTo most: Int) -> Int {
    var left = most
    let widths = (0..<rowCount).map { upper[$0] - lower[$0] + 1 }.sorted()
    for (row, width) in widths.enumerated() {
      let share = left / (rowCount - row)
      if share < width { return max(1, share) }
      left -= width
    }
    return widths[rowCount - 1]
  }

  /// Makes a band from wished-for ranges, widened where needed so that a path through it exists:
  /// corners included, neither bound ever falling, neighbouring rows overlapping.
  init(lower: [Int], upper: [Int], chineseCount: Int) {
    precondition(!lower.isEmpty && lower.count == upper.count, "a row for every English position")
    let last = lower.count - 1
    var low = lower.map { min(max($0, 0), chineseCount) }
    var high = upper.map { min(max($0, 0), chineseCount) }
    low[0] = 0
    high[last] = chineseCount
    for row in stride(from: last - 1, through: 0, by: -1) { low[row] = min(low[row], low[row + 1]) }
    for row in 0...last {
      high[row] = max(high[row], low[row])
      if row > 0 { high[row] = max(high[row], high[row - 1]) }
      if row < last { high[row] = max(high[row], low[row + 1]) }
    }
    self.lower = low
    self.upper = high
    offsets = [0]
    offsets.reserveCapacity(last + 2)
    for row in 0...last { offsets.append(offsets[row] + high[row] - low[row] + 1) }
  }

  /// Whether both corners of a bead are nodes.
  func holds(_ bead: Bead) -> Bool {
    [
      (bead.english.lowerBound, bead.chinese.lowerBound), (bead.english.upperBound, bead.chinese.upperBound),
    ].allSatisfy { row, column in lower[row] <= column && column <= upper[row] }
  }

  /// The segments that beads inside the band may pair.
  var windows: SegmentWindows {
    let rows = rowCount - 1
    return SegmentWindows(
      lower: Array(lower[..<rows]),
      upper: (0..<rows).map { upper[$0 + 1] - 1 },
      chineseCount: upper[rows]
    )
  }

  /// The same, of some English segments alone.
  func windows(of rows: [Bool]) -> SegmentWindows {
    let all = windows
    precondition(rows.count == all.englishCount, "an answer for every English segment")
    return SegmentWindows(
      lower: rows.indices.map { rows[$0] ? all.lower[$0] : all.chineseCount },
      upper: rows.indices.map { rows[$0] ? all.upper[$0] : -1 },
      chineseCount: all.chineseCount
    )
  }

  /// A band that is another one in some stretches, cut to these.
  func replacing(_ stretches: [FixedBeads.Stretch], by other: Band) -> Band {
    var (low, high) = (lower, upper)
    for stretch in stretches {
      for row in stretch.english.dropFirst() {
        low[row] = min(max(other.lower[row], stretch.chinese.lowerBound), stretch.chinese.upperBound)
        high[row] = min(max(other.upper[row], stretch.chinese.lowerBound), stretch.chinese.upperBound)
      }
    }
    return Band(lower: low, upper: high, chineseCount: upper[rowCount - 1])
  }

  /// The whole grid.
  init(englishCount: Int, chineseCount: Int) {
    self.init(
      lower: [Int](repeating: 0, count: englishCount + 1),
      upper: [Int](repeating: chineseCount, count: englishCount + 1),
      chineseCount: chineseCount
    )
  }

  /// Every node that one of some beads touches, and `margin` columns on each side.
  init(around edges: some Sequence<LatticeEdge>, margin: Int, englishCount: Int, chineseCount: Int) {
    var lower = [Int](repeating: chineseCount, count: englishCount + 1)
    var upper = [Int](repeating: 0, count: englishCount + 1)
    for edge in edges {
      let shape = BeadShape.all[Int(edge.shape)]
      let start = Int(edge.chinese)
      for row in Int(edge.english)...Int(edge.english) + shape.english {
        lower[row] = min(lower[row], start)
        upper[row] = max(upper[row], start + shape.chinese)
      }
    }
    self.init(lower: lower.map { $0 - margin }, upper: upper.map { $0 + margin }, chineseCount: chineseCount)
  }
}
