import Testing

@testable import Align

@Suite struct PhraseTrieTests {
  @Test func findsWhatADictionaryFinds() {
    var generator = SplitMix(state: 3)
    var trie = PhraseTrie()
    var phrases: [[UInt16]: Int] = [:]
    for value in 0..<3000 {
      let phrase = (0...Int(generator.next() % 5)).map { _ in UInt16(generator.next() % 40) }
      trie.insert(phrase, value: value)
      phrases[phrase] = value
    }
    func found(_ phrase: [UInt16]) -> Int? {
      var node: Int32 = 0
      for symbol in phrase {
        guard let next = trie.next(node, symbol) else { return nil }
        node = next
      }
      return trie.value(at: node)
    }
    for (phrase, value) in phrases { #expect(found(phrase) == value) }
    for _ in 0..<3000 {
      let phrase = (0...Int(generator.next() % 5)).map { _ in UInt16(generator.next() % 60) }
      #expect(found(phrase) == phrases[phrase])
    }
  }

  @Test func anEmptyTrieHasNothing() {
    #expect(PhraseTrie().next(0, 0) == nil)
    #expect(PhraseTrie().value(at: 0) == nil)
  }
}
