import Testing

@testable import Align

/// What stands beside names, as a linguist writes it.
@Suite struct NameContextTests {
  @Test func everyCategoryHasWords() {
    for category in NameContext.Category.allCases {
      #expect(!NameContext.standard.words(category).isEmpty, "\(category)")
    }
    #expect(NameContext.standard.scalars(.speech).contains("表示".unicodeScalars.map(\.value)))
    #expect(NameContext.standard.words(.honorific).contains("mr"))
  }

  /// Of single characters each word is one, and English words are in lower case.
  @Test func wordsAreOfTheirForm() {
    let categories = NameContext.Category.allCases.filter { $0 != .speech }
    for category in categories {
      for word in NameContext.standard.words(category) {
        let isEnglish = word.utf8.allSatisfy { $0 < 0x80 }
        #expect(isEnglish ? word == word.lowercased() : word.unicodeScalars.count == 1, "\(word)")
      }
    }
  }

  @Test(arguments: [
    ("speech 说", "t:1: the line is not \"category = words\""),
    ("speech =", "t:1: the line is not \"category = words\""),
    ("# x\n\nspeak = 说", "t:3: the line is not \"category = words\""),
    ("speech = 说 说", "t:1: speech, or a word of it, appears twice"),
    ("speech = 说\nspeech = 道", "t:2: speech, or a word of it, appears twice"),
    ("speech = 说", "t: there is no line for office-end"),
  ])
  func aBadLineIsRefused(_ table: String, _ message: String) {
    let error = #expect(throws: ReadError.self) { try NameContext(Array(table.utf8), file: "t") }
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }
}
