import Testing

@testable import Align

/// What the review of numbers says of pairs that differ in how exact they are.
@Suite struct NumberReviewTests {
  private func disagreements(_ chinese: String, _ english: String) -> [NumberDisagreement] {
    let (left, right) = (Array(english.utf8), Array(chinese.utf8))
    let matching = QuantityMatcher.match(
      english: QuantityReader(language: .english).quantities(in: left),
      chinese: QuantityReader(language: .chinese).quantities(in: right)
    )
    return NumberReview(english: left, chinese: right, matching: matching, deviation: 0).disagreements()
  }

  @Test(
    arguments: [
      ("占全部的二分之一强。", "It is more than one-half of the whole.", [.vaguer]),
      ("占全部的二分之一强。", "It is slightly more than one-half of the whole.", []),
      ("来了约三十人。", "Thirty people came.", [.vaguer]), ("来了三十人。", "About thirty people came.", [.vaguer]),
      ("来了约三十人。", "About thirty people came.", []), ("来了三十人。", "Thirteen people came.", [.mismatch]),
      ("百分之三十", "13 percent", [.percent]), ("3月8日到达。", "They arrived in March.", [.date]),
      ("买了八百斤。", "They bought 800 kilograms.", [.unit]), ("百分之三十到四十", "30 to 45 percent", [.range]),
    ] as [(String, String, [NumberDisagreement.Kind])]
  )
  func differencesHaveTheirKind(_ chinese: String, _ english: String, _ kinds: [NumberDisagreement.Kind]) {
    #expect(disagreements(chinese, english).map(\.kind) == kinds)
  }
}
