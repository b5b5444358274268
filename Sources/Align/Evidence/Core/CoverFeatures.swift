/// The features that a cover of words gives for a bead.
///
/// All are taken against what chance covers (the mean over the window), so that 0 says nothing.
struct CoverFeatures: Sendable {
  /// The names of the features, after the name of what covers.
  static func names(_ source: String) -> [String] {
    [
      "english-sum", "chinese-sum", "english", "chinese", "english-large", "chinese-large", "english-edge",
      "chinese-edge", "english-gain", "chinese-gain", "english-missed", "chinese-missed", "english-straddles",
      "chinese-straddles", "unpaired", "unpaired-weight",
    ].map { "\(source)-\($0)" }
  }

  /// Keeps short segments from extreme shares.
  private static let smoothing: Float = 3
  private static let sumScale: Float = 0.1
  private static let weightScale: Float = 0.05
  private static let weightMost: Float = 3

  private let cover: SpanCover
  /// Sums of totals and means up to each segment, so that a group's are a difference.
  private let englishTotals: [Float]
  private let chineseTotals: [Float]

  /// Prepares a cover.
  init(_ cover: SpanCover) {
    self.cover = cover
    func sums(_ values: [Float]) -> [Float] {
      var sums: [Float] = [0]
      sums.reserveCapacity(values.count + 1)
      for value in values { sums.append(sums[sums.count - 1] + value) }
      return sums
    }
    englishTotals = sums(cover.englishTotals)
    chineseTotals = sums(cover.chineseTotals)
  }

  /// Writes the features of a row of candidates.
  func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    let stride = table.stride
    let shape = row.shape
    table.clear(first..<first + 16, count: row.chinese.count)
    guard shape.isMatch else {
      fillUnpaired(&table, first: first, row: row)
      return
    }
    for (offset, start) in row.chinese.enumerated() {
      let values = features(row.english, shape.english, start, shape.chinese)
      var place = first * stride + offset
      for index in values.indices {
        table.values[place] = values[index]
        place += stride
      }
    }
  }

  private func fillUnpaired(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    let stride = table.stride
    for (offset, start) in row.chinese.enumerated() {
      let best: Float
      let total: Float
      if row.shape.english > 0 {
        best = cover.englishBest[row.english]
        total = cover.englishTotals[row.english]
      } else {
        best = cover.chineseBest[start]
        total = cover.chineseTotals[start]
      }
      table.values[(first + 14) * stride + offset] = best / (total + Self.smoothing)
      table.values[(first + 15) * stride + offset] = min(total * Self.weightScale, Self.weightMost)
    }
  }

  /// The fourteen features of a bead.
  private func features(_ i: Int, _ a: Int, _ j: Int, _ b: Int) -> InlineArray<14, Float> {
    let longest = SpanCover.longest
    let english = cover.english(i, a, by: j, b)
    let chinese = cover.chinese(j, b, by: i, a)
    var englishMean: Float = 0
    var chineseMean: Float = 0
    for segment in i..<i + a { englishMean += cover.englishMeans[segment * longest + b - 1] }
    for segment in j..<j + b { chineseMean += cover.chineseMeans[segment * longest + a - 1] }
    let englishTotal = englishTotals[i + a] - englishTotals[i] + Self.smoothing
    let chineseTotal = chineseTotals[j + b] - chineseTotals[j] + Self.smoothing
    let englishShare = (english - englishMean) / englishTotal
    let chineseShare = (chinese - chineseMean) / chineseTotal
    let extra = Float(a + b - 2)
    var values = InlineArray<14, Float>(repeating: 0)
    values[0] = (english - englishMean) * Self.sumScale
    values[1] = (chinese - chineseMean) * Self.sumScale
    values[2] = englishShare
    values[3] = chineseShare
    values[4] = englishShare * extra
    values[5] = chineseShare * extra
    if a > 1 {
      values[6] = min(edge(i, j, b), edge(i + a - 1, j, b))
      // What the Chinese gains by the outer English segments.
      values[9] =
        (chinese - max(cover.chinese(j, b, by: i, a - 1), cover.chinese(j, b, by: i + 1, a - 1)))
        / chineseTotal
    }
    if b > 1 {
      values[7] = min(chineseEdge(j, i, a), chineseEdge(j + b - 1, i, a))
      values[8] =
        (english - max(cover.english(i, a, by: j, b - 1), cover.english(i, a, by: j + 1, b - 1)))
        / englishTotal
    }
    if b < longest {
      let more = max(cover.english(i, a, by: j, b + 1), cover.english(i, a, by: j - 1, b + 1))
      values[10] = max(0, more - english) / englishTotal
    }
    if a < longest {
      let more = max(cover.chinese(j, b, by: i, a + 1), cover.chinese(j, b, by: i - 1, a + 1))
      values[11] = max(0, more - chinese) / chineseTotal
    }
    // At a false border there is a segment whose beginning or end belongs to the other side.
    if let start = cover.windows.pair(i, j) { addStraddles(start, to: &values) }
    if let end = cover.windows.pair(i + a, j + b) { addStraddles(end, to: &values) }
    return values
  }

  @inline(__always)
  private func addStraddles(_ pair: Int, to values: inout InlineArray<14, Float>) {
    values[12] += cover.englishStraddles[pair] * Self.sumScale
    values[13] += cover.chineseStraddles[pair] * Self.sumScale
  }

  /// How well an outer English segment is covered on its own.
  private func edge(_ segment: Int, _ chinese: Int, _ length: Int) -> Float {
    let mean = cover.englishMeans[segment * SpanCover.longest + length - 1]
    return (cover.english(segment, 1, by: chinese, length) - mean)
      / (cover.englishTotals[segment] + Self.smoothing)
  }

  private func chineseEdge(_ segment: Int, _ english: Int, _ length: Int) -> Float {
    let mean = cover.chineseMeans[segment * SpanCover.longest + length - 1]
    return (cover.chinese(segment, 1, by: english, length) - mean)
      / (cover.chineseTotals[segment] + Self.smoothing)
  }
}
