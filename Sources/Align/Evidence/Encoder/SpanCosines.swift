/// The cosines of the vectors of English and Chinese spans, for every bead that a search may look at.
///
/// Vectors are taken less the mean of their side's segments, n ÷ (n + 5) of it, so that what all sentences of a text have in
/// common says nothing. Vectors are made block by block and not kept: memory is a number for each candidate.
struct SpanCosines: Sendable {
  /// The match shapes, in the order of the numbers of a pair.
  static let shapes = BeadShape.all.filter(\.isMatch)
  private static let longest = BeadShape.largestSide
  /// The place of a shape among `shapes`, by its two counts; −1 for none.
  private static let places: [Int] = {
    var places = [Int](repeating: -1, count: (longest + 1) * (longest + 1))
    for (place, shape) in shapes.enumerated() {
      places[shape.english * (longest + 1) + shape.chinese] = place
    }
    return places
  }()
  /// Segments after which half of the mean would be taken off is this many (prototype of the project, 2026).
  private static let meanDamping: Float = 5
  /// Rows whose vectors are made together.
  private static let blockSize = 128
  /// Blocks that the mean of a side is taken of: 4,096 segments.
  private static let mostMeanBlocks = 32
  /// How many of the nearest spans of the other side make up what a span is near to anyway (Artetxe & Schwenk 2019).
  private static let nearest = 4
  /// What a span is near to where nothing is known.
  private static let unknownNearness: Float = 0.2

  /// The pairs that are known.
  let windows: SegmentWindows
  /// For each pair a cosine for each shape; NaN where a span would pass its end.
  private(set) var values: [Float]
  /// How near the English span of each length at each segment is to the Chinese ones of its window: the mean of its four
  /// best cosines.
  private var englishNear: [Float]
  private var chineseNear: [Float]
  /// The best margin of each English segment with any Chinese one, alone and inside a larger span.
  private(set) var englishBest: [(alone: Float, inside: Float)]
  private(set) var chineseBest: [(alone: Float, inside: Float)]

  /// Computes the cosines of a document.
  ///
  /// - Complexity: O(pairs × shapes × width).
  init(english: any SpanVectors, chinese: any SpanVectors, windows: SegmentWindows) {
    precondition(english.width == chinese.width, "vectors of one model")
    self.windows = windows
    let longest = Self.longest
    values = [Float](repeating: .nan, count: windows.pairCount * Self.shapes.count)
    englishNear = [Float](repeating: -1, count: english.count * longest * Self.nearest)
    chineseNear = [Float](repeating: -1, count: chinese.count * longest * Self.nearest)
    englishBest = [(Float, Float)](repeating: (-0.5, -0.5), count: english.count)
    chineseBest = [(Float, Float)](repeating: (-0.5, -0.5), count: chinese.count)
    let ends = (
      english: (0..<english.count).map { english.end(of: $0) },
      chinese: (0..<chinese.count).map { chinese.end(of: $0) }
    )
    let englishMean = Self.mean(english)
    let chineseMean = Self.mean(chinese)
    for start in stride(from: 0, to: english.count, by: Self.blockSize) {
      let rows = start..<min(english.count, start + Self.blockSize)
      let low = rows.map { windows.lower[$0] }.min() ?? 0
      let high = rows.map { windows.upper[$0] }.max() ?? -1
      guard low <= high else { continue }
      var left = english.vectors(starting: rows, longest: longest)
      Self.center(&left, englishMean)
      var right = chinese.vectors(starting: low..<high + 1, longest: longest)
      Self.center(&right, chineseMean)
      fill(rows, low, left, right, english.width, ends)
    }
    englishNear = Self.means(englishNear)
    chineseNear = Self.means(chineseNear)
    findBest()
  }

  private mutating func fill(
    _ rows: Range<Int>,
    _ low: Int,
    _ left: [Float],
    _ right: [Float],
    _ width: Int,
    _ ends: (english: [Int], chinese: [Int])
  ) {
    let longest = Self.longest
    for row in rows where windows.lower[row] <= windows.upper[row] {
      for column in windows.lower[row]...windows.upper[row] {
        let place = (windows.offsets[row] + column - windows.lower[row]) * Self.shapes.count
        for (index, shape) in Self.shapes.enumerated()
        where row + shape.english <= ends.english[row] && column + shape.chinese <= ends.chinese[column] {
          let from = ((row - rows.lowerBound) * longest + shape.english - 1) * width
          let to = ((column - low) * longest + shape.chinese - 1) * width
          let cosine = VectorMath.dot(left, at: from, right, at: to, count: width)
          values[place + index] = cosine
          if shape.chinese <= 2 { Self.keep(cosine, in: &englishNear, row * longest + shape.english - 1) }
          if shape.english <= 2 { Self.keep(cosine, in: &chineseNear, column * longest + shape.chinese - 1) }
        }
      }
    }
  }

  /// Keeps a cosine among the best of a span.
  @inline(__always)
  private static func keep(_ cosine: Float, in near: inout [Float], _ span: Int) {
    var place = span * nearest + nearest - 1
    guard cosine > near[place] else { return }
    near[place] = cosine
    while place > span * nearest, near[place] > near[place - 1] {
      near.swapAt(place, place - 1)
      place -= 1
    }
  }

  private static func means(_ near: [Float]) -> [Float] {
    (0..<near.count / nearest).map { span in
      let known = near[span * nearest..<(span + 1) * nearest].filter { $0 > -1 }
      return known.isEmpty ? unknownNearness : known.reduce(0, +) / Float(known.count)
    }
  }

  static func mean(_ text: any SpanVectors) -> [Float] {
    let width = text.width
    var sum = [Float](repeating: 0, count: width)
    var count = 0
    // Of a long text as many blocks as tell the mean, at even distances.
    let blocks = (text.count + blockSize - 1) / blockSize
    let step = (blocks + mostMeanBlocks - 1) / mostMeanBlocks
    for start in stride(from: 0, to: text.count, by: blockSize * max(1, step)) {
      let rows = start..<min(text.count, start + blockSize)
      let vectors = text.vectors(starting: rows, longest: 1)
      for row in 0..<rows.count {
        let squares = VectorMath.dot(vectors, at: row * width, vectors, at: row * width, count: width)
        guard squares > 0 else { continue }
        VectorMath.addScaled(&sum, at: 0, vectors, at: row * width, count: width, by: 1)
        count += 1
      }
    }
    let scale = count > 0 ? 1 / (Float(count) + meanDamping) : 0
    return sum.map { $0 * scale }
  }

  /// Takes the mean from vectors and makes them of length 1.
  static func center(_ vectors: inout [Float], _ mean: [Float]) {
    let width = mean.count
    for start in stride(from: 0, to: vectors.count, by: width) {
      VectorMath.addScaled(&vectors, at: start, mean, at: 0, count: width, by: -1)
      normalize(&vectors, at: start, width: width)
    }
  }

  /// Makes one of some vectors of length 1.
  static func normalize(_ vectors: inout [Float], at start: Int, width: Int) {
    let length = VectorMath.dot(vectors, at: start, vectors, at: start, count: width).squareRoot()
    let scale = 1 / max(length, 1e-9)
    for index in start..<start + width { vectors[index] *= scale }
  }

  private mutating func findBest() {
    for row in 0..<windows.englishCount where windows.lower[row] <= windows.upper[row] {
      for column in windows.lower[row]...windows.upper[row] {
        for shape in [(1, 1), (2, 1), (1, 2), (3, 1), (1, 3)] {
          guard let margin = margin(row, shape.0, column, shape.1) else { continue }
          for segment in row..<row + shape.0 {
            if shape == (1, 1) { englishBest[segment].alone = max(englishBest[segment].alone, margin) }
            englishBest[segment].inside = max(englishBest[segment].inside, margin)
          }
          for segment in column..<column + shape.1 {
            if shape == (1, 1) { chineseBest[segment].alone = max(chineseBest[segment].alone, margin) }
            chineseBest[segment].inside = max(chineseBest[segment].inside, margin)
          }
        }
      }
    }
  }

  /// The cosine of a bead; `nil` where it is in no window or has no such shape.
  @inline(__always)
  func cosine(_ english: Int, _ englishCount: Int, _ chinese: Int, _ chineseCount: Int) -> Float? {
    guard englishCount > 0, chineseCount > 0, englishCount <= Self.longest, chineseCount <= Self.longest,
      let pair = windows.pair(english, chinese)
    else { return nil }
    let place = Self.places[englishCount * (Self.longest + 1) + chineseCount]
    guard place >= 0 else { return nil }
    let value = values[pair * Self.shapes.count + place]
    return value.isNaN ? nil : value
  }

  /// How near the two spans of a bead are to what surrounds the other: half of each.
  @inline(__always)
  func nearness(_ english: Int, _ englishCount: Int, _ chinese: Int, _ chineseCount: Int) -> Float {
    0.5
      * (englishNear[english * Self.longest + englishCount - 1]
        + chineseNear[chinese * Self.longest + chineseCount - 1])
  }

  /// A bead's cosine less its nearness.
  @inline(__always)
  func margin(_ english: Int, _ englishCount: Int, _ chinese: Int, _ chineseCount: Int) -> Float? {
    cosine(english, englishCount, chinese, chineseCount).map {
      $0 - nearness(english, englishCount, chinese, chineseCount)
    }
  }
}
