/// How well groups of segments cover each other's words, for every group that a search may look at.
///
/// A word of one side is covered by the best match that a group of the other side has for it, from 0 to 1; the cover of a
/// segment is the sum over its words, each weighted by how rare it is. For a pair of an English segment *i* and a Chinese
/// one *j* all groups *j* … *j* + *b* − 1 are kept, and likewise the groups of English segments that cover *j*:
///
///     cover of English i by Chinese j, j…j+1, j…j+2 …        cover of Chinese j by English i, i…i+1 …
///
/// What remains is adding up segments, so that every bead of every shape costs a handful of additions. After the prototype's
/// lexical and token covers (see `CoverEvidence` for the features made of them).
struct SpanCover: Sendable {
  /// The words of one side, segment by segment.
  struct Words: Sendable {
    /// Where each segment's words begin; one more than there are segments.
    var starts: [Int] = [0]
    /// How much each word weighs, ≥ 0.
    var weights: [Float] = []
    /// What the words of each segment weigh together that is passed over, whose words are not here; empty where none is.
    var passed: [Float] = []

    /// The sum of the weights of each segment.
    var totals: [Float] {
      (0..<starts.count - 1).map { segment in
        weights[starts[segment]..<starts[segment + 1]].reduce(passed.isEmpty ? 0 : passed[segment], +)
      }
    }
  }

  /// The longest group.
  static let longest = BeadShape.largestSide
  /// Words of a segment that are looked at; a sentence has a tenth of them, and each is compared with each of the other side.
  static let mostWords = 1024

  /// The pairs that are known.
  let windows: SegmentWindows
  /// Cover of the English segment of a pair by the Chinese groups that begin at it: `longest` values a pair.
  private(set) var english: [Float]
  /// Cover of the Chinese segment of a pair by the English groups that begin at it.
  private(set) var chinese: [Float]
  /// The weight of all words of each English segment.
  let englishTotals: [Float]
  /// The weight of all words of each Chinese segment.
  let chineseTotals: [Float]
  /// The mean of `english` over an English segment's window, by length of group: the cover to expect by chance.
  private(set) var englishMeans: [Float]
  /// The mean of `chinese` over a Chinese segment's window.
  private(set) var chineseMeans: [Float]
  /// The best cover by one segment, less the mean, of each English segment.
  private(set) var englishBest: [Float]
  /// The same of each Chinese segment.
  private(set) var chineseBest: [Float]
  /// How much of the English straddles the border before both segments of a pair: of the segments at either side of it, the smaller
  /// of what their first part has more of the Chinese segment before the border and what the rest has more of that behind.
  private(set) var englishStraddles: [Float]
  /// The same of the Chinese segments at either side, by the English ones.
  private(set) var chineseStraddles: [Float]

  /// Computes all covers.
  ///
  /// - Parameters:
  ///   - windows: the pairs to look at.
  ///   - english: the English words.
  ///   - chinese: the Chinese words.
  ///   - matches: writes how well each word of an English segment matches each word of a range of Chinese words,
  ///     0 … 1, row by row; the table comes in zeros.
  /// - Complexity: O(pairs × words²), once; memory 2 × `longest` numbers a pair.
  init(
    windows: SegmentWindows,
    english: Words,
    chinese: Words,
    matches: (_ segment: Int, _ chineseWords: Range<Int>, _ table: inout [Float]) -> Void
  ) {
    let longest = Self.longest
    let rows = windows.englishCount
    self.windows = windows
    self.english = [Float](repeating: 0, count: windows.pairCount * longest)
    self.chinese = [Float](repeating: 0, count: windows.pairCount * longest)
    englishStraddles = [Float](repeating: 0, count: windows.pairCount)
    chineseStraddles = englishStraddles
    englishTotals = english.totals
    chineseTotals = chinese.totals
    englishMeans = []
    chineseMeans = []
    englishBest = []
    chineseBest = []
    var table: [Float] = []
    // The best match of each Chinese word in the window of the last few rows: row r stands at r % (longest + 1). The one before
    // the row whose groups are looked at is among them.
    var columns = [[Float]](repeating: [], count: longest + 1)
    for row in 0..<rows + longest {
      if row < rows { columns[row % (longest + 1)] = coverEnglish(row, english, chinese, &table, matches) }
      let base = row - longest + 1
      if base >= 0, base < rows {
        coverChinese(base, chinese, columns)
        straddleChinese(base, chinese, columns)
      }
    }
    setMeans()
  }

  /// Fills the covers of an English segment and returns the best match of each Chinese word of its window.
  private mutating func coverEnglish(
    _ row: Int,
    _ english: Words,
    _ chinese: Words,
    _ table: inout [Float],
    _ matches: (Int, Range<Int>, inout [Float]) -> Void
  ) -> [Float] {
    let (low, high) = (windows.lower[row], windows.upper[row])
    guard low <= high else { return [] }
    let words = chinese.starts[low]..<chinese.starts[high + 1]
    let own = english.starts[row]..<english.starts[row + 1]
    let width = words.count
    table.removeAll(keepingCapacity: true)
    table.append(contentsOf: repeatElement(0, count: own.count * width))
    matches(row, words, &table)
    var best = [Float](repeating: 0, count: width)
    let segments = high - low + 1
    var maxima = [Float](repeating: 0, count: segments)
    var straddles = [Straddle](repeating: Straddle(), count: segments)
    for (index, word) in own.enumerated() {
      let start = index * width
      for column in 0..<width { best[column] = max(best[column], table[start + column]) }
      for segment in 0..<segments {
        var most: Float = 0
        for column in chinese.starts[low + segment]..<chinese.starts[low + segment + 1] {
          most = max(most, table[start + column - words.lowerBound])
        }
        maxima[segment] = most
      }
      let weight = english.weights[word]
      for segment in 1..<max(1, segments) {
        straddles[segment].add(weight * (maxima[segment - 1] - maxima[segment]))
      }
      for segment in 0..<segments {
        var place = (windows.offsets[row] + segment) * Self.longest
        var most: Float = 0
        for length in 0..<Self.longest {
          if segment + length < segments { most = max(most, maxima[segment + length]) }
          self.english[place] += weight * most
          place += 1
        }
      }
    }
    for segment in 1..<max(1, segments) {
      let amount = straddles[segment].amount
      englishStraddles[windows.offsets[row] + segment] += amount
      if row + 1 < windows.englishCount, let pair = windows.pair(row + 1, low + segment) {
        englishStraddles[pair] += amount
      }
    }
    return best
  }

  /// Sums up how a segment straddles a border, word by word.
  private struct Straddle {
    /// What the words so far have more of what stands before the border.
    private var sum: Float = 0
    private var most: Float = 0

    @inline(__always)
    mutating func add(_ difference: Float) {
      sum += difference
      most = max(most, sum)
    }

    /// The smaller of both parts, where the segment is cut best; 0 where one side has all.
    var amount: Float { most - max(0, sum) }
  }

  /// Fills how the Chinese segments of a row's window straddle the border before the row.
  private mutating func straddleChinese(_ row: Int, _ chinese: Words, _ columns: [[Float]]) {
    guard row > 0, windows.lower[row - 1] <= windows.upper[row - 1] else { return }
    let low = max(windows.lower[row], windows.lower[row - 1])
    let high = min(windows.upper[row], windows.upper[row - 1])
    guard low <= high else { return }
    let before = columns[(row - 1) % (Self.longest + 1)]
    let behind = columns[row % (Self.longest + 1)]
    let first = (chinese.starts[windows.lower[row - 1]], chinese.starts[windows.lower[row]])
    for segment in low...high {
      var straddle = Straddle()
      for word in chinese.starts[segment]..<chinese.starts[segment + 1] {
        straddle.add(chinese.weights[word] * (before[word - first.0] - behind[word - first.1]))
      }
      chineseStraddles[windows.offsets[row] + segment - windows.lower[row]] += straddle.amount
      if segment < windows.upper[row] {
        chineseStraddles[windows.offsets[row] + segment + 1 - windows.lower[row]] += straddle.amount
      }
    }
  }

  /// Fills the covers of the Chinese segments of a row's window by the English groups that begin at the row.
  private mutating func coverChinese(_ row: Int, _ chinese: Words, _ columns: [[Float]]) {
    let (low, high) = (windows.lower[row], windows.upper[row])
    guard low <= high else { return }
    let first = chinese.starts[low]
    var best = [Float](repeating: 0, count: chinese.starts[high + 1] - first)
    for length in 0..<Self.longest {
      let other = row + length
      if other < windows.englishCount, windows.lower[other] <= windows.upper[other] {
        let values = columns[other % (Self.longest + 1)]
        let start = chinese.starts[windows.lower[other]]
        let from = max(first, start)
        let to = min(first + best.count, start + values.count)
        if from < to {
          for word in from..<to { best[word - first] = max(best[word - first], values[word - start]) }
        }
      }
      for segment in low...high {
        var sum: Float = 0
        for word in chinese.starts[segment]..<chinese.starts[segment + 1] {
          sum += chinese.weights[word] * best[word - first]
        }
        self.chinese[(windows.offsets[row] + segment - low) * Self.longest + length] = sum
      }
    }
  }

  private mutating func setMeans() {
    let longest = Self.longest
    englishMeans = [Float](repeating: 0, count: windows.englishCount * longest)
    englishBest = [Float](repeating: 0, count: windows.englishCount)
    chineseMeans = [Float](repeating: 0, count: windows.chineseCount * longest)
    chineseBest = [Float](repeating: 0, count: windows.chineseCount)
    var counts = [Float](repeating: 0, count: windows.chineseCount)
    for row in 0..<windows.englishCount where windows.lower[row] <= windows.upper[row] {
      let count = Float(windows.upper[row] - windows.lower[row] + 1)
      for segment in windows.lower[row]...windows.upper[row] {
        let place = (windows.offsets[row] + segment - windows.lower[row]) * longest
        counts[segment] += 1
        for length in 0..<longest {
          englishMeans[row * longest + length] += english[place + length] / count
          chineseMeans[segment * longest + length] += chinese[place + length]
        }
        englishBest[row] = max(englishBest[row], english[place])
        chineseBest[segment] = max(chineseBest[segment], chinese[place])
      }
      englishBest[row] -= englishMeans[row * longest]
    }
    for segment in 0..<windows.chineseCount where counts[segment] > 0 {
      for length in 0..<longest { chineseMeans[segment * longest + length] /= counts[segment] }
      chineseBest[segment] -= chineseMeans[segment * longest]
    }
  }

  /// The cover of English segments by a Chinese group; pairs in no window count 0.
  @inline(__always)
  func english(_ first: Int, _ count: Int, by chinese: Int, _ length: Int) -> Float {
    guard length > 0 else { return 0 }
    var sum: Float = 0
    for segment in first..<first + count {
      if let pair = windows.pair(segment, chinese) { sum += english[pair * Self.longest + length - 1] }
    }
    return sum
  }

  /// The cover of Chinese segments by an English group; pairs in no window count 0.
  @inline(__always)
  func chinese(_ first: Int, _ count: Int, by english: Int, _ length: Int) -> Float {
    guard length > 0 else { return 0 }
    var sum: Float = 0
    for segment in first..<first + count {
      if let pair = windows.pair(english, segment) { sum += chinese[pair * Self.longest + length - 1] }
    }
    return sum
  }
}
