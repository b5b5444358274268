import Foundation
import Testing

@testable import Align

/// Which document belongs to which.
@Suite struct DocumentMatcherTests {
  /// Documents with some numbers of their own and some that all have.
  private func sketches(_ count: Int, own: Int) -> [DocumentSketch] {
    (0..<count).map { document in
      var sketch = DocumentSketch()
      sketch.length = 1000 + document
      sketch.numbers = (0..<own).map { UInt64(document * own + $0) } + [1 << 40, 1 << 41]
      return sketch
    }
  }

  private func matches(_ english: [DocumentSketch], _ chinese: [DocumentSketch]) -> [DocumentMatcher.Match] {
    DocumentMatcher(english: english, chinese: chinese, hasDictionary: false).matches()
  }

  /// Long documents weigh thousands of nats, which no Double holds as a number.
  @Test(arguments: [2, 5, 400])
  func theOrderOfDocumentsDoesNotMatter(own: Int) {
    let english = sketches(24, own: own)
    let order = (0..<24).map { ($0 * 7 + 3) % 24 }
    let found = matches(english, order.map { english[$0] })
    #expect(found.map(\.english) == Array(0..<24))
    #expect(found.allSatisfy { order[$0.chinese] == $0.english })
    #expect(found.allSatisfy { $0.probability >= 0.5 && $0.probability <= 1 })
  }

  @Test func aDocumentWithoutAPartnerIsLeftAlone() {
    let english = sketches(30, own: 4)
    let found = matches(Array(english[..<20]), Array(english[10...]))
    #expect(found.map(\.english) == Array(10..<20))
    #expect(found.map(\.chinese) == Array(0..<10))
  }

  /// Documents without a number are told by their vectors; one without a vector is left to what else it has.
  @Test func vectorsTellDocuments() {
    var random = SeededRandom(seed: 9)
    let vectors = (0..<12).map { _ in (0..<64).map { _ in Float.random(in: -1...1, using: &random) } }
    func sketch(_ vector: [Float]) -> DocumentSketch {
      var sketch = DocumentSketch()
      sketch.length = 1000
      sketch.vector = vector
      return sketch
    }
    let order = (0..<12).map { ($0 * 5 + 2) % 12 }
    let found = matches(vectors.map(sketch), order.map { sketch(vectors[$0].map { 3 * $0 }) })
    #expect(found.count == 12 && found.allSatisfy { order[$0.chinese] == $0.english })
    let some = matches(vectors.map(sketch), [sketch(vectors[4]), sketch([])])
    #expect(some.contains { $0.english == 4 && $0.chinese == 0 })
  }

  @Test func equalDocumentsAreNotTold() {
    let one = sketches(1, own: 6)[0]
    #expect(matches([one, one, one], [one, one, one]).isEmpty)
  }

  @Test func noDocumentsHaveNoPairs() {
    #expect(matches([], []).isEmpty)
    #expect(matches(sketches(2, own: 3), []).isEmpty)
    #expect(matches([DocumentSketch()], [DocumentSketch()]).count <= 1)
  }

  /// What an index says of each pair is what a plain count says.
  @Test func sharedKeysAreCountedAsASlowCountDoes() {
    var random = SeededRandom(seed: 5)
    let weights = MatcherWeights.Keys(shared: 0.9, english: 0.5, chinese: 0.3)
    func documents() -> [[SharedKeyIndex.Key]] {
      (0..<12).map { _ in
        (0..<40).compactMap { key in
          random.next() % 6 == 0
            ? SharedKeyIndex.Key(value: UInt64(key), strength: key % 2 == 0 ? 1 : 0.5, weights: weights) : nil
        }
      }
    }
    let (english, chinese) = (documents(), documents())
    let index = SharedKeyIndex(english: english, chinese: chinese)
    func count(_ side: [[SharedKeyIndex.Key]], _ key: UInt64) -> Int {
      side.filter { $0.contains { $0.value == key } }.count
    }
    for row in english.indices {
      var scores = [Float](repeating: 0, count: chinese.count)
      index.match(row, into: &scores)
      for column in chinese.indices {
        var expected: Float = 0
        for key in UInt64(0)..<40 where (1...3).contains(count(english, key)) && count(chinese, key) > 0 {
          let rarity = Float(log(1 + 12 / Double(max(count(english, key), count(chinese, key)))))
          let left = english[row].first { $0.value == key }?.strength ?? 0
          let right = chinese[column].first { $0.value == key }?.strength ?? 0
          expected += rarity * (left * right * 0.9 - left * (1 - right) * 0.5 - right * (1 - left) * 0.3)
        }
        #expect(abs(scores[column] - expected) < 1e-3)
      }
    }
  }
}
