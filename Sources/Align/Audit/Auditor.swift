/// Looks through aligned documents for what a translation got wrong.
public struct Auditor: Sendable {
  /// Every check there is, in the order in which findings of one pair are listed.
  public static let allChecks: [any AuditCheck] =
    NumberCheck.all + [
      CountedCheck(), NameMismatchCheck(), NegationCheck(), OppositeCheck(), QuestionCheck(),
      UntranslatedCheck(),
      OmissionCheck(), AdditionCheck(), LengthCheck(), UnrelatedCheck(), PlaceholderCheck(), TagCheck(),
      AddressCheck(), TermCheck(), RepeatedWordCheck(), WordOrderCheck(), MissingWordCheck(), SpellingCheck(),
      LetterCaseCheck(), SpacingCheck(), BracketCheck(), PunctuationCheck(), WidthCheck(), ListMarkCheck(),
      LineBreakCheck(), EdgeSpaceCheck(), NotTranslatedCheck(), ConfidenceCheck(),
    ]

  /// What every check looks for, those that look at whole documents included, in the order of summaries.
  public static let explanations: [CheckExplanation] =
    allChecks.map(\.explanation) + [ConsistencyWatch.explanation, ConsistencyWatch.repetitionExplanation]

  /// The checks in use.
  public let checks: [any AuditCheck]
  /// The names of all checks in use, including those that look at whole documents.
  public let names: Set<String>
  /// Severities that findings of a check have instead of their own.
  public let severities: [String: Finding.Severity]
  /// Findings with a lower measured probability of being a fault are left out; `nil` leaves the choice to each check.
  public let minimumProbability: Double?
  private let resources: AlignerResources
  /// The words that numbers are read with.
  var words: QuantityWords { resources.words }
  /// Placeholders beside those that are known by themselves.
  private let placeholders: PlaceholderPatterns
  /// The name of each check in use.
  private let checkNames: [String]
  /// Whether a check in use asks for words of negation.
  private var readsNegations: Bool { !Self.checksOfNegations.isDisjoint(with: names) }
  /// `nil` where no check in use needs it.
  private let inner: InnerAlignment?
  /// `nil` where no check in use needs it, and without an encoder.
  private let coverage: CoverageReader?
  /// `nil` where no check in use needs it, and without an encoder.
  private let doubts: DoubtReader?

  /// Below this posterior a pair is more likely wrong than right, and what differs in it says little of the translation.
  private static let doubtfulPair = 0.5

  /// The checks that ask for words of negation.
  private static let checksOfNegations: Set<String> = [NegationCheck.name, OppositeCheck.name]

  /// The checks that ask which sentences of a pair are alone.
  private static let innerChecks: Set<String> = [
    OmissionCheck.name, AdditionCheck.name, UnrelatedCheck.name,
  ]

  /// The checks that have doubts.
  private static let doubtfulChecks: Set<String> = [
    NegationCheck.name, OppositeCheck.name, NameMismatchCheck.name,
  ]

  /// The checks that ask what one side says alone.
  private static let coverageChecks: Set<String> = [OmissionCheck.name, AdditionCheck.name]

  /// Makes an auditor of some checks.
  public init(checks: [any AuditCheck]) {
    self.init(checks: checks, names: Set(checks.map(\.explanation.name)))
  }

  /// Makes an auditor.
  ///
  /// - Parameters:
  ///   - names: the checks to use, by their names; `nil` for those that are on by default.
  ///   - severities: severities that findings of a check have instead of their own.
  ///   - minimumProbability: leave out findings that are less likely to be a fault; `nil` for what each check thinks worth
  ///     telling.
  ///   - resources: a dictionary and an encoder, which reveal more of what is left out.
  ///   - glossary: the agreed terms.
  ///   - source: the language of the original, which decides what is an omission and what an addition; `nil` for Chinese, and
  ///     for that of the glossary.
  ///   - placeholders: patterns of placeholders beside those that are known by themselves.
  public init(
    names: Set<String>? = nil,
    severities: [String: Finding.Severity] = [:],
    minimumProbability: Double? = nil,
    resources: AlignerResources = AlignerResources(),
    glossary: Glossary? = nil,
    source: Language? = nil,
    placeholders: PlaceholderPatterns = .none
  ) {
    let names = names ?? Set(Self.explanations.filter(\.isOnByDefault).map(\.name))
    let checks = Self.allChecks.map { check -> any AuditCheck in
      switch check {
      case is TermCheck: glossary.map { TermCheck($0, source: source) } ?? TermCheck()
      case is OmissionCheck: OmissionCheck(original: source ?? .chinese)
      case is AdditionCheck: AdditionCheck(original: source ?? .chinese)
      default: check
      }
    }
    self.init(
      checks: checks.filter { names.contains($0.explanation.name) },
      names: names,
      severities: severities,
      minimumProbability: minimumProbability,
      resources: resources,
      source: source,
      placeholders: placeholders
    )
  }

  private init(
    checks: [any AuditCheck],
    names: Set<String>,
    severities: [String: Finding.Severity] = [:],
    minimumProbability: Double? = nil,
    resources: AlignerResources = AlignerResources(),
    source: Language? = nil,
    placeholders: PlaceholderPatterns = .none
  ) {
    self.placeholders = placeholders
    self.checks = checks
    checkNames = checks.map(\.explanation.name)
    self.names = names
    self.severities = severities
    self.minimumProbability = minimumProbability
    self.resources = resources
    inner = Self.innerChecks.isDisjoint(with: names) ? nil : InnerAlignment(resources)
    coverage = Self.coverageChecks.isDisjoint(with: names) ? nil : CoverageReader(resources, source: source)
    doubts = Self.doubtfulChecks.isDisjoint(with: names) ? nil : DoubtReader(resources)
  }

  /// The findings in a document, pair by pair, in the order of the text and of the checks.
  ///
  /// A number that one pair lacks and a neighbour has in excess was moved across a sentence boundary; it is a note.
  /// So is every finding in a pair that is itself doubtful.
  ///
  /// - Complexity: O(*n*) in the text.
  public func findings(in document: AlignedDocument) -> [Finding] {
    var fingerprints = FindingFingerprints()
    var watch = ConsistencyWatch(self)
    let audited = audit(document, pairs: document.pairs.indices)
    return watch.findings(audited).map { fingerprints.marked($0) }
  }

  /// The findings of some pairs of a document, without fingerprints; the pairs around them are only looked at as neighbours.
  func findings(in document: AlignedDocument, pairs range: Range<Int>) -> [Finding] {
    audit(document, pairs: range).findings.flatMap { $0 }
  }

  /// What was found in some pairs, and what a watch over the whole document needs of them.
  func audit(_ document: AlignedDocument, pairs range: Range<Int>) -> AuditedBlock {
    let first = max(0, range.lowerBound - 1)
    let last = min(document.pairs.count, range.upperBound + 1)
    let cosines = cosines(document.pairs[first..<last])
    let readings = document.pairs[first..<last].map {
      PairReading($0, words: words, placeholders: placeholders, readsNegations: readsNegations)
    }
    let scale = LengthScale(readings[range.lowerBound - first..<range.upperBound - first])
    var pairs = zip(readings, cosines).map { AuditedPair($0, lengthScale: scale, cosine: $1) }
    let dates = DocumentDates(pairs.map(\.chinese))
    for index in pairs.indices { pairs[index].reviewNumbers(dates: dates, lexicon: resources.lexicon) }
    if let sides = inner?.sides(pairs) {
      for index in pairs.indices { pairs[index].sentences = sides[index] }
    }
    if let coverages = coverage?.coverages(of: pairs, lengths: scale) {
      for index in pairs.indices { pairs[index].coverage = coverages[index] }
    }
    let blockNames =
      names.contains(NameMismatchCheck.name) ? BlockNames(pairs, tables: .standard) : nil
    let own = range.lowerBound - first..<range.upperBound - first
    var drafts = own.map { self.drafts(pairs, $0, names: blockNames) }
    doubts?.review(&drafts, of: pairs[own])
    var block = AuditedBlock(document: document.identifier)
    for (index, drafts) in zip(own, drafts) {
      block.words += pairs[index].englishScalars.wordCount
      block.findings.append(findings(pairs, index, drafts, document))
      block.digests.append(
        ConsistencyWatch.isNeeded(names) ? PairDigest(pairs[index], document: document) : PairDigest()
      )
    }
    return block
  }

  /// The cosines of the two sides' vectors; `nil` without an encoder, and of pairs that a dictionary shows to be related.
  private func cosines(_ pairs: ArraySlice<AlignedPair>) -> [Double?] {
    var cosines = [Double?](repeating: nil, count: pairs.count)
    guard let encoder = resources.encoder, names.contains(UnrelatedCheck.name) else { return cosines }
    var members = pairs.enumerated().filter { !$0.element.english.isEmpty && !$0.element.chinese.isEmpty }
    if let lexicon = resources.lexicon {
      var content = SharedContent(english: members.map(\.element.englishText), lexicon: lexicon)
      members = members.enumerated().filter { index, member in
        !content.weighs(index, chinese: member.element.chineseText, atLeast: UnrelatedCheck.related)
      }.map(\.element)
    }
    let found = encoder.cosines(
      english: members.map(\.element.englishText),
      chinese: members.map(\.element.chineseText)
    )
    for (member, cosine) in zip(members, found) { cosines[member.offset] = cosine }
    return cosines
  }

  /// What each check finds in a pair.
  private func drafts(_ pairs: [AuditedPair], _ index: Int, names blockNames: BlockNames?) -> [[FindingDraft]]
  {
    var neighbours = PairNeighbours(
      before: index > 0 ? pairs[index - 1] : nil,
      after: index + 1 < pairs.count ? pairs[index + 1] : nil,
      spelledNames: blockNames?.spelled ?? []
    )
    neighbours.names = blockNames?.pairs[index]
    return checks.map { $0.drafts(pairs[index], beside: neighbours) }
  }

  private func findings(
    _ pairs: [AuditedPair],
    _ index: Int,
    _ all: [[FindingDraft]],
    _ document: AlignedDocument
  ) -> [Finding] {
    var findings: [Finding] = []
    let pair = pairs[index]
    for (number, name) in checkNames.enumerated() {
      let drafts = all[number].filter { isTold($0) }
      for draft in drafts.prefix(Self.mostOfCheck) {
        var finding = finding(draft, check: name, pair: pair, document: document)
        if let severity = severities[name] {
          finding.severity = severity
        } else if finding.severity > .note, let reason = excuse(draft, pairs, index) {
          finding.severity = .note
          finding.message += "; " + reason
        }
        findings.append(finding)
      }
      if drafts.count > Self.mostOfCheck {
        findings[findings.count - 1].message += "; further findings of this kind in the pair are not listed"
      }
    }
    return findings
  }

  /// The most findings of one check in one pair: each holds both texts, and a pair with more is not a sentence.
  private static let mostOfCheck = 100

  /// Whether a draft is likely enough to be a fault to be reported.
  private func isTold(_ draft: FindingDraft) -> Bool {
    guard let probability = draft.probability else { return true }
    return minimumProbability.map { probability >= $0 } ?? !draft.isIdle
  }

  /// Why a finding may not be a fault of the translation, or `nil`.
  private func excuse(_ draft: FindingDraft, _ pairs: [AuditedPair], _ index: Int) -> String? {
    if let posterior = pairs[index].pair.posterior, posterior < Self.doubtfulPair {
      return "the pair itself is doubtful"
    }
    // Pairs without a posterior were paired by their maker, and a neighbour excuses nothing.
    guard pairs[index].pair.posterior != nil else { return nil }
    let neighbours = [index - 1, index + 1].filter(pairs.indices.contains).map { pairs[$0] }
    if draft.english == nil, let range = draft.chinese,
      let quantity = pairs[index].chinese.first(where: { $0.range == range }),
      neighbours.contains(where: { $0.hasSpareEnglish(like: quantity) })
    {
      return "a neighbouring pair has it"
    }
    if draft.chinese == nil, let range = draft.english,
      let quantity = pairs[index].english.first(where: { $0.range == range }),
      neighbours.contains(where: { $0.hasSpareChinese(like: quantity) })
    {
      return "a neighbouring pair has it"
    }
    return nil
  }

  private func finding(
    _ draft: FindingDraft,
    check: String,
    pair: AuditedPair,
    document: AlignedDocument
  ) -> Finding {
    var finding = Finding(
      document: document.identifier,
      bead: pair.pair.bead,
      check: check,
      severity: draft.severity,
      message: draft.message,
      english: FindingPlaces.place(
        draft.english,
        side: pair.pair.english,
        text: pair.englishText,
        separator: " ",
        file: document.englishFile
      ),
      chinese: FindingPlaces.place(
        draft.chinese,
        side: pair.pair.chinese,
        text: pair.chineseText,
        separator: "",
        file: document.chineseFile
      ),
      probability: draft.probability,
      grounds: draft.grounds
    )
    finding.unit = pair.pair.unit?.name ?? ""
    return finding
  }
}

extension AuditedPair {
  /// Whether an English quantity that fits stands here without a Chinese one.
  func hasSpareEnglish(like chinese: Quantity) -> Bool {
    matches.contains { match in
      match.agreement == nil
        && match.english.contains { QuantityComparison.agreement(english[$0], chinese) != .conflicting }
    }
  }

  /// Whether a Chinese quantity that fits stands here without an English one.
  func hasSpareChinese(like english: Quantity) -> Bool {
    matches.contains { match in
      match.agreement == nil
        && match.chinese.contains { QuantityComparison.agreement(english, chinese[$0]) != .conflicting }
    }
  }
}
