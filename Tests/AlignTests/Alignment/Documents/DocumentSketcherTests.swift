import Testing

@testable import Align

/// What is kept of a document to find its translation by.
@Suite struct DocumentSketcherTests {
  private static let english = SourceText(
    name: "e",
    utf8: Array("The mine made 1,010,000 tons in 1957.\nWorkers of Kailuan came.\n".utf8)
  )
  private static let chinese = SourceText(
    name: "c",
    utf8: Array("1957年煤矿生产了一百零一万吨，学校没有。\nKailuan的工人来了。\n".utf8)
  )

  @Test func valuesAndWordsAreShared() {
    let sketcher = DocumentSketcher(resources: AlignerResources())
    let english = sketcher.sketch(Self.english, language: .english)
    let chinese = sketcher.sketch(Self.chinese, language: .chinese)
    #expect(english.numbers.count > 1 && english.numbers == english.numbers.sorted())
    #expect(!Set(english.numbers).isDisjoint(with: chinese.numbers))
    #expect(!Set(english.words).isDisjoint(with: chinese.words))
    #expect(english.words.count == english.strengths.count && english.vector.isEmpty)
    #expect(english.beginning.hasPrefix("The mine made") && english.length > 50)
    #expect(sketcher.sketch(SourceText(name: "x", utf8: []), language: .english) == DocumentSketch())
  }

  /// Of the second language only what the first has is kept.
  @Test func whatNobodyHasIsPassedOver() throws {
    let dictionary = "工人\tworker\n煤矿\tmine\n学校\tschool\n"
    let resources = AlignerResources(lexicon: try Lexicon(Array(dictionary.utf8), file: "d"))
    let sketcher = DocumentSketcher(resources: resources)
    let english = sketcher.sketch(Self.english, language: .english)
    let all = sketcher.sketch(Self.chinese, language: .chinese)
    let kept = sketcher.keeping([english]).sketch(Self.chinese, language: .chinese)
    #expect(!kept.words.isEmpty && kept.words.count < all.words.count)
    #expect(Set(kept.words).isSubset(of: english.words) && Set(kept.numbers).isSubset(of: english.numbers))
  }

  @Test func anEncoderGivesAVector() throws {
    let encoder = SentenceEncoder(try EncoderModel(bytes: SyntheticEncoder.file, file: "model"))
    let sketcher = DocumentSketcher(resources: AlignerResources(encoder: encoder))
    #expect(sketcher.sketch(Self.english, language: .english).vector.count == 512)
    #expect(sketcher.sketch(SourceText(name: "x", utf8: []), language: .chinese).vector.isEmpty)
  }
}
