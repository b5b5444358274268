/// What of one side of a finding fits a line of a terminal: the quoted words with some text around them.
///
///     …the plant made 1.1 million tons of steel and…
///                     ^^^^^^^^^^^^^^^^
///
/// White space of any kind is one space. Where nothing is quoted, the text around the place that answers to the other
/// side's quote is shown.
package struct FindingExcerpt: Sendable, Hashable {
  /// What is before the quote; begins with `…` where text was left out.
  package private(set) var before = ""
  /// The quoted words; empty where nothing is quoted.
  package private(set) var quote = ""
  /// What is after the quote; ends with `…` where text was left out.
  package private(set) var after = ""
  /// Columns of a terminal that `before` takes.
  package private(set) var quoteColumn = 0
  /// Columns of a terminal that the quote takes.
  package private(set) var quoteWidth = 0

  /// A scalar that is shown, and whether it is quoted.
  private struct Cell {
    var scalar: Unicode.Scalar
    var isQuoted: Bool
  }

  /// Cuts an excerpt.
  ///
  /// - Parameters:
  ///   - place: The side.
  ///   - width: Columns of a terminal that the excerpt may take, ≥ 10.
  ///   - relativeCentre: Where to look when nothing is quoted: 0 is the beginning of the text, 1 its end.
  /// - Complexity: O(*w*) in the width and the quote, however long the text is.
  package init(_ place: Finding.Place, width: Int, relativeCentre: Double = 0) {
    let window = Window(place, width: width, relativeCentre: relativeCentre)
    let cells = Self.cells(window)
    guard !cells.isEmpty else { return }
    var first =
      cells.firstIndex { $0.isQuoted } ?? Int(Double(cells.count - 1) * window.relativeCentre)
    var end = (cells.lastIndex { $0.isQuoted }).map { $0 + 1 } ?? first
    // Two columns are kept for the marks of what is left out.
    let room = max(width, 10) - 2
    let total = cells.reduce(0) { $0 + $1.scalar.terminalWidth }
    var used = cells[first..<end].reduce(0) { $0 + $1.scalar.terminalWidth }
    if total <= room + 2, !window.isCutBefore, !window.isCutAfter {
      (first, end) = (0, cells.count)
    } else if used > room {
      while used > room {
        end -= 1
        used -= cells[end].scalar.terminalWidth
      }
    } else {
      Self.grow(&first, &end, used, room: room, in: cells)
    }
    let shown = cells[first..<end]
    let quoted = shown.filter(\.isQuoted)
    let quoteStart = shown.firstIndex { $0.isQuoted } ?? shown.endIndex
    before = (first > 0 || window.isCutBefore ? "…" : "") + Self.text(shown[..<quoteStart])
    quote = Self.text(quoted[...])
    after =
      Self.text(shown[quoteStart...].filter { !$0.isQuoted }[...])
      + (end < cells.count || window.isCutAfter ? "…" : "")
    quoteColumn = before.unicodeScalars.reduce(0) { $0 + $1.terminalWidth }
    quoteWidth = quote.unicodeScalars.reduce(0) { $0 + $1.terminalWidth }
  }

  /// Takes cells at both ends in turn until the room is full, then gives back the halves of words.
  private static func grow(
    _ first: inout Int,
    _ end: inout Int,
    _ width: Int,
    room: Int,
    in cells: [Cell]
  ) {
    var used = width
    let (quoteFirst, quoteEnd) = (first, end)
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      if first > 0, used + cells[first - 1].scalar.terminalWidth <= room {
        first -= 1
        used += cells[first].scalar.terminalWidth
        isGrowing = true
      }
      if end < cells.count, used + cells[end].scalar.terminalWidth <= room {
        used += cells[end].scalar.terminalWidth
        end += 1
        isGrowing = true
      }
    }
    /// The longest half word that is given back; a longer one is shown as it is.
    let longest = 14
    if first > 0, isLetter(cells[first - 1]) {
      let limit = min(quoteFirst, first + longest)
      if let space = (first..<max(first, limit)).first(where: { !isLetter(cells[$0]) }) { first = space }
    }
    if end < cells.count, isLetter(cells[end]) {
      let limit = max(quoteEnd, end - longest)
      if let space = (min(limit, end)..<end).last(where: { !isLetter(cells[$0]) }) { end = space + 1 }
    }
    if first > 0, first < quoteFirst, cells[first].scalar == " " { first += 1 }
    if end < cells.count, end > quoteEnd, cells[end - 1].scalar == " " { end -= 1 }
  }

  private static func isLetter(_ cell: Cell) -> Bool {
    cell.scalar.isASCII && cell.scalar.properties.isAlphabetic
  }

  /// What of a text can be seen in an excerpt: with hundreds of findings in one long text, each must not go through all of it.
  private struct Window {
    /// Bytes beside the quote for each column: a scalar of four bytes, and four of white space for one that is shown.
    private static let bytesPerColumn = 16

    var before: Substring
    var quote: Substring
    var after: Substring
    var isCutBefore = false
    var isCutAfter = false
    /// Where to look in the window when nothing is quoted, 0 … 1.
    var relativeCentre: Double

    init(_ place: Finding.Place, width: Int, relativeCentre: Double) {
      let text = place.text
      let reach = max(width, 10) * Self.bytesPerColumn
      self.relativeCentre = min(max(relativeCentre, 0), 1)
      let count = text.utf8.count
      let quote = place.quoteRange
      if quote == nil, count <= 2 * reach {
        (before, self.quote, after) = (text[...], "", "")
        return
      }
      let centre = Self.scalarStart(text, Int(Double(count) * self.relativeCentre))
      let range = quote ?? centre..<centre
      let first = text.utf8.index(range.lowerBound, offsetBy: -reach, limitedBy: text.startIndex)
      let end = text.utf8.index(range.upperBound, offsetBy: reach, limitedBy: text.endIndex)
      isCutBefore = first.map { $0 > text.startIndex } ?? false
      isCutAfter = end.map { $0 < text.endIndex } ?? false
      let start = first.map { Self.scalarStart(text, $0) } ?? text.startIndex
      let stop = end.map { Self.scalarStart(text, $0) } ?? text.endIndex
      before = text[start..<range.lowerBound]
      self.quote = text[range]
      after = text[range.upperBound..<stop]
      if quote == nil {
        let length = before.utf8.count + after.utf8.count
        self.relativeCentre = length == 0 ? 0 : Double(before.utf8.count) / Double(length)
      }
    }

    private static func scalarStart(_ text: String, _ offset: Int) -> String.Index {
      scalarStart(text, text.utf8.index(text.startIndex, offsetBy: min(offset, text.utf8.count)))
    }

    /// The start of the scalar that a byte belongs to.
    private static func scalarStart(_ text: String, _ index: String.Index) -> String.Index {
      var index = index
      while index > text.startIndex, index < text.endIndex, text.utf8[index] & 0xC0 == 0x80 {
        index = text.utf8.index(before: index)
      }
      return index
    }
  }

  private static func cells(_ window: Window) -> [Cell] {
    var cells: [Cell] = []
    for (text, isQuoted) in [(window.before, false), (window.quote, true), (window.after, false)] {
      for scalar in text.unicodeScalars {
        if scalar.isWhiteSpace {
          if cells.last?.scalar == " " { continue }
          cells.append(Cell(scalar: " ", isQuoted: isQuoted))
        } else if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value),
          !(0x202A...0x202E).contains(scalar.value), !(0x2066...0x2069).contains(scalar.value)
        {
          cells.append(Cell(scalar: scalar, isQuoted: isQuoted))
        } else {
          // A control character or a bidirectional override would take effect on the terminal.
          cells.append(Cell(scalar: "\u{FFFD}", isQuoted: isQuoted))
        }
      }
    }
    return cells
  }

  private static func text(_ cells: ArraySlice<Cell>) -> String {
    var text = String.UnicodeScalarView()
    for cell in cells { text.append(cell.scalar) }
    return String(text)
  }
}
