import Testing

@testable import Align

@Suite struct QuantityMatcherTests {
  private func number(
    _ text: String,
    _ kind: Quantity.Kind = .cardinal,
    hedge: Quantity.Hedge = .none,
    unit: String? = nil,
    role: Quantity.Role = .hard
  ) -> Quantity {
    let parts = text.split(separator: "~", omittingEmptySubsequences: false).map { part -> ExactNumber? in
      let fraction = part.split(separator: "/")
      if fraction.count == 2, let top = Int128(fraction[0]), let bottom = Int128(fraction[1]) {
        return ExactNumber(top, over: bottom)
      }
      let decimal = part.split(separator: ".")
      guard let digits = Int128(decimal.joined()) else { return nil }
      return ExactNumber(digits: digits, exponent: decimal.count == 2 ? -decimal[1].utf8.count : 0)
    }
    let value = QuantityValue.number(low: parts[0], high: parts[parts.count - 1])
    return Quantity(range: 0..<1, kind: kind, value: value, hedge: hedge, role: role, unit: unit)
  }

  private func date(_ change: (inout DatePattern) -> Void) -> Quantity {
    var pattern = DatePattern()
    change(&pattern)
    return Quantity(range: 0..<1, kind: .date, value: .date(pattern))
  }

  private func matches(english: [Quantity], chinese: [Quantity]) -> [QuantityMatching.Match] {
    QuantityMatcher.match(english: english, chinese: chinese).matches
  }

  private func agreement(_ english: Quantity, _ chinese: Quantity) -> QuantityAgreement {
    QuantityComparison.agreement(english, chinese)
  }

  @Test func equalValuesAreEqualAndOthersConflict() {
    #expect(agreement(number("1010000", unit: "t"), number("1010000", unit: "t")) == .equal)
    #expect(agreement(number("1100000", unit: "t"), number("1010000", unit: "t")) == .conflicting)
    #expect(agreement(number("99.995", .percent, unit: "%"), number("99.995", .percent, unit: "%")) == .equal)
    #expect(
      agreement(number("99.95", .percent, unit: "%"), number("99.995", .percent, unit: "%")) == .conflicting
    )
  }

  @Test func hedgesMayDifferButNotTurnRound() {
    #expect(agreement(number("100"), number("100", hedge: .below)) == .compatible(.hedge))
    #expect(agreement(number("100", hedge: .over), number("100", hedge: .below)) == .conflicting)
    #expect(agreement(number("160~", hedge: .over), number("160~170", hedge: .over)) == .compatible(.hedge))
    #expect(agreement(number("20~99", hedge: .magnitude), number("20~99", hedge: .magnitude)) == .equal)
  }

  @Test func sharesFactorsAndAmountsAreOneHoweverTheyArePut() {
    #expect(agreement(number("1/2", .fraction), number("50", .percent, unit: "%")) == .compatible(.kind))
    #expect(agreement(number("200", .percent, unit: "%"), number("3", .multiple)) == .compatible(.kind))
    #expect(agreement(number("2", .percent, unit: "%"), number("2", .percent, unit: "%pt")) == .conflicting)
    #expect(
      agreement(number("2", .ordinal), number("2")) == .equal
        || agreement(number("2", .ordinal), number("2")) == .compatible(.kind)
    )
  }

  @Test func unitsOfOneDimensionAreConverted() {
    #expect(
      agreement(number("10000", .measure, unit: "har"), number("150000", .measure, unit: "[mu]"))
        == .compatible(.conversion)
    )
    #expect(
      agreement(number("400", .measure, unit: "kg"), number("800", .measure, unit: "[jin]"))
        == .compatible(.conversion)
    )
    #expect(
      agreement(number("62", .measure, unit: "[mi_i]"), number("100", .measure, unit: "km"))
        == .compatible(.conversion)
    )
    #expect(
      agreement(number("80", .measure, unit: "[mi_i]"), number("100", .measure, unit: "km")) == .conflicting
    )
    #expect(
      agreement(number("5", .money, unit: "USD"), number("35", .money, unit: "CNY")) == .compatible(.currency)
    )
    #expect(agreement(number("30"), number("30", .measure, unit: "m")) == .compatible(.unitLeftOut))
  }

  @Test func aDateMayGainWhatCanBeInferred() {
    let day = date { $0.day = 14 }
    let full = date {
      $0.month = 8
      $0.day = 14
    }
    #expect(agreement(full, day) == .compatible(.inferable))
    #expect(agreement(full, date { $0.day = 15 }) == .conflicting)
    #expect(agreement(date { $0.year = 1985 }, date { ($0.year, $0.isShortYear) = (85, true) }) == .equal)
  }

  @Test func theBestPartnersAreFoundWhateverTheOrder() {
    let english = [number("12"), number("100", hedge: .below), number("2000", hedge: .about)]
    let chinese = [number("2000", hedge: .about), number("12"), number("100", hedge: .below)]
    let matches = self.matches(english: english, chinese: chinese)
    #expect(matches.map(\.chinese) == [[1], [2], [0]])
    #expect(matches.allSatisfy { $0.agreement == .equal })
  }

  @Test func aRangeIsTheTwoItemsOfAList() {
    let months = date { ($0.month, $0.lastMonth) = (3, 4) }
    let matches = self.matches(
      english: [date { $0.month = 3 }, date { $0.month = 4 }],
      chinese: [months]
    )
    #expect(matches == [.init(english: [0, 1], chinese: [0], agreement: .compatible(.several))])
  }

  @Test func whatIsSaidTwiceOnOneSideIsNoAddition() {
    let matches = self.matches(english: [number("620"), number("620")], chinese: [number("620")])
    #expect(matches.map(\.agreement) == [.compatible(.repeated)])
  }

  @Test func whatIsLeftOnBothSidesConflictsAndTheRestStandsAlone() {
    let matches = self.matches(
      english: [number("23"), number("5")],
      chinese: [number("27"), number("5"), number("30", .percent, unit: "%")]
    )
    #expect(matches.count == 3)
    #expect(matches.contains(.init(english: [0], chinese: [0], agreement: .conflicting)))
    #expect(matches.contains(.init(english: [], chinese: [2], agreement: nil)))
  }

  @Test func idiomsTakeNoPart() {
    #expect(matches(english: [], chinese: [number("1", role: .none)]).isEmpty)
  }

  /// Every quantity of both sides is in exactly one match, whatever the lists.
  @Test func nothingIsLostOrUsedTwice() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      func list() -> [Quantity] {
        (0..<Int(random.next() % 5)).map { _ in
          number(
            String(1 + random.next() % 4),
            random.chance(0.3) ? .ordinal : .cardinal,
            unit: random.chance(0.2) ? "m" : nil
          )
        }
      }
      let english = list()
      let chinese = list()
      let matches = self.matches(english: english, chinese: chinese)
      #expect(matches.flatMap(\.english).sorted() == Array(english.indices))
      #expect(matches.flatMap(\.chinese).sorted() == Array(chinese.indices))
    }
  }
}
