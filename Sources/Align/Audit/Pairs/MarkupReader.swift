/// Finds what a translation must carry over as it is: tags, placeholders, web and e-mail addresses.
struct MarkupReader {
  /// What a stretch of text is.
  enum Kind: Sendable, Hashable {
    /// `<b>`, `</b>`, `<br/>`, `<a href="…">`.
    case tag
    /// `{0}`, `{{name}}`, `${x}`, `%s`, `%1$s`, `%(name)s`, `%1`, `:name`, `@count`, `$FILE`; see `PlaceholderReader`.
    case placeholder
    /// `%%`, which is a percent sign.
    case literal
    /// `https://example.org/x`, `www.example.org`.
    case address
    /// `name@example.org`.
    case mail
  }

  /// A stretch of text and what must be found again for it.
  struct Mark: Sendable, Hashable {
    /// What it is.
    var kind: Kind
    /// The scalars.
    var range: Range<Int>
    /// What the other side must have: a tag without its attributes, an address without what a language changes in it.
    var key: String
  }

  /// Two lists of marks as one, in order; of the second those that overlap none of the first.
  ///
  /// - Complexity: O(*n*) in the marks.
  static func joined(_ first: [Mark], _ second: [Mark]) -> [Mark] {
    if first.isEmpty { return second }
    var all: [Mark] = []
    var next = 0
    for mark in second {
      while next < first.count, first[next].range.upperBound <= mark.range.lowerBound {
        all.append(first[next])
        next += 1
      }
      if next == first.count || first[next].range.lowerBound >= mark.range.upperBound { all.append(mark) }
    }
    return all + first[next...]
  }

  private static let longestTag = 400

  /// Every mark of a text in order.
  ///
  /// - Complexity: O(*n*), times the longest tag where a text is full of `<`.
  static func spans(_ text: ScalarText) -> [Mark] {
    var marks: [Mark] = []
    var index = 0
    var placeholders = PlaceholderReader()
    while index < text.count {
      let found: Mark?
      switch text[index] {
      case 0x3C: found = tag(text, index) ?? placeholders.mark(text, index)
      case 0x7B, 0x24, 0x23, 0x25, 0x3A, 0x5B: found = placeholders.mark(text, index)
      case 0x68, 0x48, 0x66, 0x46, 0x77, 0x57: found = address(text, index)
      case 0x40:
        found =
          mail(text, index, after: marks.last?.range.upperBound ?? 0) ?? placeholders.mark(text, index)
      default: found = nil
      }
      if let found {
        marks.append(found)
        index = max(index + 1, found.range.upperBound)
      } else {
        index += 1
      }
    }
    return marks
  }

  // MARK: - Tags

  private static func tag(_ text: ScalarText, _ start: Int) -> Mark? {
    var index = start + 1
    let isEnd = text[index] == 0x2F
    if isEnd { index += 1 }
    let nameStart = index
    while isName(text[index]) { index += 1 }
    guard index > nameStart else { return nil }
    let name = text.string(nameStart..<index)
    var hasEquals = false
    let limit = min(text.count, start + longestTag)
    var quote: UInt32 = 0
    let attributes = index
    while index < limit {
      let scalar = text[index]
      if quote != 0 {
        if scalar == quote { quote = 0 }
      } else if scalar == 0x22 || scalar == 0x27 {
        quote = scalar
      } else if scalar == 0x3D {
        hasEquals = true
      } else if scalar == 0x3E {
        break
      } else if scalar == 0x3C || CharacterClass.isHan(scalar) {
        return nil
      }
      index += 1
    }
    guard index < limit, text[index] == 0x3E else { return nil }
    let rest = text.string(attributes..<index)
    // “a <b and c> d” is no tag, <http://…> and <me@example.org> are none either.
    guard rest.isEmpty || rest == "/" || rest == " /" || hasEquals else { return nil }
    let isEmpty = text[index - 1] == 0x2F
    // ping <host>: a word that stands for another one is translated.
    if !isEnd, !isEmpty, rest.isEmpty, !isElement(name), !isClosed(name, in: text, from: index) { return nil }
    return Mark(
      kind: .tag,
      range: start..<index + 1,
      key: "<" + (isEnd ? "/" : "") + name.lowercased() + (isEmpty ? "/" : "") + ">"
    )
  }

  /// Elements of HTML, TMX and XLIFF that translated texts hold; other names of HTML, such as `source`, are met far more
  /// often as words that stand for something.
  private static let elements: Set<String> = [
    "a", "abbr", "b", "big", "blockquote", "br", "center", "cite", "code", "dd", "del", "div", "dl", "dt",
    "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "nobr",
    "ol", "p", "pre", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody",
    "td", "th", "thead", "tr", "tt", "u", "ul", "wbr", "g", "x", "ph", "bpt", "ept", "it", "pc", "bx", "ex",
    "cf", "mrk",
  ]

  private static func isElement(_ name: String) -> Bool { elements.contains(name.lowercased()) }

  /// Whether `</name>` follows an index.
  private static func isClosed(_ name: String, in text: ScalarText, from start: Int) -> Bool {
    let end = ("</" + name.lowercased() + ">").unicodeScalars.map(\.value)
    guard text.count - start >= end.count else { return false }
    return (start...text.count - end.count).contains { index in
      end.indices.allSatisfy { lower(text[index + $0]) == end[$0] }
    }
  }

  static func isName(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      && (CharacterClass.isASCIIWord(UInt8(scalar)) || scalar == 0x2D || scalar == 0x3A || scalar == 0x5F)
  }

  // MARK: - Addresses

  private static let schemes: [[UInt32]] = ["http://", "https://", "ftp://", "www."].map {
    $0.unicodeScalars.map(\.value)
  }

  private static func address(_ text: ScalarText, _ start: Int) -> Mark? {
    if isName(text[start - 1]), start > 0 { return nil }
    guard
      let scheme = schemes.first(where: { scheme in
        scheme.indices.allSatisfy { lower(text[start + $0]) == scheme[$0] }
      })
    else { return nil }
    var end = start + scheme.count
    while end < text.count, isAddressScalar(text[end]) { end += 1 }
    while end > start, isTrailing(text, end - 1, start) { end -= 1 }
    guard end > start + scheme.count + 2 else { return nil }
    return Mark(kind: .address, range: start..<end, key: addressKey(text.string(start..<end)))
  }

  private static func lower(_ scalar: UInt32) -> UInt32 {
    (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar
  }

  private static func isAddressScalar(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: false
    default: scalar > 0x20 && scalar < 0x7F
    }
  }

  /// A stop, a comma or a bracket that closes nothing in the address belongs to the sentence.
  private static func isTrailing(_ text: ScalarText, _ index: Int, _ start: Int) -> Bool {
    switch text[index] {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x2A: return true
    case 0x29: return !(start..<index).contains { text[$0] == 0x28 }
    case 0x5D: return !(start..<index).contains { text[$0] == 0x5B }
    default: return false
    }
  }

  /// An address without its scheme, “www.”, the slash at its end and the parts that name a language.
  private static func addressKey(_ address: String) -> String {
    var rest = Substring(address.lowercased())
    for scheme in ["https://", "http://", "ftp://", "www."] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    let languages: Set<Substring> = [
      "en", "zh", "cn", "us", "gb", "tw", "hk", "en-us", "en-gb", "zh-cn", "zh-tw", "zh-hans", "zh-hant",
      "zh-hk",
      "english", "chinese", "en_us", "zh_cn", "zh_tw", "www",
    ]
    let parts = rest.split { $0 == "/" || $0 == "." || $0 == "?" || $0 == "=" || $0 == "&" || $0 == "#" }
    return parts.filter { !languages.contains($0) }.joined(separator: "/")
  }

  private static func mail(_ text: ScalarText, _ at: Int, after limit: Int) -> Mark? {
    var start = at
    while start > limit, isMailScalar(text[start - 1]) { start -= 1 }
    while start < at, text[start] == 0x2E { start += 1 }
    var end = at + 1
    while isMailScalar(text[end]) { end += 1 }
    while end > at, text[end - 1] == 0x2E || text[end - 1] == 0x2D { end -= 1 }
    guard start < at, end > at + 3, (at + 1..<end).contains(where: { text[$0] == 0x2E }) else { return nil }
    return Mark(kind: .mail, range: start..<end, key: text.string(start..<end).lowercased())
  }

  private static func isMailScalar(_ scalar: UInt32) -> Bool {
    isName(scalar) && scalar != 0x3A || scalar == 0x2E || scalar == 0x2B || scalar == 0x25
  }
}
