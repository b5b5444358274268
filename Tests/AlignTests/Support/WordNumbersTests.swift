import Testing

@testable import Align

@Suite struct WordNumbersTests {
  @Test func everyWordHasItsNumber() {
    var numbers = WordNumbers()
    let words = (0..<3000).map { Array("word\($0 * 7919 % 1500)".utf8) }
    var known: [[UInt8]: Int] = [:]
    for word in words {
      #expect(numbers.number(of: word) == known[word])
      let number = numbers.add(word[...])
      #expect(number == known[word] ?? known.count)
      known[word] = number
    }
    #expect(numbers.count == 1500)
    for (word, number) in known {
      #expect(numbers.number(of: word) == number && numbers[number].elementsEqual(word))
    }
    #expect(numbers.number(of: Array("wor".utf8)) == nil)
  }

  @Test func theEmptyWordIsAWord() {
    var numbers = WordNumbers(bytes: 100)
    #expect(numbers.number(of: []) == nil)
    #expect(numbers.add([]) == 0)
    #expect(numbers.number(of: []) == 0 && numbers.number(of: [0]) == nil)
  }

  @Test func tablesOfIntegersAreDictionaries() {
    var table = IntegerTable<Int>(absent: -1)
    var known: [UInt64: Int] = [:]
    var random = SeededRandom(seed: 3)
    for _ in 0..<2000 {
      let key = random.next() % 700 << (random.next() % 2 * 40)
      #expect(table[key] == known[key] ?? -1)
      let value = Int(random.next() % 100)
      table[key] = value
      known[key] = value
    }
    #expect(table.count == known.count)
  }
}
