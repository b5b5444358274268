/// Compares the inline codes that TMX and XLIFF keep apart from the words of the two sides.
///
/// Two codes are the same where they do the same (open, close, stand alone) and share their number, their content, or their
/// type, tried in this order. What is left on either side was lost or added.
enum InlineCodeComparison {
  /// What a code does.
  private enum Role: Hashable {
    case opening, closing, pair, alone
  }

  /// A finding for each code that is on one side only.
  static func drafts(_ pair: AuditedPair) -> [FindingDraft] {
    guard pair.isPaired else { return [] }
    var english = pair.pair.english.codes
    var chinese = pair.pair.chinese.codes
    guard !english.isEmpty || !chinese.isEmpty else { return [] }
    for key in keys { remove(&english, &chinese, alike: key) }
    // A code that the other side has as plain text is not lost.
    english.removeAll { !$0.data.isEmpty && has(pair.chineseText, $0.data) }
    chinese.removeAll { !$0.data.isEmpty && has(pair.englishText, $0.data) }
    return drafts(english, missingIn: "Chinese") + drafts(chinese, missingIn: "English")
  }

  /// Whether a text has the characters of a code. Most codes are tags, of which most texts have none.
  private static func has(_ text: String, _ data: String) -> Bool {
    let tag = UInt8(ascii: "<")
    if data.utf8.first == tag, !text.utf8.contains(tag) { return false }
    return text.contains(data)
  }

  /// What two codes must share, from the strongest to the weakest; `nil` where a code lacks it.
  private static let keys: [@Sendable (InlineCode) -> String?] = [
    { $0.identifier.isEmpty || $0.data.isEmpty ? nil : $0.identifier + "\u{0}" + $0.data },
    { $0.identifier.isEmpty ? nil : $0.identifier },
    { $0.data.isEmpty ? nil : $0.data },
    { $0.type.isEmpty || !$0.identifier.isEmpty ? nil : $0.type },
    { $0.identifier.isEmpty && $0.data.isEmpty ? "" : nil },
  ]

  private static func remove(
    _ english: inout [InlineCode],
    _ chinese: inout [InlineCode],
    alike key: (InlineCode) -> String?
  ) {
    struct Slot: Hashable {
      var role: Role
      var key: String
    }
    func slot(_ code: InlineCode) -> Slot? { key(code).map { Slot(role: role(of: code), key: $0) } }
    var counts: [Slot: Int] = [:]
    for code in chinese { if let slot = slot(code) { counts[slot, default: 0] += 1 } }
    var matched: [Slot: Int] = [:]
    english.removeAll { code in
      guard let slot = slot(code), let count = counts[slot], count > 0 else { return false }
      counts[slot] = count - 1
      matched[slot, default: 0] += 1
      return true
    }
    chinese.removeAll { code in
      guard let slot = slot(code), let count = matched[slot], count > 0 else { return false }
      matched[slot] = count - 1
      return true
    }
  }

  private static func role(of code: InlineCode) -> Role {
    switch code.element {
    case "bpt", "bx", "sc": .opening
    case "ept", "ex", "ec": .closing
    case "g", "pc", "hi": .pair
    default: .alone
    }
  }

  private static func drafts(_ codes: [InlineCode], missingIn language: String) -> [FindingDraft] {
    let opened = Set(codes.filter { role(of: $0) == .opening }.map(\.identifier))
    return codes.compactMap { code in
      // The closing code of a pair that is missing as a whole.
      if role(of: code) == .closing, opened.contains(code.identifier) { return nil }
      let isBreak = ["lb", "x-br", "br"].contains(code.type.lowercased()) || code.data.hasPrefix("<br")
      return FindingDraft(
        severity: isBreak ? .warning : .error,
        message: "the \(language) lacks the inline code \(name(of: code))"
      )
    }
  }

  private static func name(_ code: InlineCode, _ attribute: String, _ value: String) -> String {
    "<\(code.element) \(attribute)=\"\(value)\">"
  }

  /// The code itself, else its element with what distinguishes it.
  private static func name(of code: InlineCode) -> String {
    let data = code.data.trimmingWhiteSpace
    if !data.isEmpty { return data.unicodeScalars.count > 60 ? String(data.prefix(60)) + "…" : data }
    if !code.identifier.isEmpty { return name(code, "id", code.identifier) }
    return code.type.isEmpty ? "<\(code.element)>" : name(code, "type", code.type)
  }
}
