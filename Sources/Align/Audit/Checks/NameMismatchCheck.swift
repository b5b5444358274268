/// A name of the English that the Chinese does not spell.
struct NameMismatchCheck: AuditCheck {
  static let name = "name-mismatch"

  let explanation = CheckExplanation(
    name: NameMismatchCheck.name,
    summary: "A name in the English matches no name in the Chinese.",
    flags: #"王平说 → "Li Ming said"; 中国和法国 → "China and Germany""#,
    passes: #"周恩来 → "Chou En-lai", "Zhou"; 蒋介石 → "Chiang Kai-shek"; a foreign name that is left out"#,
    severities: [.warning, .note]
  )

  /// 他 and 她 may stand for a name.
  private static let pronouns = NameContext.standard.characters(.chinesePronoun)

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { drafts(pair, beside: PairNeighbours()) }

  func drafts(_ pair: AuditedPair, beside neighbours: PairNeighbours) -> [FindingDraft] {
    findings(pair, neighbours).map { draft in
      // Notes such as Madrid for Spain; where a probability was measured, vectors added nothing to it.
      guard draft.severity == .note, draft.probability == nil, draft.english != nil, draft.chinese != nil
      else { return draft }
      var draft = draft
      draft.doubt = Doubt(kind: .name, score: 0)
      return draft
    }
  }

  private func findings(_ pair: AuditedPair, _ neighbours: PairNeighbours) -> [FindingDraft] {
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
    let placesOfPair = NamedPlaces(pair.foldedChinese, names.words)
    let people = names.mayLackPerson ? people(pair, neighbours, index(), spelling) : []
    let drafts =
      people + places(pair, names.words, placesOfPair, index: index)
      + foreign(pair, names.words, spelling, index)
    if drafts.contains(where: { $0.severity > .note }) { return drafts + latin(pair, neighbours) }
    let lone = LoneNames(pair, names.words, placesOfPair)
    let exchanged = ExchangedNames(pair, beside: neighbours, lone, spelling, index)?.draft(of: pair)
    if let exchanged, exchanged.severity > .note {
      // Both report the same place: the note is the less certain one.
      return drafts.filter { $0.english != exchanged.english } + [exchanged]
    }
    let unanswered = unanswered(pair, neighbours, names.words, placesOfPair, spelling, index)
    guard var exchanged else { return drafts + unanswered }
    exchanged.isIdle = exchanged.isIdle || !unanswered.isEmpty
    return drafts + unanswered + [exchanged]
  }

  /// A name of the Chinese that nothing in the English speaks for, where the English lacks a word, and else as a note.
  private func unanswered(
    _ pair: AuditedPair,
    _ neighbours: PairNeighbours,
    _ words: LatinWords,
    _ named: NamedPlaces,
    _ spelling: () -> ForeignNames.Spelling?,
    _ index: () -> NameIndex
  ) -> [FindingDraft] {
    let unanswered = UnansweredNames(pair, words)
    let latin = latin(pair, neighbours)
    let place = latin.isEmpty ? unanswered.place(named, index) : nil
    let lone =
      place?.isCountry == false || !latin.isEmpty
      ? place : unanswered.transliteration(spelling, index) ?? unanswered.person() ?? place
    guard let chinese = latin.first?.chinese ?? lone?.range, latin.first?.severity != .warning else {
      return latin
    }
    let name = pair.chineseQuote(chinese)
    if let gap = pair.wordOrder.first {
      return [
        FindingDraft(
          severity: .warning,
          message:
            "the Chinese has “\(name)”, but the English seems to lack a name at “\(pair.englishQuote(gap))”",
          english: gap,
          chinese: chinese
        )
      ]
    }
    guard let lone, lone != place else { return latin }
    return [
      FindingDraft(.note, "nothing in the English corresponds to “\(name)”", .chinese, chinese)
    ]
  }

  /// Chinese persons whose name the Chinese text spells nowhere.
  private func people(
    _ pair: AuditedPair,
    _ neighbours: PairNeighbours,
    _ index: NameIndex,
    _ spelling: () -> ForeignNames.Spelling?
  ) -> [FindingDraft] {
    var drafts: [FindingDraft] = []
    let persons = persons(pair, index)
    for mention in index.mentions[0]
    where mention.isCertain && drafts.count <= Self.mostNames && !index.hasHits(mention.key) {
      let key = index.key(mention.key)
      guard !key.isPhrase, key.wordCount > 1 else { continue }
      let name = pair.englishQuote(mention.bytes)
      // Mo-po of Paul Chan Mo-po is a given name, and so is Guan Eng of Lim Guan Eng, in whatever romanisation.
      if pair.englishScalars.hasNameBefore(mention.bytes, isSurname: !name.contains(" ")) { continue }
      let familiar = FamiliarName(name, tables: .standard)
      let folded = pair.foldedChinese
      if familiar.isGivenAlone(in: folded, outside: persons)
        || name.contains("-") && persons.contains(where: { familiar.isSpelledOtherwise(in: folded[$0]) })
      {
        continue
      }
      // A pronoun or a title may stand for the name that was said just before.
      let isNear = neighbours.all.contains {
        !NameIndex.links(english: name, chinese: $0.chineseText, tables: .standard).isEmpty
      }
      let isPronoun =
        neighbours.spelledNames.contains(name)
        && Self.hasPronoun(pair)
      let isFamiliar = familiar.stands(in: pair.chineseScalars.scalars)
      let reason =
        isNear
        ? "a neighbouring sentence has it"
        : isPronoun
          ? "a pronoun may stand for it"
          : isFamiliar
            ? "a short form may stand for it"
            : hasRival(persons, pair, spelling) ? nil : "nor does it name anybody else instead"
      drafts.append(
        FindingDraft(
          reason == nil ? .warning : .note,
          "the Chinese has no name that is pronounced “\(name)”" + (reason.map { "; " + $0 } ?? ""),
          .english,
          mention.bytes
        )
      )
    }
    return drafts
  }

  /// What may be persons of the Chinese, without those that the English names.
  private func persons(_ pair: AuditedPair, _ index: NameIndex) -> [Range<Int>] {
    let links = index.links(english: 0..<1, chinese: 0..<1)
    return ChinesePersons(pair.foldedChinese).all(isLoose: true).filter { person in
      let range = pair.chineseScalars.bytes(person)
      return !links.contains { $0.chinese.overlaps(range) }
    }
  }

  /// Whether the Chinese names somebody else: a title, a pronoun or 哥哥 may stand for any name.
  private func hasRival(
    _ persons: [Range<Int>],
    _ pair: AuditedPair,
    _ spelling: () -> ForeignNames.Spelling?
  ) -> Bool {
    guard persons.isEmpty, let spelling = spelling() else { return !persons.isEmpty }
    return spelling.stretches.indices.contains {
      ForeignNames.standard.isName(spelling.stretches[$0]) && spelling.names.isUnspelled($0)
    }
  }

  /// Names of a pair that are looked into; a list of more is none of people.
  private static let mostNames = 100

  /// Words of English that may stand for a name.
  private static let englishPronouns = Set(NameContext.standard.words(.englishPronoun).map { Array($0.utf8) })

  private static func hasPronoun(english pair: AuditedPair) -> Bool {
    pair.tokens.words.contains(where: englishPronouns.contains)
  }

  /// Whether the Chinese has a pronoun that stands for none of the English.
  private static func hasPronoun(_ pair: AuditedPair) -> Bool {
    pair.chineseScalars.scalars.count(where: pronouns.contains)
      > pair.tokens.words.count(where: englishPronouns.contains)
  }

  /// A name that the Chinese leaves in Latin letters, and that neither the English nor a sentence beside it has.
  private func latin(_ pair: AuditedPair, _ neighbours: PairNeighbours) -> [FindingDraft] {
    guard LatinNames.mayHaveSome(pair.chineseScalars) else { return [] }
    // A pronoun stands for a name that was said beside it.
    let hasPronoun = Self.hasPronoun(english: pair)
    let pairs = [pair] + (hasPronoun ? neighbours.all : [])
    guard let name = LatinNames(pair, english: pairs).lone.first else { return [] }
    // Elsewhere a name may stand for a pronoun or an office.
    return [
      FindingDraft(
        name.isMisspelt || !hasPronoun ? .warning : .note,
        "the Chinese has “\(pair.chineseQuote(name.range))”, but the English has no such name",
        .chinese,
        name.range
      )
    ]
  }

  /// What comes before the name of a person but is not one: titles, words that begin a sentence, acronyms of firms and offices.
  private static let beforeNames = [NameContext.Category.surnameTitle, .honorific, .functionWord, .startWord]
    .reduce(into: Set<String>()) { $0.formUnion(NameContext.standard.words($1)) }

  /// Whether a word with a capital is hardly a surname.
  fileprivate static func isOrdinary(_ word: [UInt32]) -> Bool {
    let letters = word.map(LatinFolding.letter)
    return word.allSatisfy(CharacterClass.isUpper) || EnglishWordList.standard.contains(letters[...])
      || beforeNames.contains(String(decoding: letters, as: UTF8.self))
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
        message:
          "the English has “\(english)” where the Chinese has “\(chinese)”, which is pronounced differently",
        english: lone.english,
        chinese: lone.chinese
      )
    ]
  }

  /// Places of the tables that stand on one side, where others stand in their stead on the other.
  private func places(
    _ pair: AuditedPair,
    _ words: LatinWords,
    _ named: NamedPlaces,
    index: () -> NameIndex
  ) -> [FindingDraft] {
    guard let lone = PlaceNames.standard.exchanged(pair, words, named, index: index) else { return [] }
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
  /// Whether a word with a capital stands before a range of bytes, with a space between, that is a surname: any at all, or none that is
  /// a title or a common word.
  fileprivate func hasNameBefore(_ range: Range<Int>, isSurname: Bool) -> Bool {
    let start = index(ofByte: range.lowerBound)
    guard CharacterClass.isSpace(self[start - 1]) else { return false }
    var index = start - 2
    while ScalarText.isLatin(self[index]) { index -= 1 }
    guard index < start - 2, CharacterClass.isUpper(self[index + 1]) else { return false }
    let word = (index + 1..<start - 1).map { self[$0] }
    return isSurname || !NameMismatchCheck.isOrdinary(word)
  }
}
