/// A name of the English that the Chinese does not spell.
struct NameMismatchCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "name-mismatch",
    summary: "A name in English is none that the Chinese can spell.",
    flags: #"王平说 → "Li Ming said"; 中国和法国 → "China and Germany""#,
    passes: #"周恩来 → "Chou En-lai", "Zhou"; 蒋介石 → "Chiang Kai-shek"; a foreign name that no table has"#,
    severities: [.warning, .note]
  )

  /// 他 她: may stand for a name.
  private static let pronouns: Set<UInt32> = [0x4ED6, 0x5979]

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { drafts(pair, beside: PairNeighbours()) }

  func drafts(_ pair: AuditedPair, beside neighbours: PairNeighbours) -> [FindingDraft] {
    guard pair.isPaired else { return [] }
    return people(pair, neighbours) + places(pair)
  }

  /// Chinese persons whose name the Chinese text spells nowhere.
  private func people(_ pair: AuditedPair, _ neighbours: PairNeighbours) -> [FindingDraft] {
    let index = NameIndex(
      english: [pair.englishText],
      chinese: [pair.chineseText],
      tables: .standard,
      areStartsCertain: true
    )
    var drafts: [FindingDraft] = []
    for mention in index.mentions[0] where mention.isCertain && !index.hasHits(mention.key) {
      let key = index.key(mention.key)
      guard !key.isPhrase, key.wordCount > 1 else { continue }
      let name = pair.englishQuote(mention.bytes)
      // A pronoun or a title may stand for the name that was said just before.
      let isNear = neighbours.all.contains {
        !NameIndex.links(english: name, chinese: $0.chineseText, tables: .standard).isEmpty
      }
      let isPronoun = pair.chineseScalars.scalars.contains(where: Self.pronouns.contains)
      drafts.append(
        FindingDraft(
          isNear || isPronoun ? .note : .warning,
          "the Chinese has no name that is read “\(name)”"
            + (isNear ? "; the sentence beside it has" : isPronoun ? "; a pronoun may stand for it" : ""),
          .english,
          mention.bytes
        )
      )
    }
    return drafts
  }

  /// Places of the tables that stand on one side, where others stand in their stead on the other.
  private func places(_ pair: AuditedPair) -> [FindingDraft] {
    guard let reader = PlaceNames.standard else { return [] }
    let (english, chinese) = reader.unmatched(pair)
    guard let left = english.first, let right = chinese.first else { return [] }
    return [
      FindingDraft(
        severity: .warning,
        message:
          "the English has “\(pair.englishQuote(left))” where the Chinese has “\(pair.chineseQuote(right))”",
        english: left,
        chinese: right
      )
    ]
  }
}
