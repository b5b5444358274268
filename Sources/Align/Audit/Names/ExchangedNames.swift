/// A name of the English and one of the Chinese without a partner, one of which may have replaced the other.
struct ExchangedNames: Sendable {
  let english: LoneName
  let chinese: LoneName
  /// What is weighed of both.
  let features: [NameExchangeFeature: Double]
  /// How likely it is a fault, 0 … 1.
  let probability: Double

  /// The likeliest two of a pair; `nil` where a side has no name without a partner.
  init?(
    _ pair: AuditedPair,
    beside neighbours: PairNeighbours,
    _ names: LoneNames,
    _ spelling: () -> ForeignNames.Spelling?,
    _ index: () -> NameIndex,
    weights: NameExchangeWeights? = nil
  ) {
    // Most English has no candidate, and to look at its words costs least.
    guard names.hasEnglish else { return nil }
    let candidates = names.chinese(spelling(), beside: neighbours)
    guard !candidates.isEmpty else { return nil }
    let links = names.links(index())
    let chinese = candidates.filter { name in
      name.has(.chineseAgain) || !links.contains { $0.chinese.overlaps(name.range) }
    }
    let english = chinese.isEmpty ? [] : names.english(links)
    let capitals = names.capitalCount
    var best: ExchangedNames?
    for left in english {
      for right in chinese where !names.sounds(left, like: right) {
        let features = Self.features(left, right, pair, (english.count, chinese.count), capitals)
        // Read when a pair has two such names.
        let probability = (weights ?? .standard).probability(features)
        if probability > best?.probability ?? -1 {
          best = ExchangedNames(english: left, chinese: right, features: features, probability: probability)
        }
      }
    }
    guard let best else { return nil }
    self = best
  }

  private init(
    english: LoneName,
    chinese: LoneName,
    features: [NameExchangeFeature: Double],
    probability: Double
  ) {
    self.english = english
    self.chinese = chinese
    self.features = features
    self.probability = probability
  }

  /// At most this many other names, and this many capitals, are counted.
  private static let mostOthers = 3
  private static let mostCapitals = 10

  private static func features(
    _ english: LoneName,
    _ chinese: LoneName,
    _ pair: AuditedPair,
    _ counts: (english: Int, chinese: Int),
    _ capitals: Int
  ) -> [NameExchangeFeature: Double] {
    var features = english.features.merging(chinese.features) { one, _ in one }
    let isPlace = english.has(.englishCountry) || english.has(.englishPlace)
    if english.has(.englishCountry), chinese.has(.chineseCountry) { features[.countries] = 1 }
    if !english.countries.isDisjoint(with: chinese.countries) { features[.inside] = 1 }
    if isPlace, !chinese.places.isEmpty { features[.places] = 1 }
    if english.has(.englishPhrase), chinese.has(.chineseKnown) { features[.knownBoth] = 1 }
    if english.has(.englishPinyin), chinese.has(.chineseSpeaker) { features[.pinyinPerson] = 1 }
    let isUnknown = !isPlace && !english.has(.englishPhrase)
    if isUnknown, chinese.has(.chineseSpelled) { features[.spelledWord] = 1 }
    if isUnknown, !chinese.places.isEmpty { features[.unknownPlace] = 1 }
    let left = Double(english.range.lowerBound) / Double(max(1, pair.englishText.utf8.count))
    let right = Double(chinese.range.lowerBound) / Double(max(1, pair.chineseText.utf8.count))
    features[.apart] = abs(left - right)
    features[.englishOthers] = Double(min(counts.english - 1, mostOthers))
    features[.chineseOthers] = Double(min(counts.chinese - 1, mostOthers))
    features[.capitals] = Double(min(capitals, mostCapitals))
    return features
  }

  /// What an audit says of it.
  func draft(of pair: AuditedPair) -> FindingDraft {
    var draft = FindingDraft(
      probability: probability,
      "the English has “\(pair.englishQuote(english.range))” where the Chinese has “\(pair.chineseQuote(chinese.range))”",
      english: english.range,
      chinese: chinese.range
    )
    draft.grounds = NameExchangeFeature.allCases.compactMap { feature in
      features[feature].map { "\(feature.name)=\(FixedDecimal.text($0) ?? "0")" }
    }
    return draft
  }
}
