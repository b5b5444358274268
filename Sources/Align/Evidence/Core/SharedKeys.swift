import Foundation

/// Keys of the segments of both sides, and how much each says where both sides of a bead have it.
///
/// What evidence of one kind (names, numbers) recognises a segment by is put in keys; rare ones weigh more.
struct SharedKeys: Sendable {
  /// The keys of each segment, one segment after the other, each once per segment.
  private struct Side: Sendable {
    var keys: [Int32] = []
    /// Where each segment's keys start; one more than there are segments.
    var starts: [Int] = [0]

    init(_ segments: [[Int]]) {
      for segment in segments {
        let start = keys.count
        for key in segment where !keys[start...].contains(Int32(key)) { keys.append(Int32(key)) }
        starts.append(keys.count)
      }
    }

    func range(_ start: Int, _ count: Int) -> Range<Int> { starts[start]..<starts[start + count] }
  }

  /// What two groups of segments have in common, in nats of rarity.
  struct Overlap {
    /// The weight of the keys that both have.
    var shared: Float = 0
    /// The number of keys that both have.
    var count: Float = 0
    /// The weight of the keys that only the English has.
    var englishOnly: Float = 0
    /// The weight of the keys that only the Chinese has.
    var chineseOnly: Float = 0
  }

  private let english: Side
  private let chinese: Side
  private let weights: [Float]

  /// Puts keys and their weights together; a weight of 0 leaves a key out.
  init(english: [[Int]], chinese: [[Int]], weights: [Float]) {
    self.english = Side(english.map { $0.filter { weights[$0] > 0 } })
    self.chinese = Side(chinese.map { $0.filter { weights[$0] > 0 } })
    self.weights = weights
  }

  /// Compares the keys of `englishCount` segments from `english` with those of `chineseCount` from `chinese`.
  ///
  /// - Complexity: O(*e* × *c*) for *e* and *c* keys, a handful each.
  func overlap(english first: Int, _ englishCount: Int, chinese start: Int, _ chineseCount: Int) -> Overlap {
    var overlap = Overlap()
    let own = english.range(first, englishCount)
    let other = chinese.range(start, chineseCount)
    for index in own {
      let key = english.keys[index]
      // A key that several segments of the bead share counts once.
      if english.keys[own.lowerBound..<index].contains(key) { continue }
      let weight = weights[Int(key)]
      if chinese.keys[other].contains(key) {
        overlap.shared += weight
        overlap.count += 1
      } else {
        overlap.englishOnly += weight
      }
    }
    for index in other {
      let key = chinese.keys[index]
      if chinese.keys[other.lowerBound..<index].contains(key) { continue }
      if !english.keys[own].contains(key) { overlap.chineseOnly += weights[Int(key)] }
    }
    return overlap
  }
}
