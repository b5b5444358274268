/// Reads a TSV cell in which line breaks, tabs and backslashes are escaped.
enum EscapedText {
  /// The cell as one string, its escapes resolved.
  static func string(_ source: SourceText, _ cell: Range<Int>) -> String {
    lines(source, cell).map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
  }

  /// The lines of a cell as paragraphs, blank ones left out; each remembers where its parts are in the source.
  static func paragraphs(_ source: SourceText, _ cell: Range<Int>, language: Language) -> [Paragraph] {
    let rule = HeadingRule(language: language, title: nil)
    var paragraphs: [Paragraph] = []
    let lines = lines(source, cell)
    for line in lines {
      let text = line.bytes.span
      let measured = TextLine(text, 0..<text.count)
      if measured.isBlank { continue }
      var role = Segment.Role.sentence
      if measured.isSeparator(text) {
        role = .separator
      } else if PictureNote.isCaption(text, measured.content) {
        role = .caption
      } else if lines.count > 1,
        rule.isHeading(text, endsWithStop: measured.endsWithStop(text), isOpening: false)
      {
        role = .heading
      }
      paragraphs.append(
        Paragraph(text: String(decoding: line.bytes, as: UTF8.self), role: role, pieces: line.pieces)
      )
    }
    return paragraphs
  }

  private struct Line {
    var bytes: [UInt8] = []
    var pieces: [Paragraph.Piece] = []
  }

  private static func lines(_ source: SourceText, _ cell: Range<Int>) -> [Line] {
    let text = source.utf8.span
    var lines = [Line(pieces: [Paragraph.Piece(textOffset: 0, sourceOffset: cell.lowerBound)])]
    var position = cell.lowerBound
    while position < cell.upperBound {
      let byte = text[position]
      let escaped = position + 1 < cell.upperBound ? text[position + 1] : 0
      if byte == 0x5C, let meaning = meaning(of: escaped) {
        position += 2
        if meaning == 0x0A {
          lines.append(Line(pieces: [Paragraph.Piece(textOffset: 0, sourceOffset: position)]))
        } else {
          let last = lines.count - 1
          // The escape stands for one byte: the first of its two gives the place, and what follows is a new piece.
          lines[last].pieces.append(
            Paragraph.Piece(textOffset: lines[last].bytes.count, sourceOffset: position - 2)
          )
          lines[last].bytes.append(meaning)
          lines[last].pieces.append(
            Paragraph.Piece(textOffset: lines[last].bytes.count, sourceOffset: position)
          )
        }
      } else {
        lines[lines.count - 1].bytes.append(byte)
        position += 1
      }
    }
    return lines
  }

  private static func meaning(of escaped: UInt8) -> UInt8? {
    switch escaped {
    case 0x6E, 0x72: 0x0A  // n, r
    case 0x74: 0x09  // t
    case 0x5C: 0x5C
    default: nil
    }
  }
}
