/// The English head of an article: `Title:`, `Author:`, `Date:`, `Page:` or `Edition:`.
struct EnglishArticleHead {
  /// The names of the fields, as written before a colon.
  private static let names = ["title", "author", "date", "page", "edition"]
  /// Most lines that a value may be wrapped over; what follows later belongs to the body.
  private static let longestValue = 12

  /// The title as the first paragraph of its side; `nil` where its value is blank.
  private(set) var title: Paragraph?
  /// All fields, those with a blank value included.
  private(set) var fields: [Metadata.Field] = []
  /// The first line after the head.
  private(set) var end: Int

  /// Reads the head that starts at `first`; `nil` where that line is not a title.
  init?(_ lines: ArticleLines, from first: Int) {
    guard EnglishArticleHead.field(lines, first)?.name == "title" else { return nil }
    let starts = EnglishArticleHead.starts(lines, first)
    end = first
    for (index, start) in starts.enumerated() {
      let last = index + 1 < starts.count ? starts[index + 1].line : EnglishArticleHead.lastEnd(lines, start)
      var parts = [start.value]
      for line in start.line + 1..<max(last, start.line + 1) { parts.append(lines.contents[line]) }
      let value = lines.paragraph(parts, separator: " ", role: .title)
      fields.append(Metadata.Field(name: start.name, value: value.text))
      if start.name == "title", !value.text.isEmpty { title = value }
      end = last
    }
  }

  private struct Start {
    var line: Int
    var name: String
    /// Where the value is in the field's own line.
    var value: Range<Int>
  }

  /// The lines at which the fields start, each name once.
  private static func starts(_ lines: ArticleLines, _ first: Int) -> [Start] {
    var starts: [Start] = []
    var line = first
    while line < lines.contents.count, line - (starts.last?.line ?? line) <= longestValue {
      if let field = field(lines, line) {
        if starts.contains(where: { $0.name == field.name }) { break }
        starts.append(Start(line: line, name: field.name, value: field.value))
        // The page ends every head.
        if field.name == "page" || field.name == "edition" { break }
      }
      line += 1
    }
    return starts
  }

  /// The line after the last field: its own, or the one below where the value is there.
  private static func lastEnd(_ lines: ArticleLines, _ start: Start) -> Int {
    let next = start.line + 1
    guard start.value.isEmpty, next < lines.contents.count, !lines.contents[next].isEmpty,
      start.name != "title", lines.contents[next].count <= 12,
      lines.source.utf8[lines.contents[next]].contains(where: { (0x30...0x39).contains($0) })
    else { return next }
    return next + 1
  }

  /// The field that a line starts, if it starts one.
  private static func field(_ lines: ArticleLines, _ line: Int) -> (name: String, value: Range<Int>)? {
    let content = lines.contents[line]
    let text = lines.source.utf8.span
    for name in names where content.count > name.utf8.count {
      let colon = content.lowerBound + name.utf8.count
      guard text.string(content.lowerBound..<colon).lowercased() == name else { continue }
      let mark = text.scalar(at: colon)
      guard mark.value == 0x3A || mark.value == 0xFF1A else { continue }
      return (name, text.trimming(colon + mark.width..<content.upperBound))
    }
    return nil
  }
}
