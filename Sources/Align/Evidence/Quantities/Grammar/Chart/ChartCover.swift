/// Which characters of a chart say something that a reading must not leave out.
struct ChartCover {
  /// Whether each character stands in a word that may be left out: a hedge, an article.
  private var isIdle: [Bool]

  /// Marks the idle words of a chart.
  init(_ chart: ReadingChart) {
    isIdle = chart.text.characters.map { $0 == 0x20 }
    for reading in chart.readings where reading.rule < 0 && Self.idle.contains(reading.category) {
      for index in reading.start..<reading.end { isIdle[index] = true }
    }
  }

  private static let idle: CategorySet = [
    .about, .below, .over, .atLeast, .atMost, .transparent, .leading, .aboutAfter, .overAfter, .atLeastAfter,
    .atMostAfter, .definite,
  ]

  /// What a quantity may be.
  private static let reported: CategorySet = [.amount, .date, .time, .count, .multiple, .name, .ordinal]

  /// The characters that a range of bytes of the whole text covers; `nil` where it does not lie in the chart.
  func characters(_ bytes: Range<Int>, _ chart: ReadingChart) -> Range<Int>? {
    let offsets = chart.text.offsets
    guard let start = Self.index(of: bytes.lowerBound, offsets), let end = Self.index(of: bytes.upperBound, offsets)
    else { return nil }
    return start..<end
  }

  /// The place of an offset in a sorted list.
  private static func index(of offset: Int, _ offsets: [Int]) -> Int? {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < offsets.count && offsets[low] == offset ? low : nil
  }

  /// The readings that may stand as a quantity and share characters with a span.
  func reported(overlapping span: Range<Int>, _ chart: ReadingChart) -> [Int] {
    var found: [Int] = []
    let last = min(chart.text.characters.count, span.upperBound + Self.farthest)
    for end in span.lowerBound + 1..<max(span.lowerBound + 1, last + 1) {
      for place in chart.ending[end] {
        let reading = chart.readings[Int(place)]
        if Self.reported.contains(reading.category), reading.start < span.upperBound { found.append(Int(place)) }
      }
    }
    return found
  }

  /// How many characters behind a quantity a reading of it may end.
  private static let farthest = 24

  /// Whether a reading covers a span but for idle words.
  func coversAll(of span: Range<Int>, _ reading: ChartReading) -> Bool {
    span.allSatisfy { $0 >= reading.start && $0 < reading.end || isIdle[$0] }
  }
}
