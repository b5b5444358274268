import Testing

@testable import Align

@Suite struct SortedWordsTests {
  private func words(_ lines: [String]) -> SortedWords {
    SortedWords(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  private func has(_ table: SortedWords, _ word: String) -> Bool { table.contains(Array(word.utf8).span) }

  @Test func whatIsInTheTableIsFound() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<200 {
      // Few letters, so that many words share their first three, and some have fewer.
      let lines = Set(
        (0..<Int(random.next() % 40)).map { _ in
          String(
            (0..<1 + Int(random.next() % 6)).map { _ in ["a", "b", "z", "-", "é"][Int(random.next() % 5)] }
              .joined()
          )
        }
      ).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      let table = words(lines)
      #expect(table.count == lines.count)
      for (number, line) in lines.enumerated() {
        #expect(has(table, line))
        #expect(table[number].elementsEqual(line.utf8))
        for other in [line + "a", String(line.dropLast()), "a" + line, line + "zz"]
        where !lines.contains(other) {
          #expect(!has(table, other), "\(other)")
        }
      }
    }
  }

  @Test func anEmptyTableHasNothing() {
    #expect(words([]).count == 0 && !has(words([]), ""))
  }

  /// What the table that is compiled in must be: sorted by its bytes, each word once, a line feed behind each.
  @Test func theListOfWordsIsSorted() {
    let lines = EmbeddedTable.englishWords.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    let words = lines.dropLast()
    #expect(words.allSatisfy { !$0.isEmpty })
    #expect(zip(words, words.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    #expect(EnglishWordList.standard.all.count == words.count)
  }
}
