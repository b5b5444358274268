/// Puts paragraphs together from the lines of a text.
///
/// Which layout the lines have is recognised once for a text (`LineLayout`): a line may be a paragraph, or paragraphs
/// may be wrapped over several lines. In the first case a line that breaks off in mid-sentence still joins the next.
/// English lines are joined with a space, but for a hyphen at the end; Chinese lines with nothing.
package struct ParagraphBuilder: Sendable {
  /// Columns from which a Chinese line with a comma and no stop is running text that breaks off, not a headline.
  private static let widestHeadline = 60
  /// Columns up to which a Chinese line after a paragraph without a stop is taken for a heading.
  private static let widestSubheading = 48

  /// The language of the text.
  package var language: Language

  /// Makes a builder for a language.
  package init(language: Language) { self.language = language }

  /// The paragraphs of some lines of a source, blank lines left out.
  ///
  /// - Parameters:
  ///   - lines: 0-based line numbers.
  ///   - source: the text that the lines are in.
  ///   - title: the title of the document, if it has one; lines that repeat a part of it are headings.
  /// - Returns: the paragraphs, in text order.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package func paragraphs(of lines: Range<Int>, in source: SourceText, title: String? = nil) -> [Paragraph] {
    let text = source.utf8.span
    let measured = lines.map { TextLine(text, source.line($0)) }
    let layout = LineLayout.recognise(measured, text, language)
    let usualIndent = usualIndent(measured)
    let rule = HeadingRule(language: language, title: title)
    var paragraphs: [Paragraph] = []
    var isOpening = true
    var index = 0
    while index < measured.count {
      let start = index
      index += 1
      if measured[start].isBlank { continue }
      if measured[start].isSeparator(text) {
        paragraphs.append(paragraph(measured[start...start], text, role: .separator))
        continue
      }
      while index < measured.count, joins(measured, index, text, layout, usualIndent),
        !(isOpening && endsHeadline(measured[index - 1], measured[index], text, rule))
      {
        index += 1
      }
      let block = measured[start..<index]
      var paragraph = paragraph(block, text, role: .sentence)
      paragraph.role = role(paragraph, block, text, rule, isOpening: isOpening)
      if paragraph.role == .sentence { isOpening = false }
      paragraphs.append(paragraph)
    }
    return paragraphs
  }

  /// The indent that marks paragraphs where a third of the lines have it; a line with less may continue the last one.
  private func usualIndent(_ lines: [TextLine]) -> Int {
    let text = lines.filter { !$0.isBlank }
    let indented = text.count { $0.indent >= 2 }
    return indented > 0 && indented * 3 >= text.count ? 2 : 0
  }

  /// Whether line `index` continues the line before it.
  private func joins(
    _ lines: [TextLine],
    _ index: Int,
    _ text: Span<UInt8>,
    _ layout: LineLayout,
    _ usualIndent: Int
  ) -> Bool {
    let before = lines[index - 1]
    let line = lines[index]
    if line.isBlank || line.isSeparator(text) { return false }
    switch layout {
    case .wrapped(let width):
      return joinsWrapped(before, line, text, width)
    case .paragraphPerLine:
      if line.isListItem(text) { return false }
      return language == .english
        ? joinsBrokenEnglish(before, line, text) : joinsBrokenChinese(before, line, text, usualIndent)
    }
  }

  /// Whether a line that repeats a part of the title is followed by one that does not.
  private func endsHeadline(_ before: TextLine, _ line: TextLine, _ text: Span<UInt8>, _ rule: HeadingRule)
    -> Bool
  {
    rule.repeatsTitle(text.extracting(before.content)) && !rule.repeatsTitle(text.extracting(line.content))
  }

  /// In wrapped text everything up to a blank line, an indent, an item or the end of a short line is one paragraph.
  private func joinsWrapped(_ before: TextLine, _ line: TextLine, _ text: Span<UInt8>, _ width: Int) -> Bool {
    if line.indent > before.indent + 1 || line.isListItem(text) && before.endsWithStop(text) { return false }
    let isShort = before.width * 10 < width * 7
    if !isShort { return true }
    if before.endsWithStop(text) { return false }
    // A short line without a stop is a heading, unless the sentence plainly continues.
    return before.endsOpen || CharacterClass.isLower(line.first)
  }

  private func joinsBrokenEnglish(_ before: TextLine, _ line: TextLine, _ text: Span<UInt8>) -> Bool {
    guard !before.endsWithStop(text), !before.endsClosed else { return false }
    return CharacterClass.isLower(line.first) || before.last == 0x2C && line.indent <= before.indent
  }

  private func joinsBrokenChinese(
    _ before: TextLine,
    _ line: TextLine,
    _ text: Span<UInt8>,
    _ usualIndent: Int
  ) -> Bool {
    if startsWithClosingMark(line) { return true }
    guard !before.endsWithStop(text), !before.endsClosed else { return false }
    if PictureNote.isCaption(text, before.content) { return false }
    if before.endsOpen { return true }
    // Where paragraphs are indented, a line that is not indented continues the one before.
    if usualIndent > 0, line.indent < usualIndent { return true }
    switch ParagraphBuilder.runningMark(text, before.content) {
    case .none: return false
    case .comma: return usualIndent == 0 && before.width >= ParagraphBuilder.widestHeadline
    case .stop: return line.width > ParagraphBuilder.widestSubheading || line.endsWithStop(text)
    }
  }

  /// ， 。 and closing marks never begin a line of their own.
  private func startsWithClosingMark(_ line: TextLine) -> Bool {
    switch line.first {
    case 0xFF0C, 0x3001, 0x3002, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x201D: return true
    default: return false
    }
  }

  /// What marks show that a Chinese line is running text.
  private enum RunningMark {
    case none
    case comma
    case stop
  }

  private static func runningMark(_ text: Span<UInt8>, _ range: Range<Int>) -> RunningMark {
    var found = RunningMark.none
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = text.scalar(at: position)
      if scalar.value == 0x3002 { return .stop }
      if scalar.value == 0xFF0C { found = .comma }
      position += scalar.width
    }
    return found
  }

  /// Joins the lines of a paragraph, and remembers where each came from.
  private func paragraph(_ lines: ArraySlice<TextLine>, _ text: Span<UInt8>, role: Segment.Role) -> Paragraph
  {
    var joined: [UInt8] = []
    joined.reserveCapacity(lines.reduce(0) { $0 + $1.content.count + 1 })
    var pieces: [Paragraph.Piece] = []
    var last: UInt32 = 0
    for line in lines {
      if !pieces.isEmpty, needsSpace(last, line.first, joined) { joined.append(0x20) }
      pieces.append(Paragraph.Piece(textOffset: joined.count, sourceOffset: line.content.lowerBound))
      for offset in line.content { joined.append(text[offset]) }
      last = line.last
    }
    return Paragraph(text: String(decoding: joined, as: UTF8.self), role: role, pieces: pieces)
  }

  /// Whether a space joins two lines: not after a hyphen in a word, and not where one side is Chinese.
  private func needsSpace(_ last: UInt32, _ first: UInt32, _ joined: [UInt8]) -> Bool {
    // The first Chinese letters and marks are at U+2E80; “ ” … — are of both languages.
    if last >= 0x2E80 || first >= 0x2E80 { return false }
    if language == .chinese, last >= 0x2010 || first >= 0x2010 { return false }
    if last == 0x2D, joined.count >= 2 {
      return !CharacterClass.isLower(UInt32(joined[joined.count - 2])) || !CharacterClass.isLower(first)
    }
    return true
  }

  private func role(
    _ paragraph: Paragraph,
    _ lines: ArraySlice<TextLine>,
    _ text: Span<UInt8>,
    _ rule: HeadingRule,
    isOpening: Bool
  ) -> Segment.Role {
    guard let last = lines.last else { return .sentence }
    let bytes = Array(paragraph.text.utf8)
    if PictureNote.isCaption(bytes.span, 0..<bytes.count) { return .caption }
    let isHeading = rule.isHeading(bytes.span, endsWithStop: last.endsWithStop(text), isOpening: isOpening)
    return isHeading ? .heading : .sentence
  }
}
