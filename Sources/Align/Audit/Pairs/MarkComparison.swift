/// Compares the tags, placeholders or addresses of the two sides of a pair.
enum MarkComparison {
  /// Those that one side has more often than the other.
  struct Difference {
    /// Only the English has them.
    var english: [MarkupReader.Mark] = []
    /// Only the Chinese has them.
    var chinese: [MarkupReader.Mark] = []
  }

  /// What differs among the marks of some kinds.
  static func difference(_ pair: AuditedPair, _ kinds: Set<MarkupReader.Kind>) -> Difference {
    let english = MarkupReader.spans(pair.englishScalars).filter { kinds.contains($0.kind) }
    let chinese = MarkupReader.spans(pair.chineseScalars).filter { kinds.contains($0.kind) }
    return Difference(
      english: surplus(of: english, over: chinese),
      chinese: surplus(of: chinese, over: english)
    )
  }

  private static func surplus(of marks: [MarkupReader.Mark], over others: [MarkupReader.Mark])
    -> [MarkupReader.Mark]
  {
    var counts: [String: Int] = [:]
    for other in others { counts[other.key, default: 0] += 1 }
    return marks.filter { mark in
      counts[mark.key, default: 0] -= 1
      return (counts[mark.key] ?? 0) < 0
    }
  }

  /// A finding for each mark that stands on one side only; what differs on both sides is told in pairs.
  static func drafts(
    _ pair: AuditedPair,
    _ kinds: Set<MarkupReader.Kind>,
    severity: Finding.Severity,
    severityOfMissing: Finding.Severity
  ) -> [FindingDraft] {
    guard pair.isPaired else { return [] }
    let difference = difference(pair, kinds)
    let (english, chinese) = (pair.englishScalars, pair.chineseScalars)
    let common = min(difference.english.count, difference.chinese.count)
    var drafts: [FindingDraft] = []
    for (left, right) in zip(difference.english, difference.chinese) {
      drafts.append(
        FindingDraft(
          severity: severity,
          message: "the English has \(english.string(left.range)) where the Chinese has "
            + chinese.string(right.range),
          english: english.bytes(left.range),
          chinese: chinese.bytes(right.range)
        )
      )
    }
    for mark in difference.english.dropFirst(common) {
      drafts.append(
        FindingDraft(
          severityOfMissing,
          "the Chinese lacks \(english.string(mark.range))",
          .english,
          english.bytes(mark.range)
        )
      )
    }
    for mark in difference.chinese.dropFirst(common) {
      drafts.append(
        FindingDraft(
          severityOfMissing,
          "the English lacks \(chinese.string(mark.range))",
          .chinese,
          chinese.bytes(mark.range)
        )
      )
    }
    return drafts
  }
}
