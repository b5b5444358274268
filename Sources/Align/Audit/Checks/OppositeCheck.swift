/// A word that says the opposite of the other side's.
struct OppositeCheck: AuditCheck {
  static let name = "opposite"

  let explanation = CheckExplanation(
    name: OppositeCheck.name,
    summary: "One side says the opposite of the other: rise for fall, before for after, buyer for seller.",
    flags: #"利润增长 → "profit fell"; 出口 → "imports"; 买方 → "the seller""#,
    passes: #"没有下降 → "did not rise" is a negation on both sides; 增减 → "rise and fall""#,
    severities: [.warning, .note]
  )

  /// Words farther apart than this, as shares of their texts, are hardly each other's counterparts.
  private static let reach = 0.12
  private static let leastHan = 2
  /// Of rise and fall, buyer and seller: no row as it was had one.
  private static let certain = 0.9
  /// Of the lines that are marked as doubtful in the table.
  private static let doubtful = 0.3

  /// Of more words on a side, which no sentence and no paragraph has, nobody can tell which answers to which.
  private static let mostMentions = 64

  func drafts(_ pair: AuditedPair) -> [FindingDraft] { drafts(pair, table: .standard) }

  func drafts(_ pair: AuditedPair, table: OppositeTable) -> [FindingDraft] {
    guard pair.isPaired, pair.chineseScalars.hanCount >= Self.leastHan else { return [] }
    let english = table.mentions(pair.englishScalars, .english)
    let chinese = table.mentions(pair.chineseScalars, .chinese)
    guard max(english.count, chinese.count) <= Self.mostMentions else { return [] }
    for mention in english where !mention.sense.isVague {
      let own = english.filter { $0.sense.axis == mention.sense.axis }
      let other = chinese.filter { $0.sense.axis == mention.sense.axis }
      guard let conflict = conflict(mention, own, other), !isNegated(pair, mention, conflict) else {
        continue
      }
      let (left, right) = (pair.englishQuote(mention.range), pair.chineseQuote(conflict.range))
      return [
        FindingDraft(
          probability: table.isDoubtful(mention.sense.axis) ? Self.doubtful : Self.certain,
          "the English has “\(left)” where the Chinese has “\(right)”, which says the opposite",
          english: mention.range,
          chinese: conflict.range
        )
      ]
    }
    return []
  }

  /// The Chinese word of the other pole that has no English word of its own, where the English one has none in Chinese.
  private func conflict(
    _ mention: OppositeTable.Mention,
    _ own: [OppositeTable.Mention],
    _ other: [OppositeTable.Mention]
  ) -> OppositeTable.Mention? {
    let second = mention.sense.isSecond
    let against = other.filter { $0.sense.isSecond != second && !$0.sense.isVague }
    guard let nearest = against.min(by: { abs($0.place - mention.place) < abs($1.place - mention.place) })
    else { return nil }
    let answersMention = other.contains {
      $0.sense.isSecond == second && (!$0.sense.isVague || abs($0.place - mention.place) < Self.reach)
    }
    let answersNearest = own.contains {
      $0.sense.isSecond != second && (!$0.sense.isVague || abs($0.place - nearest.place) < Self.reach)
    }
    return answersMention || answersNearest ? nil : nearest
  }

  /// Whether one side negates its word and the other does not: 没有上涨 is "fell".
  private func isNegated(
    _ pair: AuditedPair,
    _ english: OppositeTable.Mention,
    _ chinese: OppositeTable.Mention
  ) -> Bool {
    func negates(_ text: ScalarText, _ language: Language, _ range: Range<Int>) -> Bool {
      NegationTable.standard.mentions(text, language).contains {
        $0.kind.negates && $0.range.lowerBound < range.lowerBound
          && range.lowerBound - $0.range.upperBound <= Self.negationReach
      }
    }
    return negates(pair.englishScalars, .english, english.range)
      != negates(pair.chineseScalars, .chinese, chinese.range)
  }

  /// Bytes between a negation and what it negates.
  private static let negationReach = 20
}
