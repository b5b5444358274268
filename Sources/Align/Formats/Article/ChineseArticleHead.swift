/// The Chinese head of an article: `Original:`, a markdown heading, the author, the date, `第N版()` and `专栏：`.
///
/// Each part may be missing; the body starts at the first line that is none of them. A line between heading and date is the
/// author where it reads as names or as a byline, else it continues the heading.
struct ChineseArticleHead {
  /// The title as the first paragraph of its side; `nil` where there is none.
  private(set) var title: Paragraph?
  /// All fields that are there, those with a blank value included.
  private(set) var fields: [Metadata.Field] = []
  /// The first line after the head.
  private(set) var end: Int

  /// Reads the head that starts after the rule.
  init(_ lines: ArticleLines, from first: Int) {
    end = min(first, lines.contents.count)
    var line = end
    while let next = lines.nextText(from: line), let after = read(lines, next) {
      line = after
      end = after
    }
  }

  /// Takes the part of the head that is at `line`, and gives the line after it; `nil` where the body begins.
  private mutating func read(_ lines: ArticleLines, _ line: Int) -> Int? {
    let content = lines.contents[line]
    let text = lines.source.utf8.span
    guard content.count <= 2000 else { return nil }
    let start = content.lowerBound
    if fields.isEmpty, title == nil, lines.text(line).lowercased().hasPrefix("original"), content.count <= 16
    {
      return line + 1
    }
    if title == nil, fields.isEmpty, text[start] == 0x23 {
      var position = start
      while position < content.upperBound, text[position] == 0x23 { position += 1 }
      var parts = [text.trimming(position..<content.upperBound)]
      var next = line + 1
      while continuesTitle(lines, next), !Byline.isByline(lines.text(next)) {
        parts.append(lines.contents[next])
        next += 1
      }
      let value = lines.paragraph(parts, separator: "", role: .title)
      if !value.text.isEmpty { title = value }
      fields.append(Metadata.Field(name: "chinese-title", value: value.text))
      let authors = next
      while continuesTitle(lines, next) { next += 1 }
      if next > authors {
        fields.append(Metadata.Field(name: "chinese-author", value: lines.joined(authors..<next)))
      }
      return next
    }
    if isDate(text, content), !has("chinese-date") { return take(lines, line, "chinese-date", content) }
    if isPage(text, content), !has("chinese-page") { return take(lines, line, "chinese-page", content) }
    for name in ["专栏", "專欄"] as [StaticString]
    where text.starts(with: name, at: start) && !has("chinese-column") {
      let mark = text.scalar(at: start + name.utf8CodeUnitCount)
      guard mark.value == 0xFF1A || mark.value == 0x3A else { continue }
      let value = start + name.utf8CodeUnitCount + mark.width
      return take(lines, line, "chinese-column", text.trimming(value..<content.upperBound))
    }
    return nil
  }

  private mutating func take(_ lines: ArticleLines, _ line: Int, _ name: String, _ value: Range<Int>) -> Int {
    fields.append(Metadata.Field(name: name, value: lines.source.string(value)))
    return line + 1
  }

  private func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// Whether a line continues the heading above it: it stands directly below, is not set in and is none of the
  /// other parts, and one of them follows soon.
  private func continuesTitle(_ lines: ArticleLines, _ line: Int) -> Bool {
    let text = lines.source.utf8.span
    func isPart(_ index: Int) -> Bool {
      let content = lines.contents[index]
      return isDate(text, content) || isPage(text, content) || text.starts(with: "专栏", at: content.lowerBound)
    }
    guard line < lines.contents.count, !lines.contents[line].isEmpty, !lines.isIndented(line), !isPart(line)
    else { return false }
    return (line + 1..<min(line + 4, lines.contents.count)).contains {
      !lines.contents[$0].isEmpty && isPart($0)
    }
  }

  /// 1960-08-06, 1960.8.6, 1960年8月6日
  private func isDate(_ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
    guard content.count >= 8, content.count <= 20 else { return false }
    for offset in content.lowerBound..<content.lowerBound + 4
    where !(0x30...0x39).contains(text[offset]) { return false }
    let mark = text.scalar(at: content.lowerBound + 4).value
    return [0x2D, 0x2F, 0x2E, 0x5E74].contains(mark)
  }

  /// 第1版(), 第 12 版（国际）
  private func isPage(_ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
    guard content.count <= 120, text.starts(with: "第", at: content.lowerBound) else { return false }
    var position = text.skippingSpace(from: content.lowerBound + 3, to: content.upperBound)
    let digits = position
    while position < content.upperBound, CharacterClass.isDigit(text.scalar(at: position).value) {
      position += text.scalar(at: position).width
    }
    guard position > digits else { return false }
    position = text.skippingSpace(from: position, to: content.upperBound)
    guard position < content.upperBound, text.starts(with: "版", at: position) else { return false }
    let rest = text.trimming(position + 3..<content.upperBound)
    return rest.isEmpty || [0x28, 0xFF08].contains(text.scalar(at: rest.lowerBound).value)
  }
}
