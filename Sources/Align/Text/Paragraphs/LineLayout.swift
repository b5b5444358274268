/// How the lines of a text form its paragraphs.
enum LineLayout: Equatable {
  /// A line is a paragraph.
  case paragraphPerLine
  /// Paragraphs are wrapped over lines of at most `width` columns.
  case wrapped(width: Int)

  /// Widest lines, in columns, that are taken for wrapped ones.
  static let widestWrapped = 130
  /// Narrowest lines that are taken for wrapped ones; below it they are verse or a list.
  static let narrowestWrapped = 24
  /// Share of the line ends at which a sentence must continue for a text to count as wrapped. In prose wrapped at 70
  /// columns about three of four line ends fall inside a sentence; where a line is a paragraph or a sentence, none.
  static let wrappedShare = 0.34

  /// Recognises the layout of a text.
  static func recognise(_ lines: [TextLine], _ text: Span<UInt8>, _ language: Language) -> LineLayout {
    let widest = lines.lazy.map(\.width).max() ?? 0
    guard widest <= widestWrapped, widest >= narrowestWrapped else { return .paragraphPerLine }
    var ends = 0
    var broken = 0
    for index in lines.indices.dropLast() {
      let line = lines[index]
      let next = lines[index + 1]
      guard !line.isBlank, !next.isBlank, !line.isSeparator(text), !next.isSeparator(text) else { continue }
      ends += 1
      let isFull = line.width * 10 >= widest * (language == .english ? 6 : 8)
      guard isFull, !line.endsWithStop(text), next.indent <= line.indent else { continue }
      // English continues in small letters or digits; Chinese does not tell, so the line must be full.
      if language == .chinese
        ? line.width + 6 >= widest && !line.endsClosed : CharacterClass.isLower(next.first) || line.endsOpen
      {
        broken += 1
      }
    }
    guard ends > 0, broken > 1, Double(broken) >= wrappedShare * Double(ends) else {
      return .paragraphPerLine
    }
    return .wrapped(width: widest)
  }
}
