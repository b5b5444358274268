import Testing

@testable import Align

/// The sentences inside of pairs, and which of them are alone.
@Suite struct InnerAlignmentTests {
  private func pair(_ english: String, _ chinese: String) -> AlignedPair {
    AlignedPair(
      bead: 0,
      english: AlignedPair.Side(segments: english.isEmpty ? [] : [english]),
      chinese: AlignedPair.Side(segments: chinese.isEmpty ? [] : [chinese])
    )
  }

  /// The sides of pairs whose English is longer than expected by so many standard deviations.
  private func sides(_ pairs: [AlignedPair], deviation: Double = 5) -> [InnerAlignment.Sides] {
    let audited = pairs.map { pair in
      let ratio = LengthScale.logRatio(ScalarText(pair.englishText), ScalarText(pair.chineseText))
      return AuditedPair(pair, lengthScale: LengthScale(center: ratio - deviation, spread: 1), cosine: nil)
    }
    return InnerAlignment(AlignerResources()).sides(audited)
  }

  @Test func rangesAreThoseOfTheTextOfEachPair() {
    let pairs = [
      pair("He came. It was late.", "他来了。天黑了。"), pair("", "他走了。"), pair("She said no. He left.", "她说不。"),
    ]
    for (sides, pair) in zip(sides(pairs), pairs) {
      for language in Language.allCases {
        let bytes = Array((language == .english ? pair.englishText : pair.chineseText).utf8)
        let sentences = sides.sentences(language)
        #expect(sentences.first?.range.lowerBound ?? 0 == 0)
        #expect(sentences.last?.range.upperBound ?? 0 == bytes.count)
        #expect(sentences.allSatisfy { 0...1.0001 ~= $0.unpaired })
        #expect(
          zip(sentences, sentences.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
        )
      }
    }
  }

  @Test func aPairBetweenOthersDoesNotBorrowFromThem() throws {
    // The second sentence is alone here, though the next pair holds its translation.
    let pairs = [
      pair("The river rose by 35 metres in June. On the 14th the dam of 1958 broke.", "六月河水上涨了三十五米。"),
      pair("They left.", "14日，1958年建的大坝决口了。"),
    ]
    let found = sides(pairs)
    #expect(found[0].english[0].unpaired < 0.2)
    #expect(found[0].english[1].unpaired > 0.5)
  }

  @Test func sentencesMayBeOneWithSemicolons() {
    let pairs = [
      pair(
        "The mills of the north worked in three shifts. The local committees should spread these experiences.",
        "北方的各个纺织厂都实行了三班工作制；各地的党委要推动和组织这些先进经验的交流。"
      )
    ]
    let found = sides(pairs, deviation: 2)[0]
    #expect(found.chinese.count == 2)
    #expect(!found.areClauses)
    #expect(found.english.allSatisfy { $0.unpaired < 0.3 })
  }

  @Test func whatCannotBeUnevenIsNotAligned() {
    let pairs = [pair("He came. It was late.", "他来了。天黑了。")]
    #expect(sides(pairs, deviation: 0)[0].english.map(\.unpaired) == [0, 0])
    #expect(sides(pairs, deviation: 5)[0].english.map(\.unpaired) != [0, 0])
  }
}
