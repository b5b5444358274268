/// The quantities of a bead as links: which English one is which Chinese one.
enum QuantityLinks {
  private struct Side {
    var places: [EvidenceLink.Place] = []
    var quantities: [Quantity] = []

    init(_ segments: [Segment], _ range: Range<Int>, _ language: Language, _ words: QuantityWords) {
      let reader = QuantityReader(language: language, words: words)
      for index in range {
        for quantity in reader.quantities(in: segments[index].text) {
          places.append(EvidenceLink.Place(segment: index, bytes: quantity.range))
          quantities.append(quantity)
        }
      }
    }
  }

  /// The links of a bead, in the order of the English text, then what only the Chinese has.
  static func links(
    _ document: SegmentedDocument,
    english: Range<Int>,
    chinese: Range<Int>,
    words: QuantityWords = .standard
  ) -> [EvidenceLink] {
    let left = Side(document.english, english, .english, words)
    let right = Side(document.chinese, chinese, .chinese, words)
    let matching = QuantityMatcher.match(english: left.quantities, chinese: right.quantities)
    return matching.matches.map { match in
      EvidenceLink(
        english: match.english.map { left.places[$0] },
        chinese: match.chinese.map { right.places[$0] },
        relation: relation(match.agreement),
        note: note(match, matching.english, matching.chinese)
      )
    }
  }

  private static func relation(_ agreement: QuantityAgreement?) -> EvidenceLink.Relation {
    switch agreement {
    case .equal?: .same
    case .compatible?: .similar
    case .conflicting?: .different
    case nil: .alone
    }
  }

  private static func note(
    _ match: QuantityMatching.Match,
    _ english: [Quantity],
    _ chinese: [Quantity]
  ) -> String {
    guard let left = match.english.first.map({ english[$0].meaning }) else {
      return match.chinese.first.map { chinese[$0].meaning } ?? ""
    }
    guard let right = match.chinese.first.map({ chinese[$0].meaning }) else { return left }
    switch match.agreement {
    case .compatible(let reason)?:
      return left == right ? "\(left), \(words(reason))" : "\(left) and \(right), \(words(reason))"
    case .conflicting?: return "\(left) against \(right)"
    default: return right
    }
  }

  private static func words(_ reason: QuantityAgreement.Reason) -> String {
    switch reason {
    case .hedge: "hedged differently"
    case .conversion: "in another unit"
    case .kind: "expressed differently"
    case .unitLeftOut: "the unit on one side only"
    case .convention: "one by the book, one by common usage"
    case .currency: "in two currencies"
    case .inferable: "one gives more detail"
    case .repeated: "said more than once"
    case .several: "a list and a range"
    case .rounding: "one is rounded"
    }
  }
}
