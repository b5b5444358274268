import Testing

@testable import Align

extension PhraseFinder {
  /// The phrases that begin at a place, the longest first.
  fileprivate func hits(at start: Int, in text: [UInt32]) -> [Hit] {
    var hits: [Hit] = []
    forEachHit(at: start, in: text) { range, value in
      hits.append(Hit(range: range, value: value))
      return false
    }
    return hits
  }
}

@Suite struct PhraseFinderTests {
  /// The phrases of a text are compared with those found by trying every range.
  @Test func everyPhraseIsFoundTheLongestFirst() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      func units(_ most: Int) -> [UInt32] {
        (0..<1 + Int(random.next() % UInt64(most))).map { _ in UInt32(random.next() % 3) }
      }
      var finder = PhraseFinder<Int>()
      var known: [[UInt32]: Int] = [:]
      for number in 0..<6 {
        let phrase = units(4)
        finder[phrase] = number
        known[phrase] = number
        #expect(finder[phrase] == number)
      }
      let text = units(12)
      for start in text.indices {
        let expected = (start + 1...text.count).reversed().compactMap { end in
          known[Array(text[start..<end])].map { "\(start)..<\(end) \($0)" }
        }
        #expect(finder.hits(at: start, in: text).map { "\($0.range) \($0.value)" } == expected)
      }
    }
  }

  @Test func unitsWithTheSameLowBitsAreToldApart() {
    var finder = PhraseFinder<Int>()
    finder[[5, 6]] = 1
    #expect(finder.hits(at: 0, in: [5, 6]).count == 1)
    #expect(finder.hits(at: 0, in: [5 | 1 << 14, 6]).isEmpty && finder.hits(at: 0, in: [4, 6]).isEmpty)
  }

  @Test func noPhraseIsNone() {
    var finder = PhraseFinder<Int>()
    finder[[]] = 5
    #expect(finder[[]] == nil && finder[[1]] == nil && finder.hits(at: 0, in: [1]).isEmpty)
    finder[[1, 2]] = 5
    finder[[1, 2]] = nil
    #expect(finder[[1, 2]] == nil && finder.hits(at: 0, in: [1, 2]).isEmpty)
    finder.update([3]) { $0 = ($0 ?? 0) + 1 }
    finder.update([3]) { $0 = ($0 ?? 0) + 1 }
    #expect(finder[[3]] == 2)
  }
}
