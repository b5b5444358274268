/// Pairs of segments whose vectors are nearer to each other than to what surrounds them: they show the wide search
/// where two texts run together again after a passage that one of them lacks.
enum VectorHints {
  /// Nats for a margin of 1 (fitted with `mostDistant` on the development sets of the project, 2026-11: no bead lost by
  /// the wide search).
  private static let scale: Float = 25
  /// A smaller margin says nothing.
  private static let leastMargin: Float = 0.02
  /// How many of the nearest segments make up what a segment is near to anyway (Artetxe & Schwenk 2019).
  private static let nearest = 4
  /// Segments of the other side that are kept for each segment.
  private static let kept = 6
  /// Rows whose vectors are made together.
  private static let blockSize = 128

  /// The pairs in a band, with what each says.
  ///
  /// - Complexity: O(pairs × width) time, O(*n*) memory.
  static func pairs(
    english: any SpanVectors,
    chinese: any SpanVectors,
    windows: SegmentWindows
  ) -> [SegmentHints.Pair] {
    var left = Nearest(count: english.count, kept: kept)
    var right = Nearest(count: chinese.count, kept: nearest)
    let englishMean = SpanCosines.mean(english)
    let chineseMean = SpanCosines.mean(chinese)
    let width = english.width
    var chineseBlocks: [Int: [Float]] = [:]
    for start in stride(from: 0, to: english.count, by: blockSize) {
      let rows = start..<min(english.count, start + blockSize)
      var vectors = english.vectors(starting: rows, longest: 1)
      SpanCosines.center(&vectors, englishMean)
      let low = rows.map { windows.lower[$0] }.min() ?? 0
      let high = rows.map { windows.upper[$0] }.max() ?? -1
      guard low <= high else { continue }
      chineseBlocks = chineseBlocks.filter { $0.key >= low / blockSize }
      for block in low / blockSize...high / blockSize {
        let columns = block * blockSize..<min(chinese.count, (block + 1) * blockSize)
        if chineseBlocks[block] == nil {
          var others = chinese.vectors(starting: columns, longest: 1)
          SpanCosines.center(&others, chineseMean)
          chineseBlocks[block] = others
        }
        guard let others = chineseBlocks[block] else { continue }
        for row in rows {
          let first = max(windows.lower[row], columns.lowerBound)
          let last = min(windows.upper[row], columns.upperBound - 1)
          for column in stride(from: first, through: last, by: 1) {
            let cosine = VectorMath.dot(
              vectors,
              at: (row - rows.lowerBound) * width,
              others,
              at: (column - columns.lowerBound) * width,
              count: width
            )
            left.add(cosine, of: column, to: row)
            right.add(cosine, of: row, to: column)
          }
        }
      }
    }
    return hints(left, right)
  }

  private static func hints(_ left: Nearest, _ right: Nearest) -> [SegmentHints.Pair] {
    var pairs: [SegmentHints.Pair] = []
    for row in 0..<left.count {
      let near = left.mean(row, of: nearest)
      for (column, cosine) in left.entries(row) {
        let margin = cosine - (near + right.mean(column, of: nearest)) / 2
        guard margin > leastMargin else { continue }
        pairs.append(SegmentHints.Pair(english: row, chinese: column, weight: scale * margin))
      }
    }
    return pairs
  }

  /// The nearest segments of the other side of every segment, best first.
  private struct Nearest {
    let kept: Int
    private(set) var cosines: [Float]
    private(set) var others: [Int32]

    var count: Int { cosines.count / kept }

    init(count: Int, kept: Int) {
      self.kept = kept
      cosines = [Float](repeating: -2, count: count * kept)
      others = [Int32](repeating: -1, count: count * kept)
    }

    @inline(__always)
    mutating func add(_ cosine: Float, of other: Int, to segment: Int) {
      var place = (segment + 1) * kept - 1
      guard cosine > cosines[place] else { return }
      while place > segment * kept, cosine > cosines[place - 1] {
        cosines[place] = cosines[place - 1]
        others[place] = others[place - 1]
        place -= 1
      }
      cosines[place] = cosine
      others[place] = Int32(other)
    }

    /// The mean of the best cosines that are known; 0 where none is.
    func mean(_ segment: Int, of most: Int) -> Float {
      var sum: Float = 0
      var count: Float = 0
      for place in segment * kept..<segment * kept + min(most, kept) where others[place] >= 0 {
        sum += cosines[place]
        count += 1
      }
      return count > 0 ? sum / count : 0
    }

    func entries(_ segment: Int) -> [(Int, Float)] {
      (segment * kept..<(segment + 1) * kept).compactMap { place in
        others[place] >= 0 ? (Int(others[place]), cosines[place]) : nil
      }
    }
  }
}
