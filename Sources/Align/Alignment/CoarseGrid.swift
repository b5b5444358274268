import Foundation

/// The wide search: which nodes of a band lie on a path almost as good as the best one, by lengths and hints.
///
/// For every node the best path through it is found by one pass from either end with additions and maxima only, in
/// single precision and over whole rows, so that a band of hundreds of columns costs little. Nodes whose best
/// path falls short of the best of all by no more than a slack are kept.
///
///     forward[i][j] = max over shapes (a, b) of forward[i − a][j − b] + score
///
/// Rows are kept relative to their largest value, so that single precision is enough at any length. Memory: the rows of two blocks
/// and the last few of each other one.
struct CoarseGrid {
  /// Match shapes looked at; larger beads look like these beside null beads.
  private static let shapes = [(1, 1), (2, 1), (1, 2), (3, 1), (2, 2)]
  /// Rows that the largest shape reaches back.
  private static let reach = 3
  /// ln of the cost of a segment without a partner: less than two of them, so that a missing block is left out
  /// rather than matched with whatever stands beside it.
  private static let gap: Float = -1.6
  private static let never: Float = -1e9

  private let band: Band
  private let width: Int
  private let blockHeight: Int
  private let english: [Float]
  private let chinese: [Float]
  private let logPriors: [Float]
  private let ratio: Float
  private let variance: Float
  private let hints: SegmentHints

  /// Rows of a block, whose values stay in the second-level cache.
  static let blockHeight = 256

  /// Prepares the search of a band.
  init(
    band: Band,
    lengths: SegmentLengths,
    hints: SegmentHints,
    parameters: DocumentParameters,
    blockHeight: Int = CoarseGrid.blockHeight
  ) {
    self.blockHeight = blockHeight
    self.band = band
    width = band.widest
    self.hints = hints
    ratio = Float(parameters.length.ratio)
    variance = Float(parameters.length.variance)
    // Lengths of single segments: differences of sums in single precision would lose them in a long document.
    english = zip(lengths.english.dropFirst(), lengths.english).map { Float($0 - $1) }
    chinese = zip(lengths.chinese.dropFirst(), lengths.chinese).map {
      Float($0 - $1) * Float(parameters.length.ratio)
    }
    logPriors = Self.shapes.map { shape in
      let index = BeadShape.all.firstIndex(of: BeadShape(shape.0, shape.1)) ?? 0
      return Float(
        log(parameters.priors.probabilities[index]) + GaleChurchScorer.logScale(parameters.length)
      )
    }
  }

  /// The first and last column of each row that lies on a path within `slack` nats of the best; `lower > upper` where
  /// a row has none.
  func hull(slack: Float) -> (lower: [Int], upper: [Int]) {
    sweepBackward(sweepForward(), slack: slack)
  }

  /// The scores of `GaleChurchScorer` for eight candidates, in single precision.
  @inline(__always)
  private func score(_ english: Float, _ chinese: SIMD8<Float>, _ prior: Float) -> SIMD8<Float> {
    let difference = english - chinese
    let size = VectorMath.larger((english + chinese) * 0.5, SIMD8(repeating: 1))
    let tail = 1 + difference * difference / (3 * variance * size)
    let square = tail * tail
    return prior + 0.5 * Self.approximateLog(size / (square * square))
  }

  /// ln within .0006: the exponent, and a cubic that interpolates log₂ at Chebyshev's points of 1 … 2.
  @inline(__always)
  private static func approximateLog(_ values: SIMD8<Float>) -> SIMD8<Float> {
    let bits = unsafe unsafeBitCast(values, to: SIMD8<UInt32>.self)
    // An integer in the low bits of 1.5 · 2²³ is a number without a conversion.
    let exponent =
      unsafe unsafeBitCast(bits &>> 23 &+ 0x4B40_0000, to: SIMD8<Float>.self) - (12_582_912 + 127)
    let mantissa = unsafe unsafeBitCast((bits & 0x7F_FFFF) | 0x3F80_0000, to: SIMD8<Float>.self)
    let polynomial = -2.136_232 + mantissa * (3.011_162 + mantissa * (-1.026_805 + mantissa * 0.152_700))
    return (exponent + polynomial) * 0.693_147_18
  }

  /// Sets what the hints say for groups that end at columns `first` … `last`.
  @inline(__always)
  private func fill(_ bonus: inout [Float], _ rows: Range<Int>, _ count: Int, first: Int, last: Int) {
    guard first <= last else { return }
    for index in 0...last - first { bonus[index] = 0 }
    if !hints.isEmpty(rows) { hints.add(to: &bonus, rows: rows, count: count, first: first, last: last) }
  }

  /// What the candidates of a shape in a row have in common.
  private struct Candidate {
    var english: Float
    var prior: Float
    /// Whether there are two Chinese segments.
    var isDouble: Bool
    var count: Int
  }

  /// Raises a stretch of values to what another one, the score of each candidate and the hints give, where that is more.
  ///
  /// The pointers are taken and checked once, so that the loop becomes vector instructions.
  @inline(__always)
  private func relax(
    _ values: inout [Float],
    at target: Int,
    from source: Int,
    chinese places: (Int, Int),
    _ candidate: Candidate,
    _ bonus: [Float]
  ) {
    let count = candidate.count
    precondition(target >= 0 && source >= 0 && max(target, source) + count <= values.count, "inside the rows")
    precondition(min(places.0, places.1) >= 0 && max(places.0, places.1) + count <= chinese.count, "segments")
    precondition(count <= bonus.count, "a bonus for each")
    let (single, prior) = (candidate.english, candidate.prior)
    unsafe values.withUnsafeMutableBytes { values in
      unsafe chinese.withUnsafeBytes { chinese in
        unsafe bonus.withUnsafeBytes { bonus in
          let size = MemoryLayout<Float>.stride
          /// As many numbers from a place on as there are, up to eight.
          func numbers(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ lanes: Int) -> SIMD8<Float> {
            if lanes == 8 {
              return unsafe bytes.loadUnaligned(fromByteOffset: place * size, as: SIMD8<Float>.self)
            }
            var numbers = SIMD8<Float>.zero
            for lane in 0..<lanes {
              numbers[lane] = unsafe bytes.loadUnaligned(
                fromByteOffset: (place + lane) * size,
                as: Float.self
              )
            }
            return numbers
          }
          for index in stride(from: 0, to: count, by: 8) {
            let lanes = min(8, count - index)
            var other = unsafe numbers(chinese, places.0 + index, lanes)
            if candidate.isDouble { unsafe other += numbers(chinese, places.1 + index, lanes) }
            let before = unsafe numbers(UnsafeRawBufferPointer(values), source + index, lanes)
            let known = unsafe numbers(UnsafeRawBufferPointer(values), target + index, lanes)
            let raised = unsafe before + score(single, other, prior) + numbers(bonus, index, lanes)
            let most = VectorMath.larger(known, raised)
            if lanes == 8 {
              unsafe values.storeBytes(of: most, toByteOffset: (target + index) * size, as: SIMD8<Float>.self)
            } else {
              for lane in 0..<lanes {
                unsafe values.storeBytes(
                  of: most[lane],
                  toByteOffset: (target + index + lane) * size,
                  as: Float.self
                )
              }
            }
          }
        }
      }
    }
  }

  /// The forward values of a block of rows and of those before it that it reaches back to.
  ///
  /// Of the other blocks only the last rows are kept, and the block is swept again when the backward pass comes to it: a few
  /// hundred rows of a wide band take megabytes, those of a book hundreds.
  private struct Forward {
    /// The last rows of each block that was swept, for the one after it.
    var ends: [[Float]] = [[]]
    /// The block at hand.
    var block = -1
    /// The place of a node's value is its own among all nodes less this.
    var origin = 0
    var values: [Float] = []
    /// What each row's values are relative to: the largest value of the row before.
    var bases: [Double]

    init(rowCount: Int) { bases = [Double](repeating: 0, count: rowCount + 1) }
  }

  /// The rows of a block.
  private func rows(_ block: Int) -> Range<Int> {
    block * blockHeight..<min(band.rowCount, (block + 1) * blockHeight)
  }

  private func sweepForward() -> Forward {
    var forward = Forward(rowCount: band.rowCount)
    for block in 0...(band.rowCount - 1) / blockHeight {
      sweep(block, &forward)
      let end = rows(block).upperBound
      let kept = band.offsets[max(0, end - Self.reach)]
      forward.ends.append(Array(forward.values[(kept - forward.origin)...]))
    }
    return forward
  }

  /// Fills in the values of a block, of which the one before it was swept.
  private func sweep(_ block: Int, _ forward: inout Forward) {
    guard forward.block != block else { return }
    let rows = rows(block)
    forward.block = block
    forward.origin = band.offsets[max(0, rows.lowerBound - Self.reach)]
    forward.values.removeAll(keepingCapacity: true)
    forward.values += forward.ends[block]
    let count = band.offsets[rows.upperBound] - forward.origin
    forward.values += repeatElement(Self.never, count: count - forward.values.count)
    if block == 0 { forward.values[0] = 0 }
    var bonus = [Float](repeating: 0, count: width)
    for row in rows { sweep(row, &forward, &bonus) }
  }

  /// Fills in the values of a row from those before it.
  private func sweep(_ row: Int, _ forward: inout Forward, _ bonus: inout [Float]) {
    let low = band.lower[row]
    let high = band.upper[row]
    let offset = band.offsets[row] - low - forward.origin
    if row > 0 {
      let first = max(low, band.lower[row - 1])
      let last = min(high, band.upper[row - 1])
      let before = band.offsets[row - 1] - band.lower[row - 1] - forward.origin
      let step = Self.gap + Float(forward.bases[row - 1] - forward.bases[row])
      var values = forward.values.mutableSpan
      for column in stride(from: first, through: last, by: 1) {
        values[offset + column] = values[before + column] + step
      }
    }
    for (index, shape) in Self.shapes.enumerated() where row >= shape.0 {
      let from = row - shape.0
      var length: Float = 0
      for segment in from..<row { length += english[segment] }
      let first = max(low, band.lower[from] + shape.1)
      let last = min(high, band.upper[from] + shape.1)
      let before = band.offsets[from] - band.lower[from] - shape.1 - forward.origin
      let prior = logPriors[index] + Float(forward.bases[from] - forward.bases[row])
      fill(&bonus, from..<row, shape.1, first: first, last: last)
      guard first <= last else { continue }
      relax(
        &forward.values,
        at: offset + first,
        from: before + first,
        chinese: (first - 1, first - shape.1),
        Candidate(english: length, prior: prior, isDouble: shape.1 == 2, count: last - first + 1),
        bonus
      )
    }
    var values = forward.values.mutableSpan
    var left = values[offset + low]
    var largest = left
    for column in stride(from: low + 1, through: high, by: 1) {
      left = max(values[offset + column], left + Self.gap)
      values[offset + column] = left
      largest = max(largest, left)
    }
    forward.bases[row + 1] = forward.bases[row] + Double(largest)
  }

  /// The backward values of the last few rows, as in the forward pass, from the other end.
  private struct Backward {
    /// Rows kept at a time: the row at hand and those that the largest shape reaches.
    static let ring = CoarseGrid.reach + 1

    let width: Int
    var values: [Float]
    /// What each row's values are relative to; row *i* stands at *i*, the row after the last at its own.
    var bases: [Double]

    init(_ band: Band) {
      width = band.widest
      values = [Float](repeating: CoarseGrid.never, count: Self.ring * width)
      bases = [Double](repeating: 0, count: band.rowCount + 1)
    }

    /// Where a row's values begin.
    @inline(__always)
    func start(_ row: Int) -> Int { row % Self.ring * width }
  }

  private func sweepBackward(_ swept: consuming Forward, slack: Float) -> (lower: [Int], upper: [Int]) {
    var forward = swept
    var backward = Backward(band)
    let rows = band.rowCount
    var lower = [Int](repeating: band.upper[rows - 1], count: rows)
    var upper = [Int](repeating: -1, count: rows)
    let best = Double(forward.values[forward.values.count - 1]) + forward.bases[rows - 1]
    var bonus = [Float](repeating: 0, count: width)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      sweep(back: row, &backward, &bonus)
      sweep(row / blockHeight, &forward)
      let columns = band.lower[row]...band.upper[row]
      let slot = backward.start(row) - columns.lowerBound
      let offset = band.offsets[row] - columns.lowerBound - forward.origin
      let needed = Float(best - forward.bases[row] - backward.bases[row]) - slack
      func isNeeded(_ column: Int) -> Bool {
        forward.values[offset + column] + backward.values[slot + column] >= needed
      }
      guard let first = columns.first(where: isNeeded), let last = columns.last(where: isNeeded) else {
        continue
      }
      lower[row] = first
      upper[row] = last
    }
    return (lower, upper)
  }

  /// Fills in the values of a row from those after it.
  private func sweep(back row: Int, _ backward: inout Backward, _ bonus: inout [Float]) {
    let rows = band.rowCount
    let low = band.lower[row]
    let high = band.upper[row]
    let slot = backward.start(row) - low
    do {
      var values = backward.values.mutableSpan
      for column in low...high { values[slot + column] = Self.never }
    }
    if row == rows - 1 {
      backward.values[slot + high] = 0
    } else {
      let first = max(low, band.lower[row + 1])
      let last = min(high, band.upper[row + 1])
      let next = backward.start(row + 1) - band.lower[row + 1]
      let step = Self.gap + Float(backward.bases[row + 1] - backward.bases[row])
      var values = backward.values.mutableSpan
      for column in stride(from: first, through: last, by: 1) {
        values[slot + column] = values[next + column] + step
      }
    }
    for (index, shape) in Self.shapes.enumerated() where row + shape.0 < rows {
      let to = row + shape.0
      var length: Float = 0
      for segment in row..<to { length += english[segment] }
      let first = max(low, band.lower[to] - shape.1)
      let last = min(high, band.upper[to] - shape.1)
      let next = backward.start(to) - band.lower[to] + shape.1
      let prior = logPriors[index] + Float(backward.bases[to] - backward.bases[row])
      // Here a column is where a group begins.
      fill(&bonus, row..<to, shape.1, first: first + shape.1, last: last + shape.1)
      guard first <= last else { continue }
      relax(
        &backward.values,
        at: slot + first,
        from: next + first,
        chinese: (first, first + shape.1 - 1),
        Candidate(english: length, prior: prior, isDouble: shape.1 == 2, count: last - first + 1),
        bonus
      )
    }
    var values = backward.values.mutableSpan
    var right = values[slot + high]
    var largest = right
    for column in stride(from: high - 1, through: low, by: -1) {
      right = max(values[slot + column], right + Self.gap)
      values[slot + column] = right
      largest = max(largest, right)
    }
    if row > 0 { backward.bases[row - 1] = backward.bases[row] + Double(largest) }
  }
}
