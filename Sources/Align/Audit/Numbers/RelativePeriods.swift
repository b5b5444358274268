/// Finds periods that the English names by their place (“this month”) where nothing in the Chinese can stand for them.
///
/// The other way round tells nothing: Chinese adds 今年 to an age, and 当月 where English says “then”.
struct RelativePeriods {
  private let english: [UInt8]
  private let chinese: [UInt8]
  private let matching: QuantityMatching
  /// What names a period, and what may stand for it.
  private let periods: CountedThings

  /// Looks at the matched quantities of a pair.
  init(english: [UInt8], chinese: [UInt8], matching: QuantityMatching, words: QuantityWords) {
    self.english = english
    self.chinese = chinese
    self.matching = matching
    periods = words.periods
  }

  /// What is lost, in text order.
  ///
  /// - Complexity: O(*n* log *n*) in the text.
  func disagreements() -> [NumberDisagreement] {
    lost().map { NumberDisagreement(kind: .date, english: $0, features: [.periodLost, .period]) }
  }

  private func lost() -> [Quantity] {
    let named = periods.placesInEnglish(english[...]).filter { period in
      // “On the 24th of this month” is a date that the reader infers.
      !english[..<period.range.lowerBound].suffix(4).elementsEqual(" of ".utf8) && isAlone(period.range)
    }
    guard !named.isEmpty, !matching.chinese.contains(where: Self.isDate) else { return [] }
    let kept = Set(periods.ofChinese(chinese[...]))
    return named.filter { !kept.contains($0.thing) }.map { period in
      let words = String(decoding: english[period.range], as: UTF8.self)
      return Quantity(range: period.range, kind: .date, value: .digits(words))
    }
  }

  /// Whether no quantity of the English, which stand in text order, overlaps a place.
  private func isAlone(_ place: Range<Int>) -> Bool {
    let quantities = matching.english
    let next = quantities.firstIndex(endingBehind: place.lowerBound)
    return next == quantities.count || quantities[next].range.lowerBound >= place.upperBound
  }

  private static func isDate(_ quantity: Quantity) -> Bool {
    if case .date(let date) = quantity.value { !date.isWeekdayAlone } else { false }
  }
}
