/// Beads that a search takes as given: every path goes through both corners of each block of them.
///
/// A block is a run of given beads that touch. What stands alone between two of them, with nothing on the
/// other side, can only be unpaired and belongs to the block too; so every stretch between blocks has text on
/// both sides and can be aligned.
///
/// A corner (*i*, *j*) is passed by all paths where beads from earlier rows end in row *i* at column *j* or
/// before it, beads to later rows leave the row at *j* or after it, and no bead passes over the row. What a
/// path does inside of a block does not matter: the given beads stand there in the end.
struct FixedBeads: Sendable {
  /// Given beads that touch.
  struct Block: Sendable {
    var beads: [Bead]
    var english: Range<Int>
    var chinese: Range<Int>
  }

  /// The blocks, in text order.
  let blocks: [Block]
  /// The last column of each row at which a bead from an earlier row may end.
  private let arrival: [Int]
  /// The first column of each row from which a bead may go to a later row.
  private let departure: [Int]
  /// The next row after each one that has a corner.
  private let nextRow: [Int]
  private let corners: [(row: Int, column: Int)]

  /// A log weight (nats) that no sum of evidence makes up for, and that Float sums still hold.
  private static let impossible: Float = -1e6
  /// Stretches between two beads of up to this many nodes are searched whole.
  private static let wholeStretch = 4096
  /// How far (Chinese segments) a band may miss a corner and still be the place to search.
  private static let miss = 8
  /// Half the width of the search where the band misses a corner: the least that the coarse search begins with.
  private static let halfWidth = 80

  /// Makes the blocks of a document from given beads: in text order, none overlapping or crossing another.
  init(_ given: [Bead], englishCount: Int, chineseCount: Int) {
    let blocks = Self.blocks(given, englishCount: englishCount, chineseCount: chineseCount)
    let corners = blocks.flatMap { block in
      [
        (block.english.lowerBound, block.chinese.lowerBound),
        (block.english.upperBound, block.chinese.upperBound),
      ]
    }
    self.init(blocks: blocks, corners: corners, englishCount: englishCount, chineseCount: chineseCount)
  }

  /// Makes corners without any bead between them, in text order.
  init(corners: [(english: Int, chinese: Int)], englishCount: Int, chineseCount: Int) {
    self.init(blocks: [], corners: corners, englishCount: englishCount, chineseCount: chineseCount)
  }

  private init(blocks: [Block], corners known: [(Int, Int)], englishCount: Int, chineseCount: Int) {
    self.blocks = blocks
    var arrival = [Int](repeating: .max, count: englishCount + 1)
    var departure = [Int](repeating: 0, count: englishCount + 1)
    var corners = [(row: 0, column: 0)]
    for (row, column) in known {
      corners.append((row, column))
      arrival[row] = min(arrival[row], column)
      departure[row] = max(departure[row], column)
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

  private static func blocks(_ given: [Bead], englishCount: Int, chineseCount: Int) -> [Block] {
    var blocks: [Block] = []
    var end = (english: 0, chinese: 0)
    func take(_ bead: Bead) {
      if let last = blocks.last, last.english.upperBound == bead.english.lowerBound,
        last.chinese.upperBound == bead.chinese.lowerBound
      {
        blocks[blocks.count - 1].beads.append(bead)
        blocks[blocks.count - 1].english = last.english.lowerBound..<bead.english.upperBound
        blocks[blocks.count - 1].chinese = last.chinese.lowerBound..<bead.chinese.upperBound
      } else {
        blocks.append(Block(beads: [bead], english: bead.english, chinese: bead.chinese))
      }
    }
    func close(_ english: Int, _ chinese: Int) {
      precondition(english >= end.english && chinese >= end.chinese, "given beads stand in text order")
      guard english == end.english || chinese == end.chinese else { return }
      for index in end.english..<english {
        take(Bead(english: index..<index + 1, chinese: chinese..<chinese, posterior: 1))
      }
      for index in end.chinese..<chinese {
        take(Bead(english: english..<english, chinese: index..<index + 1, posterior: 1))
      }
    }
    for bead in given {
      close(bead.english.lowerBound, bead.chinese.lowerBound)
      take(bead)
      end = (bead.english.upperBound, bead.chinese.upperBound)
    }
    close(englishCount, chineseCount)
    return blocks
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

  /// Of each segment of both sides the first one behind the stretch between corners that it stands in.
  var ends: (english: [Int], chinese: [Int]) {
    var ends: (english: [Int], chinese: [Int]) = ([], [])
    for (start, end) in zip(corners, corners.dropFirst()) {
      ends.english += repeatElement(end.row, count: end.row - start.row)
      ends.chinese += repeatElement(end.column, count: end.column - start.column)
    }
    return ends
  }

  /// What is between two corners.
  struct Stretch: Sendable {
    var english: Range<Int>
    var chinese: Range<Int>
  }

  /// The stretches between corners, in text order.
  var stretches: [Stretch] {
    zip(corners, corners.dropFirst()).map { start, end in
      Stretch(english: start.row..<end.row, chinese: start.column..<end.column)
    }
  }

  /// The band of all nodes between corners without beads; `nil` where a stretch is too large to be searched whole, and where
  /// there are beads: a document around these teaches its own parameters in a search.
  var wholeBand: Band? {
    guard blocks.isEmpty else { return nil }
    let isSmall = zip(corners, corners.dropFirst()).allSatisfy { start, end in
      Self.isSmall(rows: end.row - start.row, columns: end.column - start.column)
    }
    guard isSmall, let last = corners.last else { return nil }
    let rows = last.row + 1
    return band(
      Band(
        lower: [Int](repeating: 0, count: rows),
        upper: [Int](repeating: last.column, count: rows),
        chineseCount: last.column
      )
    )
  }

  private static func isSmall(rows: Int, columns: Int) -> Bool { (rows + 1) * (columns + 1) <= wholeStretch }

  /// A band through all corners: small stretches between them whole, large ones where the search found
  /// something.
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
      let isWhole = Self.isSmall(rows: rows, columns: columns)
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

  /// A band through all corners, and between them where a search found something.
  func narrowed(_ found: Band) -> Band {
    let chineseCount = found.upper[found.rowCount - 1]
    var lower = found.lower
    var upper = found.upper
    for (start, end) in zip(corners, corners.dropFirst()) {
      for row in start.row + 1..<max(start.row + 1, end.row) {
        lower[row] = max(start.column, found.lower[row])
        upper[row] = min(end.column, found.upper[row])
      }
    }
    for row in lower.indices where arrival[row] < .max {
      // Between two corners of a row stand Chinese segments without a partner.
      lower[row] = arrival[row]
      upper[row] = departure[row]
    }
    return Band(lower: lower, upper: upper, chineseCount: chineseCount)
  }

  /// The beads of a path with the given ones in their places.
  func beads(_ path: [Bead]) -> [Bead] {
    var result: [Bead] = []
    var index = 0
    for block in blocks {
      while index < path.count, !isReached(path[index], block) {
        result.append(path[index])
        index += 1
      }
      result += block.beads
      while index < path.count, isInside(path[index], block) { index += 1 }
    }
    return result + path[index...]
  }

  private func isReached(_ bead: Bead, _ block: Block) -> Bool {
    bead.english.lowerBound >= block.english.lowerBound && bead.chinese.lowerBound >= block.chinese.lowerBound
  }

  private func isInside(_ bead: Bead, _ block: Block) -> Bool {
    bead.english.upperBound <= block.english.upperBound && bead.chinese.upperBound <= block.chinese.upperBound
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
