import Testing

@testable import Align

/// Segmentation into pieces against a slow search.
@Suite struct PieceTests {
  /// The best segmentation by trying, at each end, every start, earliest first.
  private func slow(_ text: [UInt8], _ pieces: [[UInt8]], _ scores: [Float], _ unknown: Double) -> [Int32] {
    if text.isEmpty { return [0] }
    let ends = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
    var best: [Int: (score: Double, list: [Int32])] = [0: (0, [])]
    for (index, end) in ends.enumerated().dropFirst() {
      for start in ends[..<index] {
        guard let before = best[start] else { continue }
        var score: Double?
        var piece: Int32 = 0
        if let found = pieces.lastIndex(of: Array(text[start..<end])) {
          (score, piece) = (Double(scores[found]), Int32(found))
        } else if start == ends[index - 1] {
          score = unknown
        }
        guard let score else { continue }
        if best[end].map({ before.score + score > $0.score }) ?? true {
          best[end] = (before.score + score, before.list + [piece])
        }
      }
    }
    return best[text.count]?.list ?? []
  }

  @Test func everyShortTextIsCutAsTheSlowSearchCutsIt() throws {
    let letters = ["a", "b", "煤", "é"]
    var random = SeededRandom(seed: 9)
    for _ in 0..<30 {
      var pieces: [[UInt8]] = ["<unk>", "<s>", "</s>"].map { Array($0.utf8) }
      // Scores of few values, so that ties are frequent.
      var scores: [Float] = [0, 0, 0]
      for _ in 0..<12 {
        let length = Int(random.next() % 3) + 1
        pieces.append(Array((0..<length).map { _ in letters[Int(random.next() % 4)] }.joined().utf8))
        scores.append(-Float(random.next() % 4) - 1)
      }
      let trie = try #require(PieceTrie(pieces: pieces))
      var cutter = PieceSegmenter()
      var texts: [String] = [""]
      for _ in 0..<4 { texts += texts.flatMap { text in letters.map { text + $0 } } }
      for text in Set(texts).sorted() {
        var found: [Int32] = []
        let bytes = Array(text.utf8)
        cutter.append(
          piecesOf: bytes.span,
          trie: trie.units.span,
          scores: scores.span,
          unknownScore: -14,
          to: &found
        )
        let expected = slow(bytes, pieces, scores, -14)
        #expect(found == expected, "\(text)")
      }
    }
  }

  @Test func theTrieHoldsThePiecesAndNothingElse() throws {
    var random = SeededRandom(seed: 2)
    let pieces = (0..<3000).map { _ in
      (0..<Int(random.next() % 7 + 1)).map { _ in UInt8(random.next() % 255 + 1) }
    }
    let trie = try #require(PieceTrie(pieces: pieces))
    func look(_ piece: [UInt8]) -> Int? {
      var node = trie.units[0]
      for byte in piece {
        let child = Int(node >> 40) ^ Int(byte)
        guard child < trie.units.count, UInt8(truncatingIfNeeded: trie.units[child] >> 32) == byte else {
          return nil
        }
        node = trie.units[child]
      }
      return Int(node & 0xFFFF_FFFF) - 1
    }
    for piece in pieces { #expect(look(piece) == pieces.lastIndex(of: piece)) }
    let held = Set(pieces)
    for _ in 0..<3000 {
      let piece = (0..<Int(random.next() % 4 + 1)).map { _ in UInt8(random.next() % 255 + 1) }
      if !held.contains(piece) { #expect(look(piece) ?? -1 == -1) }
    }
  }

  @Test(arguments: [
    (" a  b ", "▁a▁b"), ("", ""), ("   ", ""), ("a", "▁a"), ("a▁", "▁a"), ("煤 矿", "▁煤▁矿"), ("\t", "▁\t"),
  ])
  func whiteSpaceIsMadeSingle(_ text: String, _ expected: String) throws {
    let map = try #require(CharacterMap([]))
    var output: [UInt8] = []
    map.normalize(text.utf8.span, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("ab", "▁X"), ("aab", "▁aX"), ("a", "▁a"), ("Ａ", "▁A"), ("z", ""), (" z ", ""), ("cc", ""), ("c", ""),
    ("a c", "▁a"), ("acc a", "▁a▁a"),
  ])
  func theLongestKeyIsReplaced(_ text: String, _ expected: String) throws {
    // "c" stands for a space: what is left of it depends on what stands before it.
    let map = try #require(CharacterMap(DartsMap(["ab": "X", "Ａ": "A", "z": "", "c": " "]).bytes))
    var output: [UInt8] = []
    map.normalize(text.utf8.span, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }

  @Test func aMapOfAWrongSizeIsRefused() {
    let map = DartsMap(["ab": "X"]).bytes
    #expect(CharacterMap(Array(map.dropLast())) == nil)
    #expect(CharacterMap([1, 0]) == nil && CharacterMap([255, 255, 0, 0, 1]) == nil)
  }
}
