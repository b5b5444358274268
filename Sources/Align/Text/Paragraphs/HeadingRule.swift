/// Decides which paragraphs are headings.
///
/// A heading is a line on its own that does not end as a sentence does. Before the running text begins it may be
/// long (newspapers of the 1950s and 60s print three lines of headline); later it must be short. A line that
/// repeats a part of the title is a heading, however it ends.
struct HeadingRule {
  /// Longest heading before the running text, in bytes; a Chinese one is about 60 characters.
  static let longestOpening = (english: 220, chinese: 180)
  /// Longest heading inside the text, in bytes; a Chinese one is about 24 characters.
  static let longestInner = (english: 90, chinese: 72)

  /// Bytes of a title that are compared with the lines of the text.
  static let longestTitle = 2048

  /// The language of the text.
  let language: Language
  /// The letters and characters of the title, without marks and case; empty where there is none.
  private let title: [UInt8]

  /// Makes the rule for a document with a title, or for one without.
  init(language: Language, title: String?) {
    self.language = language
    self.title = HeadingRule.letters(Array((title ?? "").utf8.prefix(HeadingRule.longestTitle)).span)
  }

  /// Whether a line is a heading, given whether it ends as a sentence does and whether no running text precedes it.
  func isHeading(_ text: Span<UInt8>, endsWithStop: Bool, isOpening: Bool) -> Bool {
    if text.count == 0 { return false }
    if isOpening, repeatsTitle(text) { return true }
    if endsWithStop { return false }
    switch text.scalar(before: text.count).value {
    // , ; ， ； 、
    case 0x2C, 0x3B, 0xFF0C, 0xFF1B, 0x3001: return false
    default: break
    }
    let limits = isOpening ? HeadingRule.longestOpening : HeadingRule.longestInner
    return text.count <= (language == .english ? limits.english : limits.chinese) && !holdsFullStop(text)
  }

  /// Whether a sentence ends with a full stop inside the text, as in 工厂开工了。（附图片）.
  private func holdsFullStop(_ text: Span<UInt8>) -> Bool {
    let sentences =
      language == .english ? EnglishSegmenter().sentences(in: text) : ChineseSegmenter().sentences(in: text)
    for sentence in sentences.dropLast() {
      let last = text.scalar(before: sentence.upperBound).value
      if last == 0x2E || last == 0x3002 { return true }
    }
    return false
  }

  /// Whether the letters of a line are in the title, in the same order and without a gap.
  func repeatsTitle(_ text: Span<UInt8>) -> Bool {
    guard !title.isEmpty, text.count <= title.count * 2 else { return false }
    let letters = HeadingRule.letters(text)
    guard letters.count >= 6, letters.count <= title.count else { return false }
    for start in 0...(title.count - letters.count)
    where title[start] == letters[0] && title[start..<start + letters.count] == letters[...] {
      return true
    }
    return false
  }

  private static func letters(_ text: Span<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    var position = 0
    while position < text.count {
      let scalar = text.scalar(at: position)
      if scalar.width == 1 {
        let byte = text[position]
        if CharacterClass.isASCIIWord(byte) {
          letters.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
      } else if CharacterClass.isHan(scalar.value) || CharacterClass.isDigit(scalar.value)
        || CharacterClass.isLower(scalar.value) || CharacterClass.isUpper(scalar.value)
      {
        for index in position..<min(position + scalar.width, text.count) { letters.append(text[index]) }
      }
      position += max(scalar.width, 1)
    }
    return letters
  }
}
