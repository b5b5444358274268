import Foundation

/// Pairs of segments that share something rare, with how much that says: what guides the wide search before any bead is
/// looked at closely.
///
/// Sparse: for each English segment the Chinese ones that share a rare number, name or word with it.
struct SegmentHints: Sendable {
  /// Where each English segment's hints begin; one more than there are segments.
  private(set) var starts: [Int]
  /// The Chinese segments, rising within an English segment.
  private(set) var chinese: [Int32] = []
  /// How much each pair says, in nats, > 0.
  private(set) var weights: [Float] = []

  /// A pair of segments and how much it says.
  struct Pair: Sendable {
    var english: Int
    var chinese: Int
    var weight: Float
  }

  /// Segments of one side that may have a key that still says something.
  static let mostSegments = 4
  /// What is shared by chance as often as not says less than what a document of its size suggests.
  private static let caution: Float = 0.5
  /// All that a pair shares says no more than this.
  private static let most: Float = 6

  /// Puts pairs together; what two segments share adds up.
  init(_ pairs: [Pair], englishCount: Int) {
    let sorted = pairs.sorted { ($0.english, $0.chinese) < ($1.english, $1.chinese) }
    starts = [0]
    starts.reserveCapacity(englishCount + 1)
    var index = 0
    for segment in 0..<englishCount {
      let first = chinese.count
      while index < sorted.count, sorted[index].english == segment {
        let pair = sorted[index]
        if chinese.count > first, chinese[chinese.count - 1] == Int32(pair.chinese) {
          weights[weights.count - 1] = min(Self.most, weights[weights.count - 1] + pair.weight)
        } else {
          chinese.append(Int32(pair.chinese))
          weights.append(min(Self.most, pair.weight))
        }
        index += 1
      }
      starts.append(chinese.count)
    }
  }

  /// Nothing that guides.
  init(englishCount: Int) { self.init([], englishCount: englishCount) }

  /// The pairs of segments that share a key which few segments of either side have.
  ///
  /// - Parameters:
  ///   - english: the keys of each English segment, each once.
  ///   - chinese: the keys of each Chinese segment, each once.
  ///   - keyCount: one more than the largest key.
  ///   - strength: how far a key can be trusted, 0 … 1.
  /// - Returns: the pairs, key by key.
  /// - Complexity: O(keys).
  static func pairs(
    english: [[Int]],
    chinese: [[Int]],
    keyCount: Int,
    strength: Float
  ) -> [Pair] {
    func places(_ segments: [[Int]]) -> [[Int]] {
      var places = [[Int]](repeating: [], count: keyCount)
      for (segment, keys) in segments.enumerated() {
        for key in keys where places[key].count <= mostSegments { places[key].append(segment) }
      }
      return places
    }
    let left = places(english)
    let right = places(chinese)
    let total = Float(max(english.count, chinese.count))
    var pairs: [Pair] = []
    for key in 0..<keyCount where left[key].count <= mostSegments && right[key].count <= mostSegments {
      let weight = strength * weight(left[key].count, right[key].count, of: total)
      guard weight > 0 else { continue }
      for english in left[key] {
        for chinese in right[key] { pairs.append(Pair(english: english, chinese: chinese, weight: weight)) }
      }
    }
    return pairs
  }

  /// What a key says that `english` and `chinese` segments have, in a document of `total` segments.
  static func weight(_ english: Int, _ chinese: Int, of total: Float) -> Float {
    guard english > 0, chinese > 0 else { return 0 }
    return max(0, caution * log(total / Float(english * chinese)))
  }

  /// Adds what a bead of English segments `rows` gains at each of the columns where a group of `count` Chinese segments
  /// ends: `bonus[k]` belongs to the group that ends before segment `first + k`.
  @inline(__always)
  func add(to bonus: inout [Float], rows: Range<Int>, count: Int, first: Int, last: Int) {
    for index in starts[rows.lowerBound]..<starts[rows.upperBound] {
      let segment = Int(chinese[index])
      let from = max(first, segment + 1)
      let to = min(last, segment + count)
      if from <= to { for column in from...to { bonus[column - first] += weights[index] } }
    }
  }

  /// Whether a stretch of English segments has any hint.
  @inline(__always)
  func isEmpty(_ rows: Range<Int>) -> Bool { starts[rows.lowerBound] == starts[rows.upperBound] }
}
