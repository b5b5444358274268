import Testing

@testable import Align

@Suite struct WordEdgesTests {
  @Test func everyEdgeOfTheListIsKnown() {
    let edges = WordEdges(SortedWords(Array("box\nquartz\ntaxi\n".utf8)))
    for (word, beginning, ending) in [
      ("box", 3, 3), ("tax", 3, 1), ("quarry", 4, 0), ("blitz", 1, 2), ("", 0, 0),
    ] {
      #expect(edges.longestBeginning(Array(word.utf8)) >= beginning, "\(word)")
      #expect(edges.longestEnding(Array(word.utf8)) >= ending, "\(word)")
    }
  }

  @Test func everyBeginningOfTheListMayBeOne() {
    let edges = WordEdges(SortedWords(Array("box\nquartz\ntaxi\n".utf8)))
    for word in ["box", "quartz", "taxi"] {
      var beginning = WordEdges.Beginning()
      for letter in word.utf8 {
        beginning = beginning.followed(by: letter)
        #expect(edges.mayBegin(beginning), "\(word)")
      }
    }
    #expect(!edges.mayBegin(WordEdges.Beginning().followed(by: UInt8(ascii: "z"))))
  }

  /// Every slip in a word or its plural is put right as trying every neighbour would.
  @Test(arguments: ["market", "quickly", "pranks", "boxes", "kitchen", "analysis", "thanks", "judges"])
  func slipsAreFoundWhereverTheyAre(_ word: String) {
    let letters = Array(word.utf8)
    let all = EnglishWordList.standard
    func expectWord(_ slip: [UInt8]) {
      guard slip.count > 4, !EnglishSpelling.standard.isKnown(slip[...]) else { return }
      let found = EnglishSpelling.standard.correction(of: slip[...])
      #expect(
        found.map { all.contains(Array($0.utf8)[...]) } == true,
        "\(String(decoding: slip, as: UTF8.self))"
      )
    }
    for index in letters.indices {
      var slip = letters
      slip.remove(at: index)
      expectWord(slip)
      for letter in [UInt8(ascii: "k"), UInt8(ascii: "q")] {
        slip = letters
        slip[index] = letter
        expectWord(slip)
        slip = letters
        slip.insert(letter, at: index)
        expectWord(slip)
      }
      guard index + 1 < letters.count else { continue }
      slip = letters
      slip.swapAt(index, index + 1)
      expectWord(slip)
    }
  }
}
