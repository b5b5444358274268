/// A text that is shown for some time.
struct SubtitleCue {
  /// When it comes, in milliseconds.
  var start: Int
  /// When it goes, in milliseconds, ≥ `start`.
  var end: Int
  /// Its lines without markup, none of them blank.
  var lines: [Line] = []

  /// A line of text.
  struct Line {
    var text: String
    /// The 1-based line of the file.
    var line: Int
    /// The 1-based column of the text; 0 where markup was taken out.
    var column: Int
  }

  /// How much of the shorter of two cues is shown at the same time, 0 … 1; cues without length count as a millisecond.
  func overlap(_ other: SubtitleCue) -> Double {
    let shorter = max(1, min(end - start, other.end - other.start))
    let common = min(max(end, start + 1), max(other.end, other.start + 1)) - max(start, other.start)
    return Double(max(0, common)) / Double(shorter)
  }

  /// The cue as a segment: its lines joined as the language joins words.
  static func side(_ cues: some Sequence<SubtitleCue>, _ language: Language) -> AlignedPair.Side {
    var side = AlignedPair.Side()
    var numbers: [Int] = []
    for cue in cues {
      guard let first = cue.lines.first, let last = cue.lines.last else { continue }
      side.segments.append(cue.lines.map(\.text).joined(separator: language == .english ? " " : ""))
      side.places.append(
        SourceSpan(
          line: first.line,
          lastLine: last.line,
          column: cue.lines.count == 1 ? first.column : 0,
          bytes: 0..<0
        )
      )
      numbers += [first.line, last.line]
    }
    if let first = numbers.min(), let last = numbers.max() { side.lines = first...last }
    return side
  }
}
