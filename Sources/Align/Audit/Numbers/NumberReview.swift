/// Finds which matched quantities of the two sides differ, and the evidence that it is a fault.
///
/// What a translator may rightly do (leave out the article-like 一个, turn 70以上 into “more than 70”) is no disagreement.
/// How bad one is follows from its probability, not from its kind.
struct NumberReview {
  let context: NumberContext
  /// `nil` if every quantity has a partner.
  private let hiddenNumbers: HiddenNumbers?
  private let romanisedNumbers: RomanisedNumbers?
  private let namedPeriods: NamedPeriods?
  let documentDates: DocumentDates
  private let exchangedNumbers: ExchangedNumbers
  private let rateBases: RateBases
  let wording: NumberWording

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
    namedPeriods =
      hasLone ? NamedPeriods(english: english, chinese: chinese, matching: matching, words: words) : nil
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
        exchanged($0, "each of the two numbers has the other's unit or hedge in the Chinese")
      }
      + exchangedNumbers.exchanges().map { first, second, ground in
        switch ground {
        case .things:
          exchanged(
            (first, second),
            "each of the two numbers counts in the Chinese what the other counts in the English"
          )
        case .change:
          exchanged((first, second), "the change runs the other way in the Chinese")
        case .order:
          exchanged((first, second), "the two are in the opposite order in the Chinese", .reordered)
        }
      }
    return exchanges
      + turnedScores()
      + context.matching.matches.compactMap { match in
        let english = Self.joined(match.english, context.matching.english)
        let chinese = Self.joined(match.chinese, context.matching.chinese)
        guard let english, let chinese else {
          guard let value = (english ?? chinese)?.value else { return nil }
          defer { lone[value, default: 0] += 1 }
          return alone(english: english, chinese: chinese, earlier: lone[value, default: 0])
        }
        if let lost = dayLost(match) { return lost }
        switch match.agreement {
        case .conflicting?, nil: return conflict(english, chinese)
        case .compatible(let reason)?:
          return beside(english, chinese) ?? compatible(english, chinese, reason)
        case .equal?: return beside(english, chinese) ?? slightness(english, chinese)
        }
      }
  }

  /// What is next to two numbers that agree, and does not agree itself.
  private func beside(_ english: Quantity, _ chinese: Quantity) -> NumberDisagreement? {
    if case .different(let one, let other) = rateBases.verdict(english, chinese) {
      return disagreement(
        .unit,
        .otherUnit,
        english,
        chinese,
        "the English is per \"\(one)\", the Chinese per \(other)"
      )
    }
    return wording.disagreement(english, chinese).map {
      disagreement(.mismatch, .turnedRound, english, chinese, $0)
    }
  }

  func disagreement(
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

  /// Scores reversed on one side, unless it mentions the loser, who may come first in one language and last in the other.
  private func turnedScores() -> [NumberDisagreement] {
    let turned = ScoreLists.turned(context.matching)
    guard !turned.isEmpty, !wording.tellsLoser else { return [] }
    let remark = "this score is reversed, while the others are in the same order on both sides"
    return turned.map { disagreement(.mismatch, .turnedRound, $0.english, $0.chinese, remark) }
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
    guard !context.isRestated(english, .english), !context.isRestated(chinese, .chinese),
      !ScoreLists.isSum(english, of: context.matching.english),
      !ScoreLists.isSum(chinese, of: context.matching.chinese)
    else { return nil }
    if let total = english ?? chinese, context.isTotal(total, english == nil ? .chinese : .english) {
      return disagreement(.inferable, .inferable, english, chinese, "it is the sum of the numbers next to it")
    }
    if let chinese {
      guard chinese.role == .hard, !context.isListMark(chinese, .chinese), !Self.isWholeDay(chinese),
        hiddenNumbers?.isInEnglish(chinese, earlier: earlier) != true,
        romanisedNumbers?.isName(chinese) != true,
        namedPeriods?.isNamed(chinese, in: .english) != true, !context.isEdgeOfDay(chinese),
        !wording.tellsPartOfDay(chinese)
      else { return nil }
      return disagreement(.missing, .missing, nil, chinese)
    }
    // “The middle of the month” names no number.
    if case .date(let date)? = english?.value, date == Self.part(date) { return nil }
    guard let english, english.role == .hard, !context.isListMark(english, .english),
      !context.isBase(english),
      hiddenNumbers?.isInChinese(english, earlier: earlier) != true,
      namedPeriods?.isNamed(english, in: .chinese) != true
    else { return nil }
    if context.isExplanation(english) {
      return disagreement(.inferable, .inferable, english, nil, "it is an explanation in brackets")
    }
    return disagreement(.added, .added, english, nil)
  }

  // MARK: - Another value

  /// What the two languages may count in their own ways.
  private func convention(_ english: Quantity, _ chinese: Quantity, _ remark: String) -> NumberDisagreement {
    disagreement(.vaguer, .convention, english, chinese, remark)
  }

  private func conflict(_ english: Quantity, _ chinese: Quantity) -> NumberDisagreement? {
    // 二院 of a firm that the English calls Eryuan is no number, so it is not what became of “Three”.
    if romanisedNumbers?.isName(chinese) == true { return alone(english: english, chinese: nil, earlier: 0) }
    if english.value == chinese.value, (english.kind == .percent) != (chinese.kind == .percent) {
      // “It was two percent; today it's 48”
      if context.leavesPercentOut(english, chinese) || wording.tellsIndex(english, chinese) { return nil }
      return disagreement(.unit, .otherUnit, english, chinese, "one is a percentage, the other is not")
    }
    // A year's 60,000 yuan are a month's 5,000.
    if rateBases.verdict(english, chinese) == .converted { return nil }
    if context.differences(english, chinese).contains(where: {
      wording.tellsDifference(english, chinese, in: $0)
    }) {
      return nil
    }
    if context.goesFromZero(english, to: chinese) || QuantityComparison.isLead(english, chinese)
      || context.isPerMille(english, chinese)
    {
      return nil
    }
    switch (QuantityComparison.family(english), QuantityComparison.family(chinese)) {
    case (.date, .date) where context.statesBothEnds(english, chinese): return nil
    case (.date, _), (_, .date), (.time, _), (_, .time):
      return disagreement(.date, .otherDate, english, chinese)
    case (.share, .share) where context.differByTheWhole(english, chinese):
      return convention(english, chinese, "one may be the total, the other only the increase")
    case (.share, .share) where wording.tellsRest(english, chinese):
      return convention(english, chinese, "one may count what is lost, the other what is left")
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
      return disagreement(.vaguer, .vaguer, english, chinese, "the English counts only the others")
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
    case .rounding:
      return disagreement(.vaguer, .vaguer, english, chinese, "one is rounded")
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
      // 增至原来的两倍 leaves no doubt.
      return context.namesNumber(english) && !wording.tellsEnd(chinese)
        ? disagreement(.vaguer, .convention, english, chinese, "many use 增长两倍 to mean twice as much")
        : conflict(english, chinese)
    case .inferable: return dates(english, chinese)
    case .hedge: return hedges(english, chinese)
    }
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
      "the fact that it is only slightly \(quote.hasSuffix("强") ? "more" : "less") is lost"
    )
  }
}
