/// What the reading of numbers finds of one kind: the checks of quantities.
struct NumberCheck: AuditCheck {
  let explanation: CheckExplanation
  /// The kind of disagreement that the check reports.
  let kind: NumberDisagreement.Kind

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { pair.drafts(kind) }

  /// Every check of numbers, in the order of summaries.
  static let all = [
    mismatch, missing, added, percent, date, unit, range, vaguer, inferable,
  ]

  /// A number that has another value in the other language.
  private static let mismatch = NumberCheck(
    explanation: CheckExplanation(
      name: "number-mismatch",
      summary: "A number has another value in the other language.",
      flags: #"一百零一万吨 → "1.1 million tons""#,
      passes: #"一百零一万吨 → "1,010,000 tons", "1.01 million tons""#,
      severities: [.error, .warning, .note]
    ),
    kind: .mismatch
  )

  /// A number of the Chinese that the English lacks.
  private static let missing = NumberCheck(
    explanation: CheckExplanation(
      name: "number-missing",
      summary: "A number in the Chinese has no counterpart in the English.",
      flags: #"生产钢铁一百零一万吨 → "produced steel""#,
      passes: #"一名工人 → "a worker"; 两国 → "the countries""#,
      severities: [.warning, .error, .note],
      errorType: .omission
    ),
    kind: .missing
  )

  /// A number of the English that the Chinese lacks.
  private static let added = NumberCheck(
    explanation: CheckExplanation(
      name: "number-added",
      summary: "A number in the English has no counterpart in the Chinese.",
      flags: #"生产钢铁 → "produced 1,010,000 tons of steel""#,
      passes: #"一批 → "a number of"; 双方 → "both sides""#,
      severities: [.warning, .error, .note],
      errorType: .addition
    ),
    kind: .added
  )

  /// A percentage or fraction that has another value.
  private static let percent = NumberCheck(
    explanation: CheckExplanation(
      name: "percent",
      summary: "A percentage or fraction has another value.",
      flags: #"百分之三十 → "13 percent""#,
      passes: #"五成 → "half"; 三分之一 → "one-third""#,
      severities: [.error, .warning, .note]
    ),
    kind: .percent
  )

  /// A date or a time of the clock that differs.
  private static let date = NumberCheck(
    explanation: CheckExplanation(
      name: "date",
      summary: "A date or a time of day differs, or a day is lost.",
      flags: #"3月8日 → "March 18"; 3月8日 → "in March""#,
      passes: #"85年2月27日 → "February 27, 1985"; 15时50分 → "3:50 p.m.""#,
      severities: [.error, .warning, .note]
    ),
    kind: .date
  )

  /// A number whose unit or currency changed without a conversion.
  private static let unit = NumberCheck(
    explanation: CheckExplanation(
      name: "unit",
      summary: "The number is the same, but the unit or the currency is not.",
      flags: #"八百斤 → "800 kilograms"; 五百万港元 → "US$5 million""#,
      passes: #"八百斤 → "400 kilograms"; 一百公里 → "about 62 miles""#,
      severities: [.error, .warning, .note]
    ),
    kind: .unit
  )

  /// An interval that has another end.
  private static let range = NumberCheck(
    explanation: CheckExplanation(
      name: "range",
      summary: "One end of an interval differs or is missing.",
      flags: #"百分之三十到四十 → "30 to 45 percent""#,
      passes: #"三四百名 → "three to four hundred""#,
      severities: [.error, .warning, .note]
    ),
    kind: .range
  )

  /// A quantity that one side states less exactly.
  private static let vaguer = NumberCheck(
    explanation: CheckExplanation(
      name: "vaguer",
      summary: "One side is less exact than the other.",
      flags: #"二分之一强 → "more than one-half"; 10月上旬 → "the beginning of October""#,
      passes: #"三十余名 → "more than 30"; 七十以上 → "more than 70""#,
      severities: [.note]
    ),
    kind: .vaguer
  )

  /// A part of a date that the English adds.
  private static let inferable = NumberCheck(
    explanation: CheckExplanation(
      name: "inferable",
      summary: "The English states a part of a date that the Chinese leaves to be inferred.",
      flags: #"14日 → "August 14th""#,
      passes: #"8月14日 → "August 14th""#,
      severities: [.note]
    ),
    kind: .inferable
  )
}

extension AuditedPair {
  /// The findings of the numeric check of a kind.
  func drafts(_ kind: NumberDisagreement.Kind) -> [FindingDraft] {
    disagreements.filter { $0.kind == kind }.map { disagreement in
      var draft = FindingDraft(
        severity: disagreement.severity,
        message: disagreement.sentence(
          englishQuote: disagreement.english.map { englishQuote($0.range) } ?? "",
          chineseQuote: disagreement.chinese.map { chineseQuote($0.range) } ?? ""
        ),
        english: disagreement.english?.range,
        chinese: disagreement.chinese?.range,
        probability: disagreement.probability,
        grounds: disagreement.grounds
      )
      draft.isIdle = disagreement.isIdle
      return draft
    }
  }
}
