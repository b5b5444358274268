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

  /// 他 and 她 may stand for a name.
  private static let pronouns = NameContext.standard.characters(.chinesePronoun)

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
    var spelled: ForeignNames.Spelling??
    func spelling() -> ForeignNames.Spelling? {
      let spelling = spelled ?? ForeignNames.standard.spelling(pair, names.words)
      spelled = spelling
      return spelling
    }
    let people = names.mayLackPerson ? people(pair, neighbours, index()) : []
    let drafts =
      people + places(pair, names.words, index: index) + foreign(pair, names.words, spelling, index)
    if drafts.contains(where: { $0.severity > .note }) { return drafts + latin(pair, neighbours) }
    return drafts + unanswered(pair, neighbours, names.words, spelling, index)
  }

  /// A name of the Chinese that nothing in the English speaks for: the English has another one, or lacks a word.
  private func unanswered(
    _ pair: AuditedPair,
    _ neighbours: PairNeighbours,
    _ words: LatinWords,
    _ spelling: () -> ForeignNames.Spelling?,
    _ index: () -> NameIndex
  ) -> [FindingDraft] {
    let unanswered = UnansweredNames(pair, words)
    let latin = latin(pair, neighbours)
    let place = latin.isEmpty ? unanswered.place(index) : nil
    let lone =
      place?.isCountry == false || !latin.isEmpty
      ? place : unanswered.transliteration(spelling, index) ?? unanswered.person() ?? place
    guard let chinese = latin.first?.chinese ?? lone?.range, latin.first?.severity != .warning else {
      return latin
    }
    let name = pair.chineseQuote(chinese)
    // Translators add the country, and what else is named has its own partner: 印度中央邦 for Madhya Pradesh.
    if lone?.isCountry != true, let english = unanswered.englishName(index, for: chinese) {
      return [
        FindingDraft(
          severity: .warning,
          message: "the English has “\(pair.englishQuote(english))” where the Chinese has “\(name)”",
          english: english,
          chinese: chinese
        )
      ]
    }
    if let gap = EnglishWordOrder.standard.faults(in: pair.englishScalars).first {
      return [
        FindingDraft(
          severity: .warning,
          message:
            "the Chinese has “\(name)”, the English seems to lack a name at “\(pair.englishQuote(gap))”",
          english: gap,
          chinese: chinese
        )
      ]
    }
    guard let lone, lone != place else { return latin }
    return [
      FindingDraft(.note, "nothing in the English answers to “\(name)” of the Chinese", .chinese, chinese)
    ]
  }

  /// Chinese persons whose name the Chinese text spells nowhere.
  private func people(
    _ pair: AuditedPair,
    _ neighbours: PairNeighbours,
    _ index: NameIndex
  ) -> [FindingDraft] {
    var drafts: [FindingDraft] = []
    for mention in index.mentions[0]
    where mention.isCertain && drafts.count <= Self.mostNames && !index.hasHits(mention.key) {
      let key = index.key(mention.key)
      guard !key.isPhrase, key.wordCount > 1 else { continue }
      let name = pair.englishQuote(mention.bytes)
      // Mo-po of Paul Chan Mo-po is a given name, in whatever romanisation.
      if name.contains("-"), !name.contains(" "), pair.englishScalars.hasCapitalBefore(mention.bytes) {
        continue
      }
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

  /// Names of a pair that are looked into; a list of more is none of people.
  private static let mostNames = 100

  /// Words of English that may stand for a name.
  private static let englishPronouns = Set(NameContext.standard.words(.englishPronoun).map { Array($0.utf8) })

  private static func hasPronoun(english pair: AuditedPair) -> Bool {
    pair.tokens.words.contains(where: englishPronouns.contains)
  }

  private static func hasPronoun(_ pair: AuditedPair) -> Bool {
    pair.chineseScalars.scalars.contains(where: pronouns.contains)
  }

  /// Letters of a name that stands as it is in the Chinese; of its inflections and other spellings so many are the same.
  private static let shortestLatin = 4
  private static let latinStem = 5
  /// Two spellings of a name differ in so many letters.
  private static let latinSlip = 2

  /// A name that the Chinese leaves in Latin letters, and that neither the English nor a sentence beside it has.
  private func latin(_ pair: AuditedPair, _ neighbours: PairNeighbours) -> [FindingDraft] {
    let text = pair.chineseScalars
    guard text.latinCount >= Self.shortestLatin, text.hanCount > 0 else { return [] }
    // A pronoun stands for a name that was said beside it.
    let hasPronoun = Self.hasPronoun(english: pair)
    let english = ([pair] + (hasPronoun ? neighbours.all : [])).flatMap(\.tokens.words)
    for word in LatinRuns.all(in: text, outside: pair.chineseMarks.marks).flatMap(\.words) {
      let letters = word.map { LatinFolding.letter(text[$0]) }
      guard CharacterClass.isUpper(text[word.lowerBound]),
        word.dropFirst().allSatisfy({ CharacterClass.isLower(text[$0]) }),
        letters.count >= Self.shortestLatin, !letters.contains(0), !Self.isOfAddress(text, word)
      else { continue }
      let stem = letters.prefix(Self.latinStem)
      if english.contains(where: {
        $0.starts(with: stem) || stem.starts(with: $0) && $0.count >= Self.shortestLatin
      }) {
        continue
      }
      // Elsewhere a name may stand for a pronoun or an office.
      let isMisspelt = english.contains { Self.isSlip($0, letters) }
      return [
        FindingDraft(
          isMisspelt || !hasPronoun ? .warning : .note,
          "the Chinese has “\(text.string(word))”, the English has no such name",
          .chinese,
          text.bytes(word)
        )
      ]
    }
    return []
  }

  /// Whether two words differ only in a few letters inside.
  private static func isSlip(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count >= shortestLatin, one.first == other.first else { return false }
    let start = zip(one, other).prefix { $0 == $1 }.count
    let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed()).prefix { $0 == $1 }
      .count
    return max(one.count, other.count) - start - end <= latinSlip
  }

  private static func isOfAddress(_ text: ScalarText, _ word: Range<Int>) -> Bool {
    func joins(_ scalar: UInt32) -> Bool {
      CharacterClass.isDigit(scalar)
        || [0x2E, 0x2F, 0x40, 0x5F, 0x2D, 0x7B, 0x7D, 0x25, 0x3C, 0x3E].contains(scalar)
    }
    return joins(text[word.lowerBound - 1]) || joins(text[word.upperBound])
  }

  /// A foreign name that the Chinese does not spell, where it spells another.
  private func foreign(
    _ pair: AuditedPair,
    _ words: LatinWords,
    _ spelling: () -> ForeignNames.Spelling?,
    _ index: () -> NameIndex
  ) -> [FindingDraft] {
    guard let lone = ForeignNames.standard.exchanged(pair, words, spelling: spelling, index: index) else {
      return []
    }
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

extension ScalarText {
  /// Whether a word with a capital stands before a range of bytes, with a space between.
  fileprivate func hasCapitalBefore(_ range: Range<Int>) -> Bool {
    let start = index(ofByte: range.lowerBound)
    guard CharacterClass.isSpace(self[start - 1]) else { return false }
    var index = start - 2
    while ScalarText.isLatin(self[index]) { index -= 1 }
    return index < start - 2 && CharacterClass.isUpper(self[index + 1])
  }
}
