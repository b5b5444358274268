/// A bracket, title mark or quotation mark without its partner.
struct BracketCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "bracket",
    summary: "A bracket, title mark or quotation mark has no partner.",
    flags: #"他读了《红楼梦。; "the plan (of 1958 was kept""#,
    passes: #"1) first; a quotation that goes on in the next segment, or in both languages alike; :-)"#,
    severities: [.warning, .note],
    errorType: .punctuation
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { drafts(pair, beside: PairNeighbours()) }

  func drafts(_ pair: AuditedPair, beside neighbours: PairNeighbours) -> [FindingDraft] {
    let english = BracketBalance(pair.englishScalars)
    let chinese = BracketBalance(pair.chineseScalars)
    guard !english.lone.isEmpty || !chinese.lone.isEmpty else { return [] }
    return drafts(pair, .english, english, chinese, neighbours)
      + drafts(pair, .chinese, chinese, english, neighbours)
  }

  private func drafts(
    _ pair: AuditedPair,
    _ language: Language,
    _ own: BracketBalance,
    _ other: BracketBalance,
    _ neighbours: PairNeighbours
  ) -> [FindingDraft] {
    let text = pair.scalars(language)
    var drafts: [FindingDraft] = []
    for kind in BracketBalance.Kind.allCases {
      let surplus = own.surplus(kind)
      guard
        let lone = own.lone.first(where: {
          $0.kind == kind && (surplus == 0 || $0.isOpening == (surplus > 0))
        })
      else { continue }
      // A bracket that stays open in both languages goes on elsewhere in both.
      if surplus != 0, (other.surplus(kind) > 0) == (surplus > 0), other.surplus(kind) != 0 { continue }
      if surplus > 0, continues(language, kind, in: neighbours.after, -1) { continue }
      if surplus < 0, continues(language, kind, in: neighbours.before, 1) { continue }
      // Quotations run over many segments, English opens them anew in each paragraph, and “ is typed for ”: 86 of 3,952 rows of news
      // translated by people have a lone quotation mark, 4 a lone bracket (2026-11-28).
      let isCertain = kind != .quote
      drafts.append(
        FindingDraft(
          isCertain ? .warning : .note,
          "\(text.string(lone.index..<lone.index + 1)) has no partner in the \(language.name)",
          language,
          text.bytes(lone.index..<lone.index + 1)
        )
      )
    }
    return drafts
  }

  /// Whether the same side of a neighbour has a mark that closes (−1) or opens (1) what stays open here.
  private func continues(
    _ language: Language,
    _ kind: BracketBalance.Kind,
    in neighbour: AuditedPair?,
    _ sign: Int
  )
    -> Bool
  {
    guard let neighbour else { return false }
    let surplus = BracketBalance(neighbour.scalars(language)).surplus(kind)
    // Straight quotation marks do not tell which way they open.
    return kind == .quote ? surplus != 0 : surplus.signum() == sign
  }
}
