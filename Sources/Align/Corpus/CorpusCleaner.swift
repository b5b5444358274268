/// Judges pairs with filters and limits.
package struct CorpusCleaner: Sendable {
  /// Every filter that needs nothing installed, cheap ones first: the order in which pairs meet them.
  package static let builtInFilters = filters(words: .standard)

  /// The same with own words that numbers are read with.
  package static func filters(words: QuantityWords) -> [any PairFilter] {
    [
      EmptySideFilter(), LongTextFilter(), EnglishScriptFilter(), ChineseScriptFilter(), MojibakeFilter(),
      MarkShareFilter(), RepeatedCharacterFilter(), UntranslatedFilter(), MarkupFilter(), WebAddressFilter(),
      BoilerplateFilter(), EnglishLanguageFilter(), ChineseLanguageFilter(), RepeatedTextFilter(),
      PosteriorFilter(),
      LengthRatioFilter(), NumberFilter(words: words), AlignmentFilter(),
    ]
  }

  /// What there is to know of every filter, those that need a model included, in the order of use.
  package static let allExplanations: [FilterExplanation] =
    builtInFilters.map(\.explanation) + [EncoderFilter.explanation]

  /// The filters in use.
  package let filters: [any PairFilter]
  /// The names of the filters in use.
  package let names: [String]
  /// The limit of each filter in use.
  package let limits: [FilterLimit]

  /// Makes a cleaner; a filter without a limit of its own in `limits` keeps that of its explanation.
  package init(
    filters: [any PairFilter] = CorpusCleaner.builtInFilters,
    limits: FilterLimits = FilterLimits()
  ) {
    self.filters = filters
    names = filters.map(\.explanation.name)
    self.limits = filters.map { limits.limit(of: $0.explanation) }
  }

  /// What the cleaner thinks of a pair.
  package struct Judgement: Sendable, Hashable {
    /// The score of each filter in use; `nil` where it has nothing to say or was not asked.
    package var scores: [Double?]
    /// The filters that refuse the pair, by their place among those in use; none where it is kept.
    package var refusals: [Int]

    /// Whether the pair is kept.
    package var isKept: Bool { refusals.isEmpty }
  }

  /// Judges a pair.
  ///
  /// - Parameters:
  ///   - pair: the pair.
  ///   - asksAll: whether filters are asked after one has refused.
  /// - Returns: the scores of the filters that were asked, and which of them refuse the pair.
  package func judge(_ pair: AlignedPair, asksAll: Bool) -> Judgement {
    let pair = CorpusPair(pair)
    var judgement = Judgement(scores: [Double?](repeating: nil, count: filters.count), refusals: [])
    for index in filters.indices {
      guard let score = filters[index].score(pair) else { continue }
      judgement.scores[index] = score
      if !limits[index].accepts(score) {
        judgement.refusals.append(index)
        if !asksAll { break }
      }
    }
    return judgement
  }

  /// How a cleaned corpus was made: the version, and each filter with the ends of its limit.
  package var signature: Signature {
    var signature = Signature()
    signature.append("clean", AlignVersion.current)
    for (name, limit) in zip(names, limits) {
      func text(_ end: Double?) -> String { end.flatMap(FixedDecimal.text) ?? "" }
      signature.append(name, "\(text(limit.least))..\(text(limit.most))")
    }
    return signature
  }
}
