import Testing

@testable import Align

/// Covers of words against a slow computation that looks at every word of every group.
@Suite struct SpanCoverTests {
  /// A small document with random words, weights and matches.
  private struct Sample {
    var windows: SegmentWindows
    var english = SpanCover.Words()
    var chinese = SpanCover.Words()
    var matches: [[Float]] = []

    init(seed: UInt64) {
      var generator = SplitMix(state: seed)
      func number(_ limit: UInt64) -> Int { Int(generator.next() % limit) }
      let (rows, columns) = (number(6) + 1, number(6) + 1)
      for _ in 0..<rows {
        for _ in 0..<number(4) { english.weights.append(Float(number(8)) / 4) }
        english.starts.append(english.weights.count)
      }
      for _ in 0..<columns {
        for _ in 0..<number(4) { chinese.weights.append(Float(number(8)) / 4) }
        chinese.starts.append(chinese.weights.count)
      }
      for _ in english.weights {
        var row: [Float] = []
        for _ in chinese.weights { row.append(Float(number(5)) / 4) }
        matches.append(row)
      }
      var lower: [Int] = []
      var upper: [Int] = []
      for row in 0..<rows {
        lower.append(max(lower.last ?? 0, min(row, columns - 1) - number(2)))
        upper.append(max(upper.last ?? 0, min(columns - 1, row + number(3))))
      }
      windows = SegmentWindows(lower: lower, upper: upper, chineseCount: columns)
    }

    var cover: SpanCover {
      SpanCover(windows: windows, english: english, chinese: chinese) { row, words, table in
        var place = 0
        for word in english.starts[row]..<english.starts[row + 1] {
          for other in words {
            table[place] = matches[word][other]
            place += 1
          }
        }
      }
    }

    /// The cover of an English segment by Chinese segments, those outside of its window left out.
    func english(_ row: Int, by column: Int, _ count: Int) -> Float {
      var sum: Float = 0
      for word in english.starts[row]..<english.starts[row + 1] {
        var most: Float = 0
        for segment in column..<min(column + count, windows.upper[row] + 1) {
          for other in chinese.starts[segment]..<chinese.starts[segment + 1] {
            most = max(most, matches[word][other])
          }
        }
        sum += english.weights[word] * most
      }
      return sum
    }

    /// The cover of a Chinese segment by English segments, those in whose window it is not left out.
    func chinese(_ column: Int, by row: Int, _ count: Int) -> Float {
      var sum: Float = 0
      for other in chinese.starts[column]..<chinese.starts[column + 1] {
        var most: Float = 0
        for segment in row..<min(row + count, windows.englishCount)
        where windows.pair(segment, column) != nil {
          for word in english.starts[segment]..<english.starts[segment + 1] {
            most = max(most, matches[word][other])
          }
        }
        sum += chinese.weights[other] * most
      }
      return sum
    }

    /// The best cut of words, each of which has so much more of what stands before a border than of what stands behind it.
    private func straddle(_ differences: [Float]) -> Float {
      (0...differences.count).map { cut in
        min(differences[..<cut].reduce(0, +), -differences[cut...].reduce(0, +))
      }.max() ?? 0
    }

    /// How an English segment straddles the border before a Chinese one.
    func englishStraddle(_ row: Int, _ column: Int) -> Float {
      guard windows.pair(row, column - 1) != nil, windows.pair(row, column) != nil else { return 0 }
      return straddle(
        (english.starts[row]..<english.starts[row + 1]).map { word in
          func best(_ segment: Int) -> Float {
            matches[word][chinese.starts[segment]..<chinese.starts[segment + 1]].max() ?? 0
          }
          return english.weights[word] * (best(column - 1) - best(column))
        }
      )
    }

    /// How a Chinese segment straddles the border before an English one.
    func chineseStraddle(_ row: Int, _ column: Int) -> Float {
      guard windows.pair(row - 1, column) != nil, windows.pair(row, column) != nil else { return 0 }
      return straddle(
        (chinese.starts[column]..<chinese.starts[column + 1]).map { other in
          func best(_ segment: Int) -> Float {
            (english.starts[segment]..<english.starts[segment + 1]).map { matches[$0][other] }.max() ?? 0
          }
          return chinese.weights[other] * (best(row - 1) - best(row))
        }
      )
    }
  }

  @Test(arguments: 0..<60)
  func everyCoverIsThatOfTheSlowWay(_ seed: Int) {
    let sample = Sample(seed: UInt64(seed))
    let cover = sample.cover
    for row in 0..<sample.windows.englishCount {
      guard sample.windows.lower[row] <= sample.windows.upper[row] else { continue }
      for column in sample.windows.lower[row]...sample.windows.upper[row] {
        for count in 1...SpanCover.longest {
          let english = cover.english(row, 1, by: column, count)
          #expect(abs(english - sample.english(row, by: column, count)) < 1e-4)
          let chinese = cover.chinese(column, 1, by: row, count)
          #expect(abs(chinese - sample.chinese(column, by: row, count)) < 1e-4)
        }
      }
    }
  }

  @Test(arguments: 0..<60)
  func whatStraddlesABorderIsThatOfEveryCut(_ seed: Int) {
    let sample = Sample(seed: UInt64(seed))
    let cover = sample.cover
    for row in 0..<sample.windows.englishCount {
      guard sample.windows.lower[row] <= sample.windows.upper[row] else { continue }
      for column in sample.windows.lower[row]...sample.windows.upper[row] {
        guard let pair = sample.windows.pair(row, column) else { continue }
        let english = sample.englishStraddle(row, column) + sample.englishStraddle(row - 1, column)
        #expect(abs(cover.englishStraddles[pair] - english) < 1e-4)
        let chinese = sample.chineseStraddle(row, column) + sample.chineseStraddle(row, column - 1)
        #expect(abs(cover.chineseStraddles[pair] - chinese) < 1e-4)
      }
    }
  }

  @Test func pairsOutsideOfWindowsCountNothing() {
    let windows = SegmentWindows(lower: [0, 2], upper: [1, 3], chineseCount: 3)
    #expect(windows.pair(0, 2) == nil && windows.pair(1, 1) == nil && windows.pair(-1, 0) == nil)
    #expect(windows.pair(1, 2) == 2 && windows.pair(1, 3) == nil)
    #expect(windows.pairCount == 3)
  }
}
