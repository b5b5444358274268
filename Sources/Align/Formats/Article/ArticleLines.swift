/// The lines of an article, trimmed, and the marks that divide it.
struct ArticleLines {
  /// The text that the lines are in.
  let source: SourceText
  /// The lines without the white space around them, as UTF-8 offsets.
  let contents: [Range<Int>]

  /// Trims the lines of a text.
  init(_ source: SourceText) {
    self.source = source
    let text = source.utf8.span
    contents = (0..<source.lineCount).map { text.trimming(source.line($0)) }
  }

  /// The text of a line.
  func text(_ line: Int) -> String { source.string(contents[line]) }

  /// The first line from `line` on that is not blank.
  func nextText(from line: Int) -> Int? {
    (line..<max(line, contents.count)).first { !contents[$0].isEmpty }
  }

  /// Whether a line is set in from the left.
  func isIndented(_ line: Int) -> Bool { contents[line].lowerBound > source.line(line).lowerBound }

  /// The first line from `line` on that is a rule: `<hr />` in any spacing or case.
  func firstRule(from line: Int) -> Int? {
    (line..<max(line, contents.count)).first { index in
      contents[index].count <= 24
        && ["<hr>", "<hr/>"].contains(text(index).lowercased().filter { $0 != " " && $0 != "\t" })
    }
  }

  /// The line `**Named Entities**` in a range of lines, if there is one.
  func namedEntities(_ lines: Range<Int>) -> Int? {
    lines.first { index in
      contents[index].count <= 40
        && text(index).lowercased().filter(\.isLetter) == "namedentities"
    }
  }

  /// The lines of a range that are not blank, joined with `; `, white space inside them made one space.
  func joined(_ lines: Range<Int>) -> String {
    lines.filter { !contents[$0].isEmpty }
      .map { text($0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .joined(separator: "; ")
  }

  /// A paragraph made of parts of the source, joined with a separator.
  func paragraph(_ parts: [Range<Int>], separator: String, role: Segment.Role) -> Paragraph {
    var text = ""
    var pieces: [Paragraph.Piece] = []
    for part in parts where !part.isEmpty {
      if !pieces.isEmpty { text += separator }
      pieces.append(Paragraph.Piece(textOffset: text.utf8.count, sourceOffset: part.lowerBound))
      text += source.string(part)
    }
    return Paragraph(text: text, role: role, pieces: pieces)
  }
}
