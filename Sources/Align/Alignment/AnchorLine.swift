/// Points that an alignment most likely passes through, which show a long search where to look.
///
/// An anchor is a pair of segments that share a word of letters and digits (a name in Latin letters, a year, a figure), or
/// a telling value in whatever words (一百零一万 and 1.01 million), which stands in one English segment and one Chinese
/// segment of the whole document only. Anchors that do not go
/// in order with most others are refused: the longest rising chain stays (Fredman 1975). Anchors bend the band of the first
/// search; they never decide a bead.
struct AnchorLine: Sendable, Equatable {
  /// A pair of segments, 0-based.
  struct Anchor: Sendable, Hashable {
    var english: Int
    var chinese: Int
  }

  /// The anchors kept, rising on both sides.
  private(set) var anchors: [Anchor]
  /// The anchors refused, by English segment.
  private(set) var refused: [Anchor]

  /// Shorter words are shared by chance.
  private static let shortestWord = 2
  /// Longer runs are not words.
  private static let longestWord = 32

  /// Finds the anchors of a document.
  ///
  /// - Complexity: O(bytes + *a* log *a*), where *a* is the number of shared words.
  init(_ document: SegmentedDocument, quantities: DocumentQuantities? = nil) {
    // Chinese texts have few words in Latin letters, and only these matter in the English.
    let chinese = Self.loneWords(document.chinese)
    let known = WordFilter(chinese.keys.lazy.map { Array($0.utf8) })
    let english = Self.loneWords(document.english, among: known)
    var candidates: Set<Anchor> = []
    for (word, place) in english {
      if let other = chinese[word] { candidates.insert(Anchor(english: place, chinese: other)) }
    }
    for pair in quantities?.lonePairs() ?? [] {
      candidates.insert(Anchor(english: pair.english, chinese: pair.chinese))
    }
    self.init(candidates: Array(candidates))
  }

  /// Keeps the longest chain of candidates that rises on both sides.
  init(candidates: [Anchor]) {
    // For one English segment, later Chinese ones come first, so that a chain takes at most one of them.
    let sorted = candidates.sorted { ($0.english, $1.chinese) < ($1.english, $0.chinese) }
    var ends: [Int] = []
    var previous = [Int](repeating: -1, count: sorted.count)
    for (index, anchor) in sorted.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if sorted[ends[middle]].chinese < anchor.chinese { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : -1
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain: [Int] = []
    var last = ends.last ?? -1
    while last >= 0 {
      chain.append(last)
      last = previous[last]
    }
    let kept = Set(chain)
    anchors = chain.reversed().map { sorted[$0] }
    refused = sorted.indices.filter { !kept.contains($0) }.map { sorted[$0] }
  }

  /// The Chinese position to expect at each English position: between anchors, where the lengths say. Each segment counts one
  /// more than its length, so that empty ones take their places too.
  func positions(_ lengths: SegmentLengths) -> [Int] {
    let english = lengths.english.indices.map { lengths.english[$0] + Double($0) }
    let chinese = lengths.chinese.indices.map { lengths.chinese[$0] + Double($0) }
    let englishCount = english.count - 1
    let chineseCount = chinese.count - 1
    var line = [Int](repeating: 0, count: englishCount + 1)
    var start = Anchor(english: 0, chinese: 0)
    for end in anchors + [Anchor(english: englishCount, chinese: chineseCount)] {
      let englishSpan = english[end.english] - english[start.english]
      let chineseSpan = chinese[end.chinese] - chinese[start.chinese]
      var column = start.chinese
      for row in start.english...end.english {
        let share = englishSpan > 0 ? (english[row] - english[start.english]) / englishSpan : 1
        let target = chinese[start.chinese] + share * chineseSpan
        while column < end.chinese, chinese[column + 1] <= target { column += 1 }
        line[row] = column
      }
      start = end
    }
    return line
  }

  /// The words of letters and digits that stand in one segment only, with that segment; of all words, or of those that may
  /// be among some.
  private static func loneWords(_ segments: [Segment], among known: WordFilter? = nil) -> [String: Int] {
    var places: [String: Int] = [:]
    var word: [UInt8] = []
    for (index, segment) in segments.enumerated() {
      func finish() {
        if (shortestWord...longestWord).contains(word.count), known?.mayHold(word) ?? true {
          let text = String(decoding: word, as: UTF8.self)
          if let place = places[text], place != index { places[text] = -1 } else { places[text] = index }
        }
        word.removeAll(keepingCapacity: true)
      }
      for byte in segment.text.utf8 {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: word.append(byte)
        case 0x41...0x5A: word.append(byte + 0x20)
        default: if !word.isEmpty { finish() }
        }
      }
      finish()
    }
    return places.filter { $0.value >= 0 }
  }

  /// Tells which words are surely not among some: a bit for each hash, so that most words are never looked up.
  private struct WordFilter {
    private var bits: [Bool]

    init(_ words: some Collection<[UInt8]>) {
      var size = 1 << 10
      while size < 16 * words.count { size *= 2 }
      bits = [Bool](repeating: false, count: size)
      for word in words { bits[place(word)] = true }
    }

    func mayHold(_ word: [UInt8]) -> Bool { bits[place(word)] }

    private func place(_ word: [UInt8]) -> Int {
      let hash = word.reduce(StableHash.emptyShort, StableHash.mixed)
      return Int(hash ^ hash >> 15) & (bits.count - 1)
    }
  }
}
