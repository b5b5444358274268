/// A name of the English that the Chinese does not spell.
struct NameMismatchCheck: AuditCheck {
  static let name = "name-mismatch"

  let explanation = CheckExplanation(
    name: NameMismatchCheck.name,
    summary: "A name in English is none that the Chinese can spell.",
    flags: #"王平说 → "Li Ming said"; 中国和法国 → "China and Germany""#,
    passes: #"周恩来 → "Chou En-lai", "Zhou"; 蒋介石 → "Chiang Kai-shek"; a foreign name that is left out"#,
    severities: [.warning, .note]
  )

  /// 他 她: may stand for a name.
  private static let pronouns: Set<UInt32> = [0x4ED6, 0x5979]

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { drafts(pair, beside: PairNeighbours()) }

  func drafts(_ pair: AuditedPair, beside neighbours: PairNeighbours) -> [FindingDraft] {
    guard pair.isPaired else { return [] }
    let names = neighbours.names ?? BlockNames([pair], tables: .standard).pairs[0]
    var made: NameIndex?
    // Most pairs need none: their persons are spelled, and their places are named.
    func index() -> NameIndex {
      let index =
        made
        ?? NameIndex(
          english: [pair.englishText],
          chinese: [pair.chineseText],
          tables: .standard,
          areStartsCertain: true
        )
      made = index
      return index
    }
    let people = names.mayLackPerson ? people(pair, neighbours, index()) : []
    return people + places(pair, names.words, index: index) + foreign(pair, names.words, index: index)
  }

  /// Chinese persons whose name the Chinese text spells nowhere.
  private func people(
    _ pair: AuditedPair,
    _ neighbours: PairNeighbours,
    _ index: NameIndex
  ) -> [FindingDraft] {
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
      let isFamiliar = FamiliarName(name, tables: .standard).stands(in: pair.chineseScalars.scalars)
      let reason =
        isNear
        ? "the sentence beside it has"
        : isPronoun ? "a pronoun may stand for it" : isFamiliar ? "a short form may stand for it" : nil
      drafts.append(
        FindingDraft(
          reason == nil ? .warning : .note,
          "the Chinese has no name that is read “\(name)”" + (reason.map { "; " + $0 } ?? ""),
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

  /// A foreign name that the Chinese does not spell, where it spells another.
  private func foreign(_ pair: AuditedPair, _ words: LatinWords, index: () -> NameIndex) -> [FindingDraft] {
    guard let lone = ForeignNames.standard.exchanged(pair, words, index: index) else { return [] }
    let english = pair.englishQuote(lone.english)
    let chinese = pair.chineseQuote(lone.chinese)
    return [
      FindingDraft(
        severity: .warning,
        message: "the English has “\(english)” where the Chinese has “\(chinese)”, which is read otherwise",
        english: lone.english,
        chinese: lone.chinese
      )
    ]
  }

  /// Places of the tables that stand on one side, where others stand in their stead on the other.
  private func places(_ pair: AuditedPair, _ words: LatinWords, index: () -> NameIndex) -> [FindingDraft] {
    guard let lone = PlaceNames.standard.exchanged(pair, words, index: index) else { return [] }
    return [
      FindingDraft(
        // Madrid may be what a text calls Spain.
        severity: lone.isCertain ? .warning : .note,
        message:
          "the English has “\(pair.englishQuote(lone.english))” where the Chinese has “\(pair.chineseQuote(lone.chinese))”",
        english: lone.english,
        chinese: lone.chinese
      )
    ]
  }
}
