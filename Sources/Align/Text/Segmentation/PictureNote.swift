/// Tells picture notes and photo credits: `（附图片）`, `(Attached picture)`, `新华社记者　刘诗临摄`.
enum PictureNote {
  /// The longest bracketed note that is looked for, in bytes.
  static let longestNote = 240
  /// The longest credit, in bytes.
  private static let longestCredit = 120

  /// The offset after a bracketed picture note that starts at `open`, if one does.
  static func end(_ text: Span<UInt8>, at open: Int) -> Int? {
    let opening = text.scalar(at: open)
    guard let close = BracketMatcher.close(text, open: open, within: longestNote) else { return nil }
    let inside = text.trimming(open + opening.width..<close)
    guard isNote(text, inside) else { return nil }
    return close + text.scalar(at: close).width
  }

  /// Whether a whole segment is a picture note or a photo credit.
  static func isCaption(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let opening = text.scalar(at: range.lowerBound)
    if CharacterClass.isOpeningBracket(opening.value),
      let close = BracketMatcher.close(text, open: range.lowerBound, within: longestNote),
      close + text.scalar(at: close).width >= range.upperBound - 3
    {
      let inside = text.trimming(range.lowerBound + opening.width..<close)
      return isNote(text, inside) || isCredit(text, inside)
    }
    return isCredit(text, range)
  }

  /// Whether the inside of a bracket speaks of a picture or of how a text continues.
  private static func isNote(_ text: Span<UInt8>, _ inside: Range<Int>) -> Bool {
    let start = inside.lowerBound
    for literal in chineseNotes where text.starts(with: literal, at: start) { return true }
    for literal in chineseEndNotes where text.starts(with: literal, at: start) {
      if start + literal.utf8CodeUnitCount == inside.upperBound { return true }
    }
    if endsWithPhotographed(text, inside) { return true }
    return startsWithEnglishNote(text, inside)
  }

  private static let chineseNotes: [StaticString] = [
    "附图", "附照片", "附圖", "图片", "圖片", "照片", "插图", "题图", "图为", "圖為", "传真照片", "附表", "附：图",
  ]
  private static let chineseEndNotes: [StaticString] = ["完", "待续", "未完", "未完待续", "待續", "全文完", "附画", "图"]
  private static let englishNotes: [StaticString] = [
    "attached p", "attached i", "attached c", "attached d", "attached t", "picture", "photo",
    "image attached",
    "illustration", "caption", "figure attached", "with picture", "see picture", "with photo",
    "accompanying p", "map attached", "to be continued", "continued", "the end", "end",
  ]

  /// Whether text begins with an English picture note, in any case.
  private static func startsWithEnglishNote(_ text: Span<UInt8>, _ inside: Range<Int>) -> Bool {
    for literal in englishNotes where startsIgnoringCase(text, literal, inside.lowerBound) {
      let end = inside.lowerBound + literal.utf8CodeUnitCount
      // "end" and the like must be the whole note; the others may continue ("photo by Wang").
      if literal.utf8CodeUnitCount > 4 || end == inside.upperBound { return true }
    }
    return false
  }

  /// `新华社记者　刘诗临摄`, `Photo by Wang Ping`, `(Xinhua News Agency reporter Wang Ping)`.
  private static func isCredit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= longestCredit, !range.isEmpty else { return false }
    if endsWithPhotographed(text, range) { return !containsStop(text, range) }
    if startsIgnoringCase(text, "photo by", range.lowerBound)
      || startsIgnoringCase(text, "photograph", range.lowerBound)
    {
      return true
    }
    let last = text.scalar(before: range.upperBound).value
    guard !CharacterClass.isStop(last), !containsStop(text, range) else { return false }
    for literal in reporterStarts where startsIgnoringCase(text, literal, range.lowerBound) { return true }
    return false
  }

  private static let reporterStarts: [StaticString] = [
    "xinhua news agency reporter", "xinhua reporter", "our reporter", "our correspondent",
  ]

  /// Whether text ends with 摄 (photographed by) or its like.
  private static func endsWithPhotographed(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for literal in ["摄", "摄影", "攝", "攝影", "摄影报道"] as [StaticString] {
      let start = range.upperBound - literal.utf8CodeUnitCount
      if start > range.lowerBound, text.starts(with: literal, at: start) {
        return range.count <= longestCredit
      }
    }
    return false
  }

  private static func containsStop(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = text.scalar(at: position)
      if CharacterClass.isStop(scalar.value), scalar.value != 0x2E { return true }
      position += scalar.width
    }
    return false
  }

  private static func startsIgnoringCase(_ text: Span<UInt8>, _ literal: StaticString, _ start: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard start + length <= text.count else { return false }
    return literal.withUTF8Buffer { bytes in
      for index in 0..<length where unsafe bytes[index] != lowered(text[start + index]) { return false }
      return true
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
