/// Texts that are mostly web or mail addresses.
package struct WebAddressFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "web-address",
    summary: "A side is mostly web or mail addresses.",
    score: "share of a side's bytes that are in addresses, 0 to 1; the worse side",
    takes: "“https://example.org/a/b?c=d”",
    passes: "“See www.example.org for the full text of the report.”",
    limit: FilterLimit(most: 0.4)
  )

  /// Makes the filter.
  package init() {}

  /// The share of the worse side.
  package func score(_ pair: CorpusPair) -> Double? {
    max(Self.share(pair.english), Self.share(pair.chinese))
  }

  static func share(_ bytes: [UInt8]) -> Double {
    let text = bytes.span
    var covered = 0
    var offset = 0
    while offset < text.count {
      // An address is a run of ASCII without spaces.
      let start = offset
      while offset < text.count, text[offset] > 0x20, text[offset] < 0x7F { offset += 1 }
      if isAddress(text, start..<offset) { covered += offset - start }
      if offset == start { offset += 1 }
    }
    return bytes.isEmpty ? 0 : Double(covered) / Double(bytes.count)
  }

  private static func isAddress(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 6 else { return false }
    var hasAt = false
    for offset in range {
      if text.starts(with: "://", at: offset) { return true }
      if text.starts(with: "www.", at: offset) { return true }
      if hasAt, text[offset] == UInt8(ascii: "."), offset + 2 < range.upperBound { return true }
      if text[offset] == UInt8(ascii: "@"), offset > range.lowerBound { hasAt = true }
    }
    return false
  }
}
