/// A term of the glossary that was not used, or a word that it forbids.
struct TermCheck: AuditCheck {
  static let name = "term"

  let explanation = CheckExplanation(
    name: TermCheck.name,
    summary: "A term of the '--terms' glossary is not used, or a word that it forbids is used.",
    flags: #"竞赛 = campaign: 发起竞赛 → "started a competition""#,
    passes:
      "a term in any inflection, in traditional or simplified characters; a term inside a longer glossary term",
    severities: [.warning, .error],
    errorType: .wrongTerm
  )

  /// The most terms that a message names; of the rest it gives the number.
  private static let mostNamed = 3

  private let index: TermIndex?
  private let source: Language?

  /// A check without a glossary finds nothing.
  init() {
    index = nil
    source = nil
  }

  /// Makes a check of a glossary.
  ///
  /// - Parameters:
  ///   - glossary: the agreed terms.
  ///   - source: the language that is the original; `nil` for that of the glossary.
  init(_ glossary: Glossary, source: Language?) {
    index = TermIndex(glossary)
    self.source = source ?? glossary.source
  }

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard let index, pair.isPaired else { return [] }
    let english = index.hits(pair.englishScalars, .english)
    let chinese = index.hits(pair.chineseScalars, .chinese)
    guard !english.isEmpty || !chinese.isEmpty else { return [] }
    let source = source ?? .english
    let (own, other) = source == .english ? (english, chinese) : (chinese, english)
    return missing(pair, own, other, source, index.glossary)
      + forbidden(pair, own, other, source, index.glossary)
  }

  /// Terms of the original whose counterparts the translation has not as often.
  private func missing(
    _ pair: AuditedPair,
    _ own: [TermIndex.Hit],
    _ other: [TermIndex.Hit],
    _ source: Language,
    _ glossary: Glossary
  ) -> [FindingDraft] {
    var drafts: [FindingDraft] = []
    var told = Set<Range<Int>>()
    let translated = Set(other.filter { !$0.isForbidden }.map(\.entry))
    let entriesAt = Dictionary(grouping: own.lazy.filter { !$0.isForbidden }, by: \.range)
    let stray = stray(own, other, glossary, source)
    for hit in own where !hit.isForbidden && !told.contains(hit.range) {
      // Entries may share a term; any of theirs will do.
      let entries = (entriesAt[hit.range] ?? []).map(\.entry)
      guard !entries.contains(where: translated.contains),
        entries.contains(where: { !glossary.entries[$0].terms(source.other).isEmpty })
      else { continue }
      told.insert(hit.range)
      let term = quote(pair, source, hit.range)
      let wanted = entries.flatMap { glossary.entries[$0].terms(source.other) }
      var message =
        "the glossary has “\(term)” = \(Self.list(wanted)) (\(glossary.name), line \(glossary.entries[hit.entry].line))"
      if let stray {
        message +=
          "; the \(source.other.name) has “\(quote(pair, source.other, stray.range))”, which is the term for "
          + Self.list(glossary.entries[stray.entry].terms(source))
      } else {
        message += "; the \(source.other.name) has none of these"
      }
      drafts.append(draft(.warning, message, source, hit.range, stray?.range))
    }
    return drafts
  }

  /// A term of the translation whose counterpart the original does not have.
  private func stray(
    _ own: [TermIndex.Hit],
    _ other: [TermIndex.Hit],
    _ glossary: Glossary,
    _ source: Language
  ) -> TermIndex.Hit? {
    let said = Set(own.map(\.entry))
    let saidAt = Set(other.lazy.filter { said.contains($0.entry) }.map(\.range))
    return other.first { hit in
      !hit.isForbidden && !saidAt.contains(hit.range)
        && !glossary.entries[hit.entry].terms(source).isEmpty
    }
  }

  /// Words of the translation that an entry forbids whose term the original has.
  private func forbidden(
    _ pair: AuditedPair,
    _ own: [TermIndex.Hit],
    _ other: [TermIndex.Hit],
    _ source: Language,
    _ glossary: Glossary
  ) -> [FindingDraft] {
    let said = Dictionary(own.lazy.filter { !$0.isForbidden }.map { ($0.entry, $0) }) { first, _ in first }
    return other.filter(\.isForbidden).compactMap { hit in
      let entry = glossary.entries[hit.entry]
      let term = said[hit.entry]
      guard term != nil || entry.terms(source).isEmpty else { return nil }
      let word = quote(pair, source.other, hit.range)
      let wanted = entry.terms(source.other)
      let advice = wanted.isEmpty ? "" : "; use \(Self.list(wanted))"
      let message = "the glossary forbids “\(word)” (\(glossary.name), line \(entry.line))\(advice)"
      return draft(.error, message, source, term?.range, hit.range)
    }
  }

  private func draft(
    _ severity: Finding.Severity,
    _ message: String,
    _ source: Language,
    _ own: Range<Int>?,
    _ other: Range<Int>?
  ) -> FindingDraft {
    FindingDraft(
      severity: severity,
      message: message,
      english: source == .english ? own : other,
      chinese: source == .english ? other : own
    )
  }

  private func quote(_ pair: AuditedPair, _ language: Language, _ range: Range<Int>) -> String {
    language == .english ? pair.englishQuote(range) : pair.chineseQuote(range)
  }

  private static func list(_ terms: [String]) -> String {
    let named = terms.prefix(mostNamed).map { "“\($0)”" }.joined(separator: " or ")
    return terms.count > mostNamed ? named + " or \(terms.count - mostNamed) more" : named
  }
}
