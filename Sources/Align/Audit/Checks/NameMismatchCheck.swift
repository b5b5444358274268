/// A name of the English that the Chinese does not spell.
struct NameMismatchCheck: AuditCheck {
  static let name = "name-mismatch"

  let explanation = CheckExplanation(
    name: NameMismatchCheck.name,
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
      let isPronoun =
        neighbours.spelledNames.contains(name)
        && Self.hasPronoun(pair)
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

  private static func hasPronoun(_ pair: AuditedPair) -> Bool {
    pair.chineseScalars.scalars.contains(where: pronouns.contains)
  }

  /// The persons' names of some pairs that the Chinese of any of them spells, as the English writes them; none where no
  /// pronoun could stand for one.
  static func spelledNames(_ pairs: [AuditedPair]) -> Set<String> {
    guard pairs.contains(where: hasPronoun) else { return [] }
    let index = NameIndex(
      english: pairs.map(\.englishText),
      chinese: pairs.map(\.chineseText),
      tables: .standard,
      areStartsCertain: true
    )
    var names = Set<String>()
    for (pair, mentions) in zip(pairs, index.mentions) {
      for mention in mentions where mention.isCertain && index.hasHits(mention.key) {
        names.insert(pair.englishQuote(mention.bytes))
      }
    }
    return names
  }

  /// Places of the tables that stand on one side, where others stand in their stead on the other.
  private func places(_ pair: AuditedPair) -> [FindingDraft] {
    guard let reader = PlaceNames.standard, let lone = reader.exchanged(pair) else { return [] }
    return [
      FindingDraft(
        // Madrid may be what a text calls Spain.
        severity: lone.areAlike ? .warning : .note,
        message:
          "the English has “\(pair.englishQuote(lone.english))” where the Chinese has “\(pair.chineseQuote(lone.chinese))”",
        english: lone.english,
        chinese: lone.chinese
      )
    ]
  }
}
