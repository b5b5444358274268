/// Reads what a program puts something in the place of.
///
/// | family | examples |
/// |---|---|
/// | printf (C, Java, Objective-C) | `%s`, `%-10.3lf`, `%2$d`, `%@` |
/// | Python, Ruby | `%(name)s`, `%{name}`, `%<name>d` |
/// | Qt | `%1`, `%L1`, `%n` |
/// | Symfony, Drupal, Laravel, shells | `%name%`, `@count`, `:name`, `$FILE` |
/// | braces | `{0}`, `{name}`, `{0:.2f}`, `{{ x }}`, `${x}`, `#{x}`, `{count, plural, …}` |
/// | double brackets | `[[name]]` |
/// | codes of Phrase, by their numbers | `{1>`, `<1}` |
///
/// Arguments of printf are compared by what they mean: the first `%s` is the first argument, as `%1$s` is, so that a
/// translation may move them; flags and width are a matter of layout. `%%` is a percent sign.
struct PlaceholderReader {
  private static let longest = 48
  /// Longer names are prose.
  private static let longestName = 32

  /// The arguments of printf without a number that were read so far.
  private var arguments = 0

  /// The placeholder that begins at an index, if one does.
  mutating func mark(_ text: ScalarText, _ index: Int) -> MarkupReader.Mark? {
    switch text[index] {
    case 0x7B: Self.braces(text, index, start: index)
    case 0x23 where text[index + 1] == 0x7B: Self.braces(text, index + 1, start: index)
    case 0x24 where text[index + 1] == 0x7B: Self.braces(text, index + 1, start: index)
    case 0x3C: Self.phraseEnd(text, index)
    case 0x24, 0x3A, 0x40: Self.sigil(text, index)
    case 0x5B: Self.brackets(text, index)
    case 0x25: percent(text, index)
    default: nil
    }
  }

  private static func made(_ text: ScalarText, _ range: Range<Int>, key: String? = nil) -> MarkupReader.Mark {
    MarkupReader.Mark(kind: .placeholder, range: range, key: key ?? text.string(range))
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || (0x41...0x5A).contains(scalar)
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    isLetter(scalar) || CharacterClass.isDigit(scalar) || scalar == 0x5F
  }

  /// Where a name of letters, digits and underscores ends; `start` where none begins.
  private static func nameEnd(_ text: ScalarText, _ start: Int) -> Int {
    guard isLetter(text[start]) || text[start] == 0x5F else { return start }
    var index = start
    while isWord(text[index]) { index += 1 }
    return index - start > longestName ? start : index
  }

  // MARK: Braces and brackets

  private static func braces(_ text: ScalarText, _ open: Int, start: Int) -> MarkupReader.Mark? {
    let isDouble = text[open + 1] == 0x7B
    let inside = open + (isDouble ? 2 : 1)
    if !isDouble, let mark = phraseStart(text, open) ?? choice(text, inside, start: start) { return mark }
    var index = inside
    while index < min(text.count, inside + longest) {
      let scalar = text[index]
      if scalar == 0x7D { break }
      // A name, or a format such as {0:N2}; prose in braces is not a placeholder.
      guard
        MarkupReader.isName(scalar) || scalar == 0x2E || scalar == 0x2C || scalar == 0x20 && isDouble
          || [0x23, 0x25, 0x2B, 0x3C, 0x3E, 0x21, 0x5B, 0x5D, 0x28, 0x29, 0x24].contains(scalar)
            && index > inside
      else { return nil }
      index += 1
    }
    guard index > inside, text[index] == 0x7D, !isDouble || text[index + 1] == 0x7D else { return nil }
    let range = start..<index + (isDouble ? 2 : 1)
    return made(text, range, key: text.string(range).filter { $0 != " " })
  }

  /// `{1>`, where a code of Phrase opens.
  private static func phraseStart(_ text: ScalarText, _ start: Int) -> MarkupReader.Mark? {
    let end = digitsEnd(text, start + 1)
    return end > start + 1 && text[end] == 0x3E ? made(text, start..<end + 1) : nil
  }

  /// `<1}`, where it closes.
  private static func phraseEnd(_ text: ScalarText, _ start: Int) -> MarkupReader.Mark? {
    let end = digitsEnd(text, start + 1)
    return end > start + 1 && text[end] == 0x7D ? made(text, start..<end + 1) : nil
  }

  /// Where a number of up to three digits ends; `start` where none begins.
  private static func digitsEnd(_ text: ScalarText, _ start: Int) -> Int {
    var index = start
    while CharacterClass.isDigit(text[index]) { index += 1 }
    return index - start > 3 ? start : index
  }

  private static let choices: Set<String> = [
    "plural", "select", "selectordinal", "number", "date", "time", "choice",
  ]

  /// `{count, plural, one {…} other {…}}`: the argument and what is done with it; of the texts inside, which are translated, see
  /// `PlaceholderBranches`.
  private static func choice(_ text: ScalarText, _ inside: Int, start: Int) -> MarkupReader.Mark? {
    var nameEnd = inside
    while isWord(text[nameEnd]) { nameEnd += 1 }
    guard nameEnd > inside, nameEnd - inside <= longestName, text[nameEnd] == 0x2C else { return nil }
    var index = nameEnd + 1
    while text[index] == 0x20 { index += 1 }
    let word = index
    while isLetter(text[index]) { index += 1 }
    guard choices.contains(text.string(word..<index)) else { return nil }
    return made(text, start..<index, key: "{" + text.string(inside..<nameEnd) + "}")
  }

  private static func brackets(_ text: ScalarText, _ start: Int) -> MarkupReader.Mark? {
    guard text[start + 1] == 0x5B else { return nil }
    let end = nameEnd(text, start + 2)
    guard end > start + 2, text[end] == 0x5D, text[end + 1] == 0x5D else { return nil }
    return made(text, start..<end + 2)
  }

  /// `$FILE`, `:name`, `@count`: a sign at the beginning of a word, and a name of two letters at least.
  private static func sigil(_ text: ScalarText, _ start: Int) -> MarkupReader.Mark? {
    let before = start > 0 ? text[start - 1] : 0x20
    guard !isWord(before), before != text[start], before != 0x2F, before != 0x2E else { return nil }
    let end = nameEnd(text, start + 1)
    guard end - start > 2 else { return nil }
    let isPlain = (start + 1..<end).allSatisfy { (0x61...0x7A).contains(text[$0]) || text[$0] == 0x5F }
    if text[start] != 0x24 {
      // :name and @count are written small; :Name may be the end of a sentence, @Name a person.
      guard isPlain, before == 0x20 || start == 0 || before >= 0x2E80 || before == 0x28 || before == 0x22
      else { return nil }
    }
    // A shortcode for a picture (:smile:) ends with its sign.
    let isClosed = text[start] == 0x3A && text[end] == 0x3A
    return made(text, start..<(isClosed ? end + 1 : end))
  }

  // MARK: Percent signs

  private mutating func percent(_ text: ScalarText, _ start: Int) -> MarkupReader.Mark? {
    if text[start + 1] == 0x25 {
      // A percent sign in a format; it is passed over so that its second half begins nothing.
      return MarkupReader.Mark(kind: .literal, range: start..<start + 2, key: "%%")
    }
    if start > 0, CharacterClass.isDigit(text[start - 1]), !Self.isNumbered(text, start) { return nil }
    if let mark = Self.named(text, start) { return mark }
    if let mark = printf(text, start) { return mark }
    return Self.qt(text, start)
  }

  /// Whether `%2$` begins here, which no percentage does.
  private static func isNumbered(_ text: ScalarText, _ start: Int) -> Bool {
    var index = start + 1
    while CharacterClass.isDigit(text[index]) { index += 1 }
    return index > start + 1 && text[index] == 0x24
  }

  /// `%(name)s`, `%{name}`, `%<name>d`, `%name%`.
  private static func named(_ text: ScalarText, _ start: Int) -> MarkupReader.Mark? {
    let closing: [UInt32: UInt32] = [0x28: 0x29, 0x7B: 0x7D, 0x3C: 0x3E]
    if let close = closing[text[start + 1]] {
      let end = nameEnd(text, start + 2)
      guard end > start + 2, text[end] == close else { return nil }
      if close == 0x7D { return made(text, start..<end + 1) }
      var index = end + 1
      while isFlag(text[index]) || CharacterClass.isDigit(text[index]) || text[index] == 0x2E { index += 1 }
      guard isConversion(text[index]) else { return nil }
      return made(text, start..<index + 1, key: text.string(start..<end + 1) + text.string(index..<index + 1))
    }
    let end = nameEnd(text, start + 1)
    guard end > start + 2, text[end] == 0x25 else { return nil }
    return made(text, start..<end + 1)
  }

  /// `%s`, `%2$s`, `%-10.3lf`; “100%” and “5% dearer” are numbers.
  private mutating func printf(_ text: ScalarText, _ start: Int) -> MarkupReader.Mark? {
    var index = start + 1
    var argument: String?
    if Self.isNumbered(text, start) {
      let number = index
      while text[index] != 0x24 { index += 1 }
      argument = text.string(number..<index)
      index += 1
    }
    while Self.isFlag(text[index]) { index += 1 }
    while CharacterClass.isDigit(text[index]) || text[index] == 0x2A { index += 1 }
    let precision = index
    if text[index] == 0x2E {
      index += 1
      while CharacterClass.isDigit(text[index]) || text[index] == 0x2A { index += 1 }
    }
    let precisionText = text.string(precision..<index)
    let length = index
    while [0x68, 0x6C, 0x4C, 0x71, 0x6A, 0x7A, 0x74].contains(text[index]) { index += 1 }  // h l L q j z t
    var lengthEnd = index
    if index > length, !Self.isConversion(text[index]), Self.isConversion(text[index - 1]) {
      index -= 1
      lengthEnd = index
    }
    guard Self.isConversion(text[index]) else { return nil }
    // “%.2fs” has a unit behind it; “% increase” and “%discount” are words.
    let next = text[index + 1]
    let isBare = index == start + 1
    if isBare, Self.isLetter(next) { return nil }
    if !isBare, Self.isLetter(next), Self.isLetter(text[index + 2]), argument == nil, precisionText.isEmpty {
      return nil
    }
    if argument == nil { arguments += 1 }
    let conversion = text[index] == 0x69 ? "d" : text.string(index..<index + 1)
    let key =
      "%" + (argument ?? String(arguments)) + "$" + precisionText + text.string(length..<lengthEnd)
      + conversion
    return Self.made(text, start..<index + 1, key: key)
  }

  /// `%1`, `%12`, `%L1`, `%n`, `%Ln`.
  private static func qt(_ text: ScalarText, _ start: Int) -> MarkupReader.Mark? {
    var index = start + 1
    if text[index] == 0x4C { index += 1 }
    let place = index
    if text[index] == 0x6E {
      index += 1
    } else {
      while CharacterClass.isDigit(text[index]), index < place + 2 { index += 1 }
      guard index > place, text[place] != 0x30 else { return nil }
      if CharacterClass.isDigit(text[index]) || text[index] == 0x2E && CharacterClass.isDigit(text[index + 1])
      {
        return nil
      }
    }
    // %20 inside of an address is a space.
    guard start == 0 || !isWord(text[start - 1]), !isLetter(text[index]) else { return nil }
    return made(text, start..<index)
  }

  private static func isFlag(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2B || scalar == 0x23 || scalar == 0x30 || scalar == 0x27
  }

  private static func isConversion(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x73, 0x53, 0x64, 0x69, 0x75, 0x6F, 0x78, 0x58, 0x66, 0x46, 0x65, 0x45, 0x67, 0x47, 0x61, 0x41, 0x63,
      0x43, 0x70, 0x40:
      true  // s S d i u o x X f F e E g G a A c C p @
    default: false
    }
  }
}
