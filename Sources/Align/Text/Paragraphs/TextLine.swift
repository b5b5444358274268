/// One line of a text as the paragraph builder sees it.
struct TextLine {
  /// Where the line is in its source without the white space around it; empty for a blank line.
  var content: Range<Int>
  /// Columns of white space before the text; a wide space or a tab counts more than one.
  var indent: Int
  /// Columns of the text; a Han character or a wide mark counts two.
  var width: Int
  /// The first character, or 0.
  var first: UInt32
  /// The last character, or 0.
  var last: UInt32

  /// Whether there is nothing but white space.
  var isBlank: Bool { content.isEmpty }

  /// Measures a line of valid UTF-8.
  init(_ text: Span<UInt8>, _ line: Range<Int>) {
    content = text.trimming(line)
    indent = TextLine.columns(text, line.lowerBound..<content.lowerBound)
    width = TextLine.columns(text, content)
    first = content.isEmpty ? 0 : text.scalar(at: content.lowerBound).value
    last = content.isEmpty ? 0 : text.scalar(before: content.upperBound).value
  }

  /// Columns that text takes on a terminal, near enough to compare lines.
  private static func columns(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var columns = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      // E2 leads general punctuation of one column; E3 … EF lead wide characters, F0 rare Han.
      columns += byte == 0x09 ? 4 : byte >= 0xE3 ? 2 : 1
      position += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return columns
  }

  /// Whether the line ends as a sentence does: with a stop and what closes after it.
  func endsWithStop(_ text: Span<UInt8>) -> Bool {
    var end = content.upperBound
    while end > content.lowerBound {
      let scalar = text.scalar(before: end)
      if CharacterClass.isStop(scalar.value) { return true }
      guard
        CharacterClass.isClosingQuote(scalar.value) || CharacterClass.isClosingBracket(scalar.value)
          || scalar.value == 0x22 || scalar.value == 0x27 || CharacterClass.isSpace(scalar.value)
      else { return false }
      end -= scalar.width
    }
    return false
  }

  /// Whether the last mark shows that the sentence continues: a comma, 、, an opening mark.
  var endsOpen: Bool {
    last == 0x2C || last == 0xFF0C || last == 0x3001 || CharacterClass.isOpeningQuote(last)
      || CharacterClass.isOpeningBracket(last)
  }

  /// Whether the last mark introduces or closes something: ; ： ） ” and the like, no place to continue from.
  var endsClosed: Bool {
    switch last {
    case 0x3A, 0x3B, 0xFF1A, 0xFF1B: return true
    default: return CharacterClass.isClosingQuote(last) || CharacterClass.isClosingBracket(last)
    }
  }

  /// Whether the line is a mark between sections, such as `×××` and `* * *`.
  func isSeparator(_ text: Span<UInt8>) -> Bool {
    guard !content.isEmpty, content.count <= 120 else { return false }
    var marks = 0
    var plain = 0
    var position = content.lowerBound
    while position < content.upperBound {
      let scalar = text.scalar(at: position)
      position += scalar.width
      switch scalar.value {
      // × ✕ ✖ ＊ ☆ ★ ◇ ◆ ○ ● □ ■ △ ▲ ▽ ▼ ※ ◎ ⁂ Ｘ
      case 0xD7, 0x2715, 0x2716, 0xFF0A, 0x2606, 0x2605, 0x25C7, 0x25C6, 0x25CB, 0x25CF, 0x25A1, 0x25A0,
        0x25B3,
        0x25B2, 0x25BD, 0x25BC, 0x203B, 0x25CE, 0x2042, 0xFF38:
        marks += 1
      // * # = _ ~ + - x X · — ─ …
      case 0x2A, 0x23, 0x3D, 0x5F, 0x7E, 0x2B, 0x2D, 0x78, 0x58, 0xB7, 0x2014, 0x2500, 0x2026, 0x2015:
        plain += 1
      default:
        guard CharacterClass.isSpace(scalar.value) else { return false }
      }
    }
    return marks > 0 || plain >= 3
  }

  /// Whether the line begins an item of a list: `- `, `• `, `1. `, `(2)`, `三、`, `①`.
  func isListItem(_ text: Span<UInt8>) -> Bool {
    var position = content.lowerBound
    let mark = text.scalar(at: position)
    switch mark.value {
    case 0x2022, 0xB7, 0x25AA, 0x2460...0x2473, 0x2474...0x2487, 0x3220...0x3229: return true
    case 0x2D, 0x2A: return text.byte(at: position + 1) == 0x20
    case 0x28, 0xFF08: position += mark.width
    default: break
    }
    let start = position
    while position < content.upperBound, position - start < 12 {
      let scalar = text.scalar(at: position)
      guard CharacterClass.isDigit(scalar.value) || CharacterClass.isChineseNumeral(scalar.value) else {
        break
      }
      position += scalar.width
    }
    guard position > start else { return false }
    switch text.scalar(at: position).value {
    case 0x29, 0xFF09, 0x3001, 0xFF0E: return true
    case 0x2E: return !CharacterClass.isDigit(text.scalar(at: position + 1).value)
    default: return false
    }
  }
}
