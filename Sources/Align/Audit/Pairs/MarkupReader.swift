/// Finds what a translation must carry over as it is: tags, placeholders, web and e-mail addresses.
struct MarkupReader {
  /// What a stretch of text is.
  enum Kind: Sendable, Hashable {
    /// `<b>`, `</b>`, `<br/>`, `<a href="…">`.
    case tag
    /// `{0}`, `{{name}}`, `${x}`, `%s`, `%1$s`, `%(name)s`.
    case placeholder
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

  private static let longestTag = 400
  private static let longestPlaceholder = 48

  /// Every mark of a text in order.
  ///
  /// - Complexity: O(*n*), times the longest tag where a text is full of `<`.
  static func spans(_ text: ScalarText) -> [Mark] {
    var marks: [Mark] = []
    var index = 0
    while index < text.count {
      let found: Mark?
      switch text[index] {
      case 0x3C: found = tag(text, index)
      case 0x7B: found = braces(text, index, start: index)
      case 0x24 where text[index + 1] == 0x7B: found = braces(text, index + 1, start: index)
      case 0x25: found = percent(text, index)
      case 0x68, 0x48, 0x66, 0x46, 0x77, 0x57: found = address(text, index)
      case 0x40: found = mail(text, index, after: marks.last?.range.upperBound ?? 0)
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
    return Mark(
      kind: .tag,
      range: start..<index + 1,
      key: "<" + (isEnd ? "/" : "") + name.lowercased() + (isEmpty ? "/" : "") + ">"
    )
  }

  private static func isName(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      && (CharacterClass.isASCIIWord(UInt8(scalar)) || scalar == 0x2D || scalar == 0x3A || scalar == 0x5F)
  }

  // MARK: - Placeholders

  private static func braces(_ text: ScalarText, _ open: Int, start: Int) -> Mark? {
    let isDouble = text[open + 1] == 0x7B
    let inside = open + (isDouble ? 2 : 1)
    var index = inside
    while index < min(text.count, inside + longestPlaceholder) {
      let scalar = text[index]
      if scalar == 0x7D { break }
      // A name, or a format such as {0:N2}; a set of prose is none.
      guard isName(scalar) || scalar == 0x2E || scalar == 0x2C || scalar == 0x20 && isDouble else {
        return nil
      }
      index += 1
    }
    guard index > inside, text[index] == 0x7D, !isDouble || text[index + 1] == 0x7D else { return nil }
    let range = start..<index + (isDouble ? 2 : 1)
    return Mark(kind: .placeholder, range: range, key: text.string(range).filter { $0 != " " })
  }

  /// `%s`, `%d`, `%@`, `%1$s`, `%.2f`, `%05d`, `%(name)s`; “100%” and “5% dearer” are numbers.
  private static func percent(_ text: ScalarText, _ start: Int) -> Mark? {
    if CharacterClass.isDigit(text[start - 1]) { return nil }
    var index = start + 1
    if text[index] == 0x28 {
      index += 1
      let name = index
      while isName(text[index]) { index += 1 }
      guard index > name, text[index] == 0x29 else { return nil }
      index += 1
    } else {
      while CharacterClass.isDigit(text[index]) || text[index] == 0x24 || text[index] == 0x2E { index += 1 }
      while text[index] == 0x6C { index += 1 }  // %ld, %lld
    }
    switch text[index] {
    case 0x73, 0x64, 0x69, 0x75, 0x66, 0x78, 0x58, 0x67, 0x40, 0x63: break  // s d i u f x X g @ c
    default: return nil
    }
    guard !ScalarText.isLatin(text[index + 1]) else { return nil }
    return Mark(kind: .placeholder, range: start..<index + 1, key: text.string(start..<index + 1))
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
