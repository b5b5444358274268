/// Beads that a search takes as given: every path goes through both of their corners.
///
/// A corner (*i*, *j*) is passed by all paths where beads from earlier rows end in row *i* at column *j* or before it, beads
/// to later rows leave the row at *j* or behind it, and no bead passes over the row. What a path does between the two
/// corners of a fixed bead does not matter: the bead stands there in the end.
struct FixedBeads: Sendable {
  /// The beads, in text order.
  let beads: [Bead]
  /// The last column of each row at which a bead from an earlier row may end.
  private let arrival: [Int]
  /// The first column of each row from which a bead may go to a later row.
  private let departure: [Int]
  /// The next row behind each one that has a corner.
  private let nextRow: [Int]
  private let corners: [(row: Int, column: Int)]

  /// A log weight (nats) that no sum of evidence makes up for, and that Float sums still hold.
  private static let impossible: Float = -1e6
  /// Stretches between two beads of up to this many nodes are searched whole.
  private static let wholeStretch = 4096
  /// How far (Chinese segments) a band may miss a corner and still be the place to search.
  private static let miss = 8
  /// Half the width of the search where the band is not, as the coarse search begins with.
  private static let halfWidth = 80

  /// Makes the given beads of a document: in text order, none overlapping or crossing another.
  init(_ beads: [Bead], englishCount: Int, chineseCount: Int) {
    self.beads = beads
    var arrival = [Int](repeating: .max, count: englishCount + 1)
    var departure = [Int](repeating: 0, count: englishCount + 1)
    var corners = [(row: 0, column: 0)]
    for bead in beads {
      for (row, column) in [
        (bead.english.lowerBound, bead.chinese.lowerBound), (bead.english.upperBound, bead.chinese.upperBound),
      ] {
        let last = corners[corners.count - 1]
        precondition(row >= last.row && column >= last.column, "fixed beads stand in text order")
        precondition(row <= englishCount && column <= chineseCount, "fixed beads stand in the document")
        corners.append((row, column))
        arrival[row] = min(arrival[row], column)
        departure[row] = max(departure[row], column)
      }
    }
    corners.append((englishCount, chineseCount))
    var nextRow = [Int](repeating: .max, count: englishCount + 1)
    for row in stride(from: englishCount - 1, through: 0, by: -1) {
      nextRow[row] = arrival[row + 1] < .max ? row + 1 : nextRow[row + 1]
    }
    self.arrival = arrival
    self.departure = departure
    self.nextRow = nextRow
    self.corners = corners
  }

  /// The columns at which a deletion may go from a row to the next one.
  func deletions(into row: Int) -> ClosedRange<Int>? {
    departure[row - 1] <= arrival[row] ? departure[row - 1]...arrival[row] : nil
  }

  /// Puts an impossible weight on the candidates of a row that would pass by a corner.
  func forbid(_ row: CandidateRow, in scores: inout [Float], first: Int) {
    guard row.shape.english > 0 else { return }
    let end = row.english + row.shape.english
    guard nextRow[row.english] >= end else {
      for index in 0..<row.chinese.count { scores[first + index] = Self.impossible }
      return
    }
    let low = departure[row.english]
    let high = arrival[end]
    for (index, start) in row.chinese.enumerated()
    where start < low || high < .max && start + row.shape.chinese > high {
      scores[first + index] = Self.impossible
    }
  }

  /// A band through all corners: small stretches between them whole, large ones where the search found something.
  func band(_ found: Band) -> Band {
    let chineseCount = found.upper[found.rowCount - 1]
    var lower = [Int](repeating: chineseCount, count: found.rowCount)
    var upper = [Int](repeating: 0, count: found.rowCount)
    func widen(_ row: Int, _ low: Int, _ high: Int) {
      lower[row] = min(lower[row], low)
      upper[row] = max(upper[row], high)
    }
    for (start, end) in zip(corners, corners.dropFirst()) {
      let rows = end.row - start.row
      let columns = end.column - start.column
      let isWhole = (rows + 1) * (columns + 1) <= Self.wholeStretch
      let isFound = [start, end].allSatisfy {
        found.lower[$0.row] - Self.miss <= $0.column && $0.column <= found.upper[$0.row] + Self.miss
      }
      for row in start.row...end.row {
        if isWhole {
          widen(row, start.column, end.column)
        } else if isFound {
          widen(row, max(start.column, found.lower[row]), min(end.column, found.upper[row]))
        } else {
          let line = rows == 0 ? end.column : start.column + (row - start.row) * columns / rows
          widen(row, max(start.column, line - Self.halfWidth), min(end.column, line + Self.halfWidth))
        }
      }
      widen(start.row, start.column, start.column)
      widen(end.row, end.column, end.column)
    }
    return Band(lower: lower, upper: upper, chineseCount: chineseCount)
  }

  /// The beads of a path with the given ones in their places.
  func beads(_ path: [Bead]) -> [Bead] {
    var result: [Bead] = []
    var index = 0
    var next = 0
    while index < path.count || next < beads.count {
      if next < beads.count, index == path.count || isReached(path[index], beads[next]) {
        let fixed = beads[next]
        result.append(fixed)
        next += 1
        while index < path.count, isInside(path[index], fixed) { index += 1 }
      } else {
        result.append(path[index])
        index += 1
      }
    }
    return result
  }

  private func isReached(_ bead: Bead, _ fixed: Bead) -> Bool {
    bead.english.lowerBound >= fixed.english.lowerBound && bead.chinese.lowerBound >= fixed.chinese.lowerBound
  }

  private func isInside(_ bead: Bead, _ fixed: Bead) -> Bool {
    bead.english.upperBound <= fixed.english.upperBound && bead.chinese.upperBound <= fixed.chinese.upperBound
  }
}

/// Scores rows of candidates, and forbids those that would pass by a fixed bead.
struct FixedScorer<Base: RowScorer>: RowScorer {
  var base: Base
  let fixed: FixedBeads

  mutating func score(_ row: CandidateRow, into scores: inout [Float], first: Int) {
    base.score(row, into: &scores, first: first)
    fixed.forbid(row, in: &scores, first: first)
  }
}
