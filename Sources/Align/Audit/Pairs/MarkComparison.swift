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
    let english = pair.englishMarks.marks.filter { kinds.contains($0.kind) }
    let chinese = pair.chineseMarks.marks.filter { kinds.contains($0.kind) }
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

  /// What a mark has in common with those that it may have been changed into: its kind and, of a placeholder, its sign.
  private static func family(_ mark: MarkupReader.Mark, _ text: ScalarText) -> [UInt32] {
    switch mark.kind {
    case .placeholder: [0, text[mark.range.lowerBound]]
    case .tag: [1]
    case .literal: [2]
    case .address, .mail: [3]
    }
  }

  /// The marks that were changed into one another, and the others.
  private static func changes(_ difference: Difference, _ english: ScalarText, _ chinese: ScalarText)
    -> (changed: [(MarkupReader.Mark, MarkupReader.Mark)], missing: Difference)
  {
    var changed: [(MarkupReader.Mark, MarkupReader.Mark)] = []
    var missing = Difference()
    // The Chinese ones of each kind and sign, the first one last.
    var partners = Dictionary(grouping: difference.chinese.indices.reversed()) { index in
      family(difference.chinese[index], chinese)
    }
    for mark in difference.english {
      if let index = partners[family(mark, english)]?.popLast() {
        changed.append((mark, difference.chinese[index]))
      } else {
        missing.english.append(mark)
      }
    }
    missing.chinese = partners.values.joined().sorted().map { difference.chinese[$0] }
    return (changed, missing)
  }

  /// A finding for each mark that is on one side only; what differs on both sides is reported in pairs.
  static func drafts(
    _ pair: AuditedPair,
    _ kinds: Set<MarkupReader.Kind>,
    severity: Finding.Severity,
    severityOfMissing: Finding.Severity
  ) -> [FindingDraft] {
    guard pair.isPaired else { return [] }
    let difference = difference(pair, kinds)
    let (english, chinese) = (pair.englishScalars, pair.chineseScalars)
    let (changed, missing) = changes(difference, english, chinese)
    var drafts: [FindingDraft] = []
    for (left, right) in changed {
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
    for mark in missing.english {
      drafts.append(
        FindingDraft(
          severityOfMissing,
          "the Chinese lacks \(english.string(mark.range))",
          .english,
          english.bytes(mark.range)
        )
      )
    }
    for mark in missing.chinese {
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
