/// Tells which of two sides' matched quantities do not say the same, and what speaks for a fault.
///
/// What a translator may rightly do (leave out the article-like 一个, turn 70以上 into “more than 70”) is no disagreement.
/// How bad one is follows from its probability, not from its kind.
struct NumberReview {
  private let context: NumberContext
  /// `nil` where no quantity stands alone.
  private let hiddenNumbers: HiddenNumbers?
  private let romanisedNumbers: RomanisedNumbers?
  private let documentDates: DocumentDates
  private let exchangedNumbers: ExchangedNumbers
  private let rateBases: RateBases
  private let wording: NumberWording

  /// Looks at a pair whose quantities are matched; with a dictionary also at what the numbers count.
  init(
    english: [UInt8],
    chinese: [UInt8],
    matching: QuantityMatching,
    deviation: Double,
    words: QuantityWords = .standard,
    dates: DocumentDates = DocumentDates(),
    lexicon: Lexicon? = nil
  ) {
    exchangedNumbers = ExchangedNumbers(
      english: english,
      chinese: chinese,
      matching: matching,
      lexicon: lexicon,
      words: words
    )
    rateBases = RateBases(english: english, chinese: chinese, matching: matching, words: words)
    wording = NumberWording(english: english, chinese: chinese, matching: matching, words: words)
    context = NumberContext(english: english, chinese: chinese, matching: matching, deviation: deviation)
    let hasLone = matching.matches.contains { $0.agreement == nil || $0.agreement == .conflicting }
    hiddenNumbers =
      hasLone ? HiddenNumbers(english: english, chinese: chinese, matching: matching, words: words) : nil
    romanisedNumbers = hasLone ? RomanisedNumbers(english: english, chinese: chinese) : nil
    documentDates = dates
  }

  /// What does not agree, in the order of the matches.
  ///
  /// - Complexity: O(*n*) in the text.
  func disagreements() -> [NumberDisagreement] {
    // What stands alone, by value: a word that holds a number excuses one of them.
    var lone: [QuantityValue: Int] = [:]
    let exchanges =
      ExchangedTraits(context.matching).exchanges().map {
        exchanged($0, "what belongs to one of the two numbers stands with the other in the Chinese")
      }
      + exchangedNumbers.exchanges().map { first, second, ground in
        switch ground {
        case .things:
          exchanged((first, second), "what the two numbers count stands beside the other one in the Chinese")
        case .change:
          exchanged((first, second), "the change runs the other way in the Chinese")
        case .order:
          exchanged((first, second), "the two stand the other way round in the Chinese", .reordered)
        }
      }
    return exchanges
      + context.matching.matches.compactMap { match in
        let english = Self.joined(match.english, context.matching.english)
        let chinese = Self.joined(match.chinese, context.matching.chinese)
        guard let english, let chinese else {
          guard let value = (english ?? chinese)?.value else { return nil }
          defer { lone[value, default: 0] += 1 }
          return alone(english: english, chinese: chinese, earlier: lone[value, default: 0])
        }
        switch match.agreement {
        case .conflicting?, nil: return conflict(english, chinese)
        case .compatible(let reason)?:
          return beside(english, chinese) ?? compatible(english, chinese, reason)
        case .equal?: return beside(english, chinese) ?? slightness(english, chinese)
        }
      }
  }

  /// What stands beside two numbers that agree, and does not agree itself.
  private func beside(_ english: Quantity, _ chinese: Quantity) -> NumberDisagreement? {
    if case .different(let one, let other) = rateBases.verdict(english, chinese) {
      return disagreement(
        .unit,
        .otherUnit,
        english,
        chinese,
        "the English is for \"\(one)\", the Chinese for \(other)"
      )
    }
    return wording.disagreement(english, chinese).map {
      disagreement(.mismatch, .turnedRound, english, chinese, $0)
    }
  }

  private func disagreement(
    _ kind: NumberDisagreement.Kind,
    _ type: NumberFeature,
    _ english: Quantity?,
    _ chinese: Quantity?,
    _ remark: String = ""
  ) -> NumberDisagreement {
    var disagreement = NumberDisagreement(kind: kind, english: english, chinese: chinese, remark: remark)
    disagreement.features = context.features(disagreement, type)
    return disagreement
  }

  /// The quantity of a side of a match; of several dates what all of them say: 7月25日 … 周六.
  private static func joined(_ indices: [Int], _ quantities: [Quantity]) -> Quantity? {
    guard var whole = indices.first.map({ quantities[$0] }) else { return nil }
    guard case .date(var date) = whole.value else { return whole }
    for index in indices.dropFirst() {
      guard case .date(let other) = quantities[index].value else { continue }
      date.year = date.year ?? other.year
      date.month = date.month ?? other.month
      date.day = date.day ?? other.day
      date.weekday = date.weekday ?? other.weekday
    }
    whole.value = .date(date)
    return whole
  }

  private func exchanged(
    _ exchange: (first: Int, second: Int),
    _ reason: String,
    _ type: NumberFeature = .exchanged
  ) -> NumberDisagreement {
    let english = context.matching.english[context.matching.matches[exchange.first].english[0]]
    let chinese = context.matching.chinese[context.matching.matches[exchange.second].chinese[0]]
    return disagreement(
      .mismatch,
      type,
      english,
      chinese,
      reason + ": they seem to be exchanged"
    )
  }

  // MARK: - One side only

  private func alone(english: Quantity?, chinese: Quantity?, earlier: Int) -> NumberDisagreement? {
    guard !context.isGloss(english, among: context.matching.english, in: context.englishText),
      !context.isGloss(chinese, among: context.matching.chinese, in: context.chineseText)
    else { return nil }
    if let chinese {
      guard chinese.role == .hard, !context.isListMark(chinese, .chinese), !Self.isWholeDay(chinese),
        hiddenNumbers?.isInEnglish(chinese, earlier: earlier) != true,
        romanisedNumbers?.isName(chinese) != true
      else { return nil }
      return disagreement(.missing, .missing, nil, chinese)
    }
    // “The middle of the month” names no number.
    if case .date(let date)? = english?.value, date == Self.part(date) { return nil }
    guard let english, english.role == .hard, !context.isListMark(english, .english),
      hiddenNumbers?.isInChinese(english, earlier: earlier) != true
    else { return nil }
    return disagreement(.added, .added, english, nil)
  }

  /// 7月25日0—24时 is July 25.
  private static func isWholeDay(_ quantity: Quantity) -> Bool {
    guard case .time(let low, let high) = quantity.value else { return false }
    return low.hour == 0 && high.hour == 24 && low.minute ?? 0 == 0 && high.minute ?? 0 == 0
  }

  /// A date that names nothing but the part that another one does.
  private static func part(_ date: DatePattern) -> DatePattern {
    var part = DatePattern()
    (part.part, part.tenDays, part.lastTenDays) = (date.part, date.tenDays, date.lastTenDays)
    return part
  }

  // MARK: - Another value

  private func conflict(_ english: Quantity, _ chinese: Quantity) -> NumberDisagreement? {
    // 二院 of a firm that the English calls Eryuan is no number, so it is not what became of “Three”.
    if romanisedNumbers?.isName(chinese) == true { return alone(english: english, chinese: nil, earlier: 0) }
    if english.value == chinese.value, (english.kind == .percent) != (chinese.kind == .percent) {
      // “It was two percent; today it's 48”
      if context.leavesPercentOut(english, chinese) { return nil }
      return disagreement(.unit, .otherUnit, english, chinese, "one is a percentage, the other is not")
    }
    // A year's 60,000 yuan are a month's 5,000.
    if rateBases.verdict(english, chinese) == .converted { return nil }
    if context.isDifference(english, chinese), wording.tellsDifference(english, chinese) { return nil }
    switch (QuantityComparison.family(english), QuantityComparison.family(chinese)) {
    case (.date, .date) where context.statesBothEnds(english, chinese): return nil
    case (.date, _), (_, .date), (.time, _), (_, .time):
      return disagreement(.date, .otherDate, english, chinese)
    case (.share, .share) where context.differByTheWhole(english, chinese):
      return disagreement(
        .vaguer,
        .convention,
        english,
        chinese,
        "one may count the whole, the other what is added to it"
      )
    case (.share, .share), (.points, .points), (.share, .points), (.points, .share):
      return sharesAnEnd(english, chinese)
        ? disagreement(.range, .otherEnd, english, chinese)
        : disagreement(.percent, .otherShare, english, chinese)
    default: break
    }
    guard case .number(let low, let high) = english.value,
      case .number(let otherLow, let otherHigh) = chinese.value
    else { return disagreement(.mismatch, .otherNumber, english, chinese) }
    if low == otherLow, high == otherHigh {
      return english.unit != chinese.unit
        ? disagreement(.unit, .otherUnit, english, chinese, "the numbers are the same, the units are not")
        : disagreement(.mismatch, .turnedRound, english, chinese, "one says more, the other less")
    }
    if context.countsOthers(english, besidesOneOf: chinese) {
      return disagreement(.vaguer, .vaguer, english, chinese, "the English counts the others only")
    }
    return sharesAnEnd(english, chinese)
      ? disagreement(.range, .otherEnd, english, chinese)
      : disagreement(.mismatch, .otherNumber, english, chinese)
  }

  /// Whether one of the two is an interval and they have one end in common.
  private func sharesAnEnd(_ english: Quantity, _ chinese: Quantity) -> Bool {
    guard case .number(let low?, let high?) = english.value,
      case .number(let otherLow?, let otherHigh?) = chinese.value,
      low != high || otherLow != otherHigh
    else { return false }
    return low == otherLow || high == otherHigh
  }

  // MARK: - Less exact

  private func compatible(
    _ english: Quantity,
    _ chinese: Quantity,
    _ reason: QuantityAgreement.Reason
  ) -> NumberDisagreement? {
    switch reason {
    case .conversion, .kind, .unitLeftOut, .repeated, .several: return slightness(english, chinese)
    case .currency:
      if case .number = english.value, english.value == chinese.value {
        return disagreement(
          .unit,
          .otherCurrency,
          english,
          chinese,
          "the amounts are the same, the currencies are not"
        )
      }
      return disagreement(
        .unit,
        .currencies,
        english,
        chinese,
        "the currencies differ, so the amounts cannot be compared"
      )
    case .convention:
      return context.namesNumber(english)
        ? disagreement(.vaguer, .convention, english, chinese, "many write 增长两倍 for twice as much")
        : conflict(english, chinese)
    case .inferable: return dates(english, chinese)
    case .hedge: return hedges(english, chinese)
    }
  }

  /// A weekday of one language for a day of the month of the other, as news has them.
  private func weekdays(_ weekday: Int, _ day: Int, month: Int?, _ left: Quantity, _ right: Quantity)
    -> NumberDisagreement?
  {
    let verdict = documentDates.weekday(weekday, on: day, month: month)
    return switch verdict {
    case .confirmed: nil
    case .refuted:
      disagreement(
        .date,
        .otherDate,
        left,
        right,
        "that day of the document's month was another day of the week"
      )
    case .unlikely, .unknown:
      disagreement(
        .date,
        verdict == .unknown ? .undatedWeekday : .weekdayForDay,
        left,
        right,
        "one names the day of the week, the other that of the month"
      )
    }
  }

  /// Dates of which one says more than the other.
  private func dates(_ left: Quantity, _ right: Quantity) -> NumberDisagreement? {
    guard case .date(let english) = left.value, case .date(let chinese) = right.value else { return nil }
    if english.isWeekdayAlone, chinese.isDayAlone, let weekday = english.weekday, let day = chinese.day {
      return weekdays(weekday, day, month: chinese.month, left, right)
    }
    if chinese.isWeekdayAlone, english.isDayAlone, let weekday = chinese.weekday, let day = english.day {
      return weekdays(weekday, day, month: english.month, left, right)
    }
    if chinese.day != nil, english.day == nil {
      return disagreement(.date, .dayLost, left, right, "the day is lost")
    }
    if english.day != nil, chinese.day == nil {
      return disagreement(.date, .dayLost, left, right, "the day is added")
    }
    if chinese.month == nil, chinese.day != nil, let month = english.month,
      documentDates.contradicts(month: month), !context.statesMonth(month)
    {
      return disagreement(
        .date,
        .otherMonth,
        left,
        right,
        "the other dates of the document are of another month"
      )
    }
    if chinese.year == nil, english.day != nil, let year = english.year, documentDates.contradicts(year: year)
    {
      return disagreement(.date, .otherYear, left, right, "no date of the document is of that year")
    }
    let added = Self.parts(of: english, missingIn: chinese)
    if !added.isEmpty {
      return disagreement(
        .inferable,
        .inferable,
        left,
        right,
        "\(added.joined(separator: " and ")) is added"
      )
    }
    // 2020年5月25日 as “May 25” leaves the year to be inferred, 2020年5月 as “May” loses it.
    if chinese.year != nil, english.year == nil, english.day == nil, !context.statesYear(chinese) {
      return disagreement(.date, .yearLost, left, right, "the year is lost")
    }
    // “in December 2019 and on January 11” is no longer of 2020, and in a text of 2020 January 11 is not one of 2019.
    if let year = chinese.year, english.year == nil,
      context.statesAnotherYear(chinese)
        || documentDates.isOfAnotherYear(than: year) && !context.statesYear(chinese)
    {
      return disagreement(.date, .yearLost, left, right, "the year is lost")
    }
    let lost = Self.parts(of: chinese, missingIn: english)
    if !lost.isEmpty {
      return disagreement(
        .vaguer,
        .vaguer,
        left,
        right,
        "\(lost.joined(separator: " and ")) is left to be inferred"
      )
    }
    let isPartLost = chinese.part != nil && english.part == nil && english.tenDays == nil
    if isPartLost || chinese.tenDays != nil && english.tenDays == nil {
      return disagreement(.vaguer, .vaguer, left, right, "the English is vaguer")
    }
    return nil
  }

  /// The parts that one date has and another lacks, as words.
  private static func parts(of date: DatePattern, missingIn other: DatePattern) -> [String] {
    [
      date.year != nil && other.year == nil ? "the year" : nil,
      date.month != nil && other.month == nil ? "the month" : nil,
      date.weekday != nil && other.weekday == nil ? "the weekday" : nil,
    ].compactMap { $0 }
  }

  private func hedges(_ left: Quantity, _ right: Quantity) -> NumberDisagreement? {
    if let slightness = slightness(left, right) { return slightness }
    switch (left.hedge, right.hedge) {
    case (.none, .none): return nil
    case (.none, _): return disagreement(.vaguer, .vaguer, left, right, "the English is more exact")
    case (_, .none): return disagreement(.vaguer, .vaguer, left, right, "the English is vaguer")
    default: return nil
    }
  }

  /// 二分之一强 and 二分之一弱, just over and just under, where the English keeps only the direction.
  private func slightness(_ left: Quantity, _ right: Quantity) -> NumberDisagreement? {
    let quote = String(decoding: context.chineseText[right.range], as: UTF8.self)
    guard quote.hasSuffix("强") || quote.hasSuffix("弱") else { return nil }
    let start = max(0, left.range.lowerBound - 24)
    let words = String(decoding: context.englishText[start..<left.range.upperBound], as: UTF8.self)
      .lowercased()
    let isKept = ["slightly", "just", "a little", "a bit", "barely", "marginally", "somewhat"].contains {
      words.contains($0)
    }
    guard !isKept else { return nil }
    return disagreement(
      .vaguer,
      .vaguer,
      left,
      right,
      "that it is only slightly \(quote.hasSuffix("强") ? "more" : "less") is lost"
    )
  }
}
