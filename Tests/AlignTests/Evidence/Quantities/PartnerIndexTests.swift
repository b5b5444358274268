import Testing

@testable import Align

@Suite struct PartnerIndexTests {
  private func numbers(_ values: some Sequence<Int>) -> [Quantity] {
    values.enumerated().map { place, value in
      Quantity(range: place..<place + 1, kind: .cardinal, value: .exactly(ExactNumber(value)))
    }
  }

  @Test func shortListsAreComparedWhole() {
    let index = PartnerIndex(english: numbers(1...20), chinese: numbers(1...30))
    #expect(index.ofEnglish.allSatisfy { $0.count == 30 })
    #expect(index.ofChinese.allSatisfy { $0.count == 20 })
  }

  /// The work of long lists grows with their length, whatever they hold.
  @Test(arguments: [1000, 4000])
  func longListsHaveFewPartnersEach(_ count: Int) {
    for values in [Array(0..<count), [Int](repeating: 7, count: count), (0..<count).map { $0 % 3 }] {
      let index = PartnerIndex(english: numbers(values), chinese: numbers(values))
      #expect(index.ofEnglish.allSatisfy { $0.count <= 25 })
      #expect(index.ofEnglish.indices.allSatisfy { index.ofEnglish[$0].contains(Int32($0)) })
    }
  }

  /// Where the other list is in another order, equal values still meet.
  @Test func equalValuesMeetWhateverTheirPlace() {
    let values = Array(0..<500)
    let index = PartnerIndex(english: numbers(values), chinese: numbers(values.reversed()))
    #expect(values.allSatisfy { index.ofEnglish[$0].contains(Int32(499 - $0)) })
  }

  @Test(arguments: [
    (203_000_000, 20_300_000, true, false), (1953, 1958, false, true), (1953, 953, false, true),
    (12, 17, false, false), (1953, 2871, false, false), (1982, 1983, false, true),
  ])
  func whatLooksLikeAMiscopiedNumber(_ one: Int, _ other: Int, _ isShifted: Bool, _ isOneDigitOff: Bool) {
    let likeness = QuantityLikeness(numbers([one])[0], numbers([other])[0])
    #expect(likeness.isShifted == isShifted)
    #expect(likeness.isOneDigitOff == isOneDigitOff)
  }
}
