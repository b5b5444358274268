import Testing

@testable import Align

/// Which words and stretches become candidates.
@Suite struct TermExtractorTests {
  private func candidates(_ pairs: [(String, String)]) -> [TermExtractor.Candidate] {
    var extractor = TermExtractor(minimumFrequency: 3, minimumScore: 0.6)
    for pair in pairs { extractor.add(english: pair.0, chinese: pair.1) }
    // Others, in which none of it is.
    for number in 0..<40 { extractor.add(english: "Nothing of the kind \(number).", chinese: "别无他物") }
    return extractor.candidates()
  }

  /// What is one text to a dictionary is counted as one, however it is written.
  @Test(arguments: [("金属", "\u{F90A}属"), ("金属", "金属")])
  func aCharacterForCompatibilityIsTheOneItStandsFor(_ usual: String, _ other: String) {
    let found = candidates([("Metal.", usual), ("Metals.", other), ("The metal.", usual)])
    #expect(found.map(\.frequency) == [3] && found.first?.chinese == usual)
  }

  @Test(arguments: [("café", "cafe\u{301}"), ("Café", "Cafe\u{301}")])
  func aLetterWithItsAccentIsOneHoweverItIsMade(_ composed: String, _ decomposed: String) {
    let found = candidates([(composed, "小店"), (decomposed, "小店"), (composed, "小店")])
    #expect(found.map(\.frequency) == [3], "\(found)")
  }

  /// Of phrases and stretches inside of each other the longest is the term, as it is written most often.
  @Test func theLongestPhraseIsTheTerm() throws {
    let found = candidates([
      ("The people’s commune grew.", "人民公社发展了"), ("A commune of people.", "有公社"),
      ("In the co-operative farm they sang.", "在合作农场他们唱歌"), ("Co-operative farms were new.", "合作农场是新的"),
      ("A Co-operative farm burnt.", "合作农场失火"), ("A co-operative farm.", "合作农场"),
    ])
    let farm = try #require(found.first { $0.chinese == "合作农场" })
    #expect(farm.frequency == 4 && farm.score > 0.9 && farm.english.lowercased().hasSuffix("farm"))
    #expect(farm.example.chinese == "在合作农场他们唱歌")
    #expect(!found.contains { $0.chinese == "合作" || $0.chinese == "农场" })
    var other = farm
    other.example = ("", "")
    #expect(other == farm && Set([other, farm]).count == 1)
    other.frequency = 5
    #expect(other != farm)
  }

  @Test func emptySidesArePassedOver() {
    var extractor = TermExtractor()
    #expect(!extractor.add(english: "", chinese: "公社") && !extractor.add(english: "commune", chinese: ""))
    #expect(extractor.pairCount == 0 && extractor.candidates().isEmpty)
  }

  @Test func countsAreNeverTooLow() {
    var counts = HashCounts(expected: 0)
    for hash in 0..<5000 as Range<UInt64> {
      for _ in 0..<hash % 5 { counts.add(HashMixing.mixed(hash)) }
    }
    for hash in 0..<5000 as Range<UInt64> {
      #expect(counts.mayHold(HashMixing.mixed(hash), times: Int(hash % 5)))
    }
    for _ in 0..<1000 { counts.add(7) }
    #expect(counts.mayHold(7, times: 1000))
    #expect(!HashCounts(expected: 10).mayHold(7, times: 1))
  }
}
