/// Texts with tags, entities and other marks of files around them.
package struct MarkupFilter: PairFilter {
  /// What the filter scores.
  package let explanation = FilterExplanation(
    name: "markup",
    summary: "Tags, entities or template marks were left in the text.",
    score: "tags, entities and template marks on the two sides",
    takes: "“<p>Hello&nbsp;world</p>”, “{{name}}”",
    passes: "“a < b and c > d”, “R&D”",
    limit: FilterLimit(most: 0)
  )

  /// Makes the filter.
  package init() {}

  /// Counts the marks.
  package func score(_ pair: CorpusPair) -> Double? {
    Double(Self.count(pair.english) + Self.count(pair.chinese))
  }

  static func count(_ bytes: [UInt8]) -> Int {
    var found = 0
    for offset in bytes.indices {
      switch bytes[offset] {
      case UInt8(ascii: "<"): if isTag(bytes, offset) { found += 1 }
      case UInt8(ascii: "&"): if isEntity(bytes, offset) { found += 1 }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        // {{ }} and [[ ]] of templates and wikis.
        if offset + 1 < bytes.count, bytes[offset + 1] == bytes[offset] { found += 1 }
      default: break
      }
    }
    return found
  }

  /// The longest tag that is looked for, in bytes.
  private static let longestTag = 400

  /// `<` or `</` before a letter, or `<!`, and a `>` after it.
  private static func isTag(_ bytes: [UInt8], _ start: Int) -> Bool {
    var offset = start + 1
    guard offset < bytes.count else { return false }
    if bytes[offset] == UInt8(ascii: "/") || bytes[offset] == UInt8(ascii: "!") { offset += 1 }
    guard offset < bytes.count, (0x61...0x7A).contains(bytes[offset] | 0x20) else { return false }
    return bytes[offset..<min(bytes.count, offset + longestTag)].contains(UInt8(ascii: ">"))
  }

  /// `&name;` or `&#123;`.
  private static func isEntity(_ bytes: [UInt8], _ start: Int) -> Bool {
    var offset = start + 1
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    let first = offset
    while offset < bytes.count, offset - first < 10, CharacterClass.isASCIIWord(bytes[offset]) { offset += 1 }
    return offset - first >= 2 && offset < bytes.count && bytes[offset] == UInt8(ascii: ";")
  }
}
