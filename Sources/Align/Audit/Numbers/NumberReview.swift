/// Decides which of two sides' matched quantities are worth a word, and how bad it is.
///
/// Precision comes first: what a translator may rightly do (leave out the article-like 一个, name the month of a dateline, turn
/// 70以上 into “more than 70”) is no finding or a note.
struct NumberReview {
  /// The English text in UTF-8.
  let englishText: [UInt8]
  /// The Chinese text in UTF-8.
  let chineseText: [UInt8]
  /// The English quantities.
  let english: [Quantity]
  /// The Chinese quantities.
  let chinese: [Quantity]

  /// What does not agree, in the order of the matches.
  func disagreements(_ matches: [QuantityMatcher.Match]) -> [NumberDisagreement] {
    // What stands alone, by value: a word that holds a number excuses one of them.
    var lone: [QuantityValue: Int] = [:]
    return matches.compactMap { match in
      switch match.agreement {
      case nil:
        let value =
          match.english.first.map { english[$0].value } ?? match.chinese.first.map { chinese[$0].value }
        guard let value else { return nil }
        defer { lone[value, default: 0] += 1 }
        return alone(match, earlier: lone[value, default: 0])
      case .conflicting?: return conflict(english[match.english[0]], chinese[match.chinese[0]])
      case .compatible(let reason)?: return compatible(match, reason)
      case .equal?: return slightness(english[match.english[0]], chinese[match.chinese[0]])
      }
    }
  }

  // MARK: - One side only

  private func alone(_ match: QuantityMatcher.Match, earlier: Int) -> NumberDisagreement? {
    if let index = match.chinese.first {
      let quantity = chinese[index]
      guard quantity.role == .hard, !hiddenWords.isInEnglish(quantity, earlier: earlier) else { return nil }
      return NumberDisagreement(kind: .missing, severity: .warning, chinese: quantity)
    }
    guard let index = match.english.first, english[index].role == .hard,
      !hiddenWords.isInChinese(english[index], earlier: earlier)
    else { return nil }
    return NumberDisagreement(kind: .added, severity: .warning, english: english[index])
  }

  private var hiddenWords: HiddenNumbers {
    HiddenNumbers(
      englishText: englishText,
      chineseText: chineseText,
      english: english.map(\.range),
      chinese: chinese.map(\.range)
    )
  }

  // MARK: - Another value

  private func conflict(_ english: Quantity, _ chinese: Quantity) -> NumberDisagreement? {
    let isSoft = english.role == .soft || chinese.role == .soft
    let severity: Finding.Severity = isSoft ? .warning : .error
    func disagreement(_ kind: NumberDisagreement.Kind, _ remark: String = "") -> NumberDisagreement {
      NumberDisagreement(kind: kind, severity: severity, english: english, chinese: chinese, remark: remark)
    }
    let families = (QuantityComparison.family(english), QuantityComparison.family(chinese))
    switch families {
    case (.date, _), (_, .date), (.time, _), (_, .time): return disagreement(.date)
    case (.share, .share), (.points, .points), (.share, .points), (.points, .share):
      return disagreement(sharesAnEnd(english, chinese) ? .range : .percent)
    default: break
    }
    guard case .number(let low, let high) = english.value,
      case .number(let otherLow, let otherHigh) = chinese.value
    else { return disagreement(.mismatch) }
    if low == otherLow, high == otherHigh, english.unit != chinese.unit {
      return disagreement(.unit, "the numbers are the same, the units are not")
    }
    if low == otherLow, high == otherHigh {
      return disagreement(.mismatch, "one says more, the other less")
    }
    return disagreement(sharesAnEnd(english, chinese) ? .range : .mismatch)
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
    _ match: QuantityMatcher.Match,
    _ reason: QuantityAgreement.Reason
  ) -> NumberDisagreement? {
    let left = english[match.english[0]]
    let right = chinese[match.chinese[0]]
    func disagreement(
      _ kind: NumberDisagreement.Kind,
      _ severity: Finding.Severity,
      _ remark: String
    ) -> NumberDisagreement {
      NumberDisagreement(kind: kind, severity: severity, english: left, chinese: right, remark: remark)
    }
    switch reason {
    case .conversion, .kind, .unitLeftOut, .repeated, .several: return slightness(left, right)
    case .currency:
      return isSameNumber(left, right)
        ? disagreement(.unit, .error, "the amounts are the same, the currencies are not")
        : disagreement(.unit, .note, "the currencies differ, so the amounts cannot be compared")
    case .inferable: return dates(left, right)
    case .hedge: return hedges(left, right)
    }
  }

  private func isSameNumber(_ english: Quantity, _ chinese: Quantity) -> Bool {
    guard case .number = english.value else { return false }
    return english.value == chinese.value
  }

  /// Dates of which one says more than the other.
  private func dates(_ left: Quantity, _ right: Quantity) -> NumberDisagreement? {
    guard case .date(let english) = left.value, case .date(let chinese) = right.value else { return nil }
    func disagreement(
      _ kind: NumberDisagreement.Kind,
      _ severity: Finding.Severity,
      _ remark: String
    ) -> NumberDisagreement {
      NumberDisagreement(kind: kind, severity: severity, english: left, chinese: right, remark: remark)
    }
    if chinese.day != nil, english.day == nil {
      return disagreement(.date, .warning, "the day is lost")
    }
    let lost = [
      chinese.year != nil && english.year == nil ? "the year" : nil,
      chinese.month != nil && english.month == nil ? "the month" : nil,
      chinese.weekday != nil && english.weekday == nil ? "the weekday" : nil,
    ].compactMap { $0 }
    let added = [
      english.year != nil && chinese.year == nil ? "the year" : nil,
      english.month != nil && chinese.month == nil ? "the month" : nil,
      english.day != nil && chinese.day == nil ? "the day" : nil,
      english.weekday != nil && chinese.weekday == nil ? "the weekday" : nil,
    ].compactMap { $0 }
    if english.day != nil, chinese.day == nil {
      return disagreement(.date, .warning, "the day is added")
    }
    if !added.isEmpty {
      return disagreement(.inferable, .note, "\(added.joined(separator: " and ")) is added")
    }
    if !lost.isEmpty {
      return disagreement(.vaguer, .note, "\(lost.joined(separator: " and ")) is left to be inferred")
    }
    if chinese.tenDays != nil || chinese.part != nil {
      return disagreement(.vaguer, .note, "the English is vaguer")
    }
    return nil
  }

  private func hedges(_ left: Quantity, _ right: Quantity) -> NumberDisagreement? {
    func disagreement(_ severity: Finding.Severity, _ remark: String) -> NumberDisagreement {
      NumberDisagreement(kind: .vaguer, severity: severity, english: left, chinese: right, remark: remark)
    }
    if let slightness = slightness(left, right) { return slightness }
    switch (left.hedge, right.hedge) {
    case (.none, .none): return nil
    case (.none, _):
      return disagreement(.note, "the English is more exact")
    case (_, .none):
      let isRounded = isSameStart(left, right) || left.hedge == .magnitude
      return disagreement(isRounded ? .note : .warning, "the English is vaguer")
    default: return nil
    }
  }

  private func isSameStart(_ english: Quantity, _ chinese: Quantity) -> Bool {
    guard case .number(let low, let high) = english.value,
      case .number(let otherLow, let otherHigh) = chinese.value
    else { return true }
    return low == otherLow || high == otherHigh || low == otherHigh || high == otherLow
  }

  /// 二分之一强 and 二分之一弱, just over and just under, where the English keeps only the direction.
  private func slightness(_ left: Quantity, _ right: Quantity) -> NumberDisagreement? {
    let quote = String(decoding: chineseText[right.range], as: UTF8.self)
    guard quote.hasSuffix("强") || quote.hasSuffix("弱") else { return nil }
    let start = max(0, left.range.lowerBound - 24)
    let context = String(decoding: englishText[start..<left.range.upperBound], as: UTF8.self).lowercased()
    let isKept = ["slightly", "just", "a little", "a bit", "barely", "marginally", "somewhat"].contains {
      context.contains($0)
    }
    guard !isKept else { return nil }
    return NumberDisagreement(
      kind: .vaguer,
      severity: .note,
      english: left,
      chinese: right,
      remark: "that it is only slightly \(quote.hasSuffix("强") ? "more" : "less") is lost"
    )
  }
}
