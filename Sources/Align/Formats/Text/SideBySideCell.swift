/// One column of the two-column text: segments wrapped to lines, and lines put together to segments again.
///
/// The first line of a segment begins with its number, or `-` where it has none; the others begin with
/// spaces.
///
/// - In English a line ends at a space, which is not written; a word too long for a line ends in `\` and goes
///   on.
/// - In Chinese a line ends between two characters, but not before 。 or after （; a space there is written as
///   `\s`.
enum SideBySideCell {
  /// Columns for the segment number and the space after it.
  static let gutter = 5

  /// The lines of a side; none for an empty one.
  static func lines(_ side: AlignedPair.Side, language: Language, width: Int) -> [(text: String, width: Int)]
  {
    var lines: [(text: String, width: Int)] = []
    let hasNumbers = side.indices.count == side.segments.count
    for (position, segment) in side.segments.enumerated() {
      let number = hasNumbers ? String(side.indices[position]) : "-"
      // The number begins at the margin: that is what tells the first line of a segment from the others.
      let head = number + String(repeating: " ", count: max(1, gutter - number.utf8.count))
      let wrapped = wrap(TextAtom.atoms(of: segment), language: language, width: max(2, width - gutter))
      for (index, line) in wrapped.enumerated() {
        let margin = index == 0 ? head : String(repeating: " ", count: gutter)
        lines.append((margin + line.text, margin.utf8.count + line.width))
      }
    }
    return lines
  }

  /// The lines of a segment, at least one.
  private static func wrap(
    _ atoms: [TextAtom],
    language: Language,
    width: Int
  ) -> [(text: String, width: Int)] {
    var lines: [(text: String, width: Int)] = []
    var start = 0
    while start < atoms.count {
      let end = fit(atoms, from: start, width: width)
      if end == atoms.count {
        lines.append(line(atoms[start..<end]))
        break
      }
      let cut = language == .english ? englishCut(atoms, start, end) : chineseCut(atoms, start, end)
      switch language {
      case .english:
        if atoms[cut].isSpace {
          lines.append(line(atoms[start..<cut]))
          start = cut + 1
        } else {
          lines.append(line(atoms[start..<cut] + [TextAtom(text: "\\", width: 1)]))
          start = cut
        }
      case .chinese:
        if atoms[cut].isSpace {
          lines.append(line(atoms[start..<cut] + [.writtenSpace]))
          start = cut + 1
        } else if atoms[cut - 1].isSpace {
          lines.append(line(atoms[start..<cut - 1] + [.writtenSpace]))
          start = cut
        } else {
          lines.append(line(atoms[start..<cut]))
          start = cut
        }
      }
    }
    return lines.isEmpty ? [("", 0)] : lines
  }

  /// How far a line that begins at `start` can reach: past at least one atom.
  private static func fit(_ atoms: [TextAtom], from start: Int, width: Int) -> Int {
    var end = start
    var used = 0
    while end < atoms.count, end == start || used + atoms[end].width <= width {
      used += atoms[end].width
      end += 1
    }
    return end
  }

  /// Where an English line ends that can reach to `end`: at the last space, or one before `end` for the `\`.
  private static func englishCut(_ atoms: [TextAtom], _ start: Int, _ end: Int) -> Int {
    var cut = end
    while cut > start + 1, !atoms[cut].isSpace { cut -= 1 }
    return atoms[cut].isSpace && cut > start ? cut : max(start + 1, end - 1)
  }

  /// Where a Chinese line ends that can reach to `end`: at the last place where one may be cut, or at `end`.
  private static func chineseCut(_ atoms: [TextAtom], _ start: Int, _ end: Int) -> Int {
    var cut = end
    while cut > start + 1 {
      let before = atoms[cut - 1]
      let after = atoms[cut]
      if !after.forbidsStart, !before.forbidsEnd, !(before.isWord && after.isWord) { return cut }
      cut -= 1
    }
    return end
  }

  private static func line(_ atoms: ArraySlice<TextAtom>) -> (text: String, width: Int) {
    (atoms.reduce(into: "") { $0 += $1.text }, atoms.reduce(0) { $0 + $1.width })
  }

  // MARK: Reading

  /// Puts the lines of one side together.
  struct Builder {
    private var segments: [String] = []
    private var indices: [Int] = []
    private var goesOn = false

    /// Takes one line of the column.
    ///
    /// - Returns: Whether the line is what it must be: the first one begins with a number or `-`.
    mutating func append(_ cell: String, language: Language) -> Bool {
      var cell = cell.utf8[...]
      while cell.last == 0x20 { cell.removeLast() }
      if cell.isEmpty { return true }
      var text: Substring
      if cell.first != 0x20 {
        let end = cell.firstIndex(of: 0x20) ?? cell.endIndex
        let number = Substring(cell[..<end])
        if let index = Int(number), index >= 0 {
          indices.append(index)
        } else if number != "-" {
          return false
        }
        segments.append("")
        goesOn = true
        text = Substring(cell[end...].drop { $0 == 0x20 })
      } else {
        guard !segments.isEmpty else { return false }
        text = Substring(cell.drop { $0 == 0x20 })
      }
      if language == .english {
        if !goesOn { segments[segments.count - 1] += " " }
        goesOn = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
        if goesOn { text = text.dropLast() }
      }
      segments[segments.count - 1] += text
      return true
    }

    /// The side.
    func side(lines: ClosedRange<Int>?) -> AlignedPair.Side {
      AlignedPair.Side(
        segments: segments.map { TextAtom.unescaped($0).trimmingWhiteSpace },
        indices: indices.count == segments.count ? indices : [],
        lines: lines
      )
    }
  }
}
