/// Which characters of a chart say something that a reading must not leave out.
struct ChartCover {
  /// Whether each character stands in a word that may be left out: a hedge, an article.
  private var isIdle: [Bool]

  /// Marks the idle words of a chart.
  init(_ chart: ReadingChart) {
    isIdle = chart.text.characters.map { $0 == 0x20 }
    for place in chart.readings.indices where Self.idle.contains(chart.readings[place].category) {
      for index in Int(chart.readings[place].start)..<Int(chart.readings[place].end) {
        isIdle[index] = true
      }
    }
  }

  private static let idle: CategorySet = [
    .about, .below, .over, .atLeast, .atMost, .transparent, .leading, .aboutAfter, .overAfter,
    .atLeastAfter,
    .atMostAfter, .definite,
  ]

  /// What a quantity may be.
  private static let reported: CategorySet = [
    .amount, .date, .time, .count, .multiple, .name, .ordinal,
  ]

  /// The characters that a range of bytes of the whole text covers; `nil` where it does not lie in the chart.
  private func characters(_ bytes: Range<Int>, _ chart: ReadingChart) -> Range<Int>? {
    let offsets = chart.text.offsets
    guard let start = Self.index(of: bytes.lowerBound, offsets),
      let end = Self.index(of: bytes.upperBound, offsets)
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

  /// The places of the readings that may stand for a quantity and say all that its span says.
  func candidates(for quantity: Quantity, _ chart: ReadingChart) -> [Int] {
    // The reading must cover the span, but for hedges and articles at its ends.
    guard let span = characters(quantity.range, chart), let first = span.first(where: { !isIdle[$0] }),
      let last = span.last(where: { !isIdle[$0] })
    else { return [] }
    // What is letters to a name may be the unit of a measure.
    let isName = quantity.kind == .digits
    var found: [Int] = []
    for end in last + 1...min(chart.text.characters.count, last + 1 + Self.farthest) {
      for place in chart.ending(at: end) where chart.readings[place].start <= first {
        let category = chart.readings[place].category
        if Self.reported.contains(category) || isName && category == .code { found.append(place) }
      }
    }
    return found
  }

  /// How many characters after a quantity a reading of it may end.
  private static let farthest = 24
}
