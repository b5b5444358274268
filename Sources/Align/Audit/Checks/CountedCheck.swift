/// A number that counts something else.
struct CountedCheck: AuditCheck {
  let explanation = CheckExplanation(
    name: "counted",
    summary: "The number is the same, but what is counted seems to be something else.",
    flags: #"十一名委员 → "eleven members of the Party branch""#,
    passes: #"十一名委员 → "eleven committee members""#,
    severities: [.note]
  )

  func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard !pair.matches.isEmpty else { return [] }
    let chinese = Array(pair.chineseText.utf8)
    lazy var english = Array(pair.englishText.lowercased().utf8)
    return pair.matches.compactMap { match in
      guard match.isAgreed, let left = match.english.first,
        let right = match.chinese.first, pair.chinese[right].kind == .cardinal
      else { return nil }
      let range = pair.chinese[right].range
      guard
        let found = pair.words.counted.first(where: { chinese[range.upperBound...].starts(with: $0.noun) }),
        !found.beginnings.contains(where: { Self.hasWord(beginning: $0, in: english) })
      else { return nil }
      let whole = range.lowerBound..<range.upperBound + found.noun.count
      let words = found.beginnings.prefix(2).map { "\"" + String(decoding: $0, as: UTF8.self) + "…\"" }
      return FindingDraft(
        severity: .note,
        message: "\(pair.chineseQuote(whole)) counts \(String(decoding: found.noun, as: UTF8.self)); "
          + "the English does not mention \(words.joined(separator: " or "))",
        english: pair.english[left].range,
        chinese: whole
      )
    }
  }

  private static func hasWord(beginning: [UInt8], in text: [UInt8]) -> Bool {
    guard text.count >= beginning.count else { return false }
    return (0...text.count - beginning.count).contains { start in
      text[start] == beginning[0] && text[start...].starts(with: beginning)
        && (start == 0 || !(0x61...0x7A).contains(text[start - 1]))
    }
  }
}
