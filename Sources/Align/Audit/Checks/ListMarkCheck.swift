/// A list number or a heading mark that the other side lacks.
struct ListMarkCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "list-mark",
    summary: "A list number or heading mark at the start differs, or is on one side only.",
    flags: #"（二）巩固成果 → "(3) Consolidate the gains""#,
    passes: #"一、 → "I.", "1.", "First,"; 1958年 → "In 1958""#,
    severities: [.warning, .note],
    errorType: .layout
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard pair.isPaired else { return [] }
    let english = ListMark(pair.englishScalars, .english)
    let chinese = ListMark(pair.chineseScalars, .chinese)
    switch (english, chinese) {
    case (nil, nil): return []
    case (let left?, let right?):
      guard left.kind == right.kind, left.value != right.value else { return [] }
      return [
        FindingDraft(
          severity: .warning,
          message: "the English begins with “\(pair.englishScalars.string(left.range))”, the Chinese with "
            + "“\(pair.chineseScalars.string(right.range))”",
          english: pair.englishScalars.bytes(left.range),
          chinese: pair.chineseScalars.bytes(right.range)
        )
      ]
    case (let mark?, nil): return lone(mark, pair, .english)
    case (nil, let mark?): return lone(mark, pair, .chinese)
    }
  }

  private func lone(_ mark: ListMark, _ pair: AuditedPair, _ language: Language) -> [FindingDraft] {
    let text = pair.scalars(language)
    return [
      FindingDraft(
        .note,
        "the \(language.other.name) does not begin with “\(text.string(mark.range))” or an equivalent",
        language,
        text.bytes(mark.range)
      )
    ]
  }
}
