import Align

/// Text cut into lines of a number of columns, Chinese characters counting two.
enum WrappedText {
  /// Characters that do not begin a line: closing marks and stops.
  private static let closing: Set<Unicode.Scalar> = Set("，。、；：？！）》」』”’％…,.;:?!)".unicodeScalars)

  /// The lines of a text, at least one.
  ///
  /// A line ends at a space, or between two characters of which one is wide; a word longer than a line is cut.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in words(text) {
      let isSpace = word.text == " "
      if columns + word.width > width, columns > 0 {
        lines.append(trimmed(line))
        line = ""
        columns = 0
      }
      if isSpace, columns == 0 { continue }
      if word.width > width {
        for scalar in word.text.unicodeScalars {
          if columns + scalar.terminalWidth > width {
            lines.append(line)
            line = ""
            columns = 0
          }
          line.unicodeScalars.append(scalar)
          columns += scalar.terminalWidth
        }
        continue
      }
      line += word.text
      columns += word.width
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// How many columns a text takes.
  static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + $1.terminalWidth } }

  /// The parts between which a line may end.
  private static func words(_ text: String) -> [(text: String, width: Int)] {
    var words: [(text: String, width: Int)] = []
    var isOpen = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        words.append((" ", 1))
        isOpen = false
      } else if let last = words.indices.last, words[last].text != " ",
        closing.contains(scalar) || isOpen && scalar.terminalWidth < 2
      {
        words[last].text.unicodeScalars.append(scalar)
        words[last].width += scalar.terminalWidth
      } else {
        words.append((String(scalar), scalar.terminalWidth))
        isOpen = scalar.terminalWidth < 2
      }
    }
    return words
  }

  private static func trimmed(_ line: String) -> String {
    line.hasSuffix(" ") ? String(line.dropLast()) : line
  }
}
