/// Reads the cues of SubRip (.srt), WebVTT (W3C 2019) and SubStation Alpha files.
///
/// A cue is a line of times, with a number or name in the line before it, and the lines up to a blank one. Text that
/// belongs to no cue is added to the one before it, because many SubRip files have blank lines inside their cues.
struct SubtitleParser {
  private let file: String
  private let problem: (ReadError) -> Void
  /// Tags and codes that were taken out of the text.
  private(set) var tags = 0

  /// Makes a parser that reports what it cannot read.
  init(file: String, problem: @escaping (ReadError) -> Void) {
    self.file = file
    self.problem = problem
  }

  /// The cues in the order of their times.
  mutating func cues(of source: SourceText) -> [SubtitleCue] {
    let lines = (0..<source.lineCount).map { source.string(source.line($0)) }
    if SubStationText.isOne(lines) {
      var text = SubStationText()
      let found = text.cues(of: lines, time: Self.time)
      tags += text.tags
      for line in text.badLines {
        tell(line - 1, "the times cannot be read; the cue is left out", "0:00:01.00,0:00:02.50")
      }
      return Self.sorted(found)
    }
    let isWebVTT = lines.first?.dropping(prefix: "WEBVTT") != nil
    var cues: [SubtitleCue] = []
    var index = isWebVTT ? Self.endOfBlock(lines, 0) : 0
    while index < lines.count {
      if Self.isBlank(lines[index]) {
        index += 1
        continue
      }
      if isWebVTT, ["NOTE", "STYLE", "REGION"].contains(where: { Self.isWord($0, atStartOf: lines[index]) }) {
        index = Self.endOfBlock(lines, index)
        continue
      }
      let isNamed = !Self.isTimes(lines[index]) && index + 1 < lines.count && Self.isTimes(lines[index + 1])
      let timesLine = isNamed ? index + 1 : index
      let end = Self.endOfCue(lines, timesLine)
      if Self.isTimes(lines[timesLine]) {
        if let times = Self.times(lines[timesLine]) {
          var cue = SubtitleCue(start: times.start, end: max(times.start, times.end))
          cue.lines = text(lines, timesLine + 1..<end, isWebVTT)
          cues.append(cue)
        } else {
          tell(timesLine, "the times cannot be read; the cue is left out", "00:00:01,000 --> 00:00:02,500")
        }
      } else if cues.isEmpty {
        tell(index, "the text belongs to no cue; it is left out", "00:00:01,000 --> 00:00:02,500 before it")
      } else {
        cues[cues.count - 1].lines += text(lines, index..<end, isWebVTT)
      }
      index = max(end, index + 1)
    }
    return Self.sorted(cues)
  }

  /// Cues by their times.
  private static func sorted(_ cues: [SubtitleCue]) -> [SubtitleCue] {
    // Sorted with their numbers, because the order of equal ones must stay.
    cues.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element)
  }

  private func tell(_ line: Int, _ text: String, _ expected: String) {
    problem(ReadError(.badData, file: file, line: line + 1, problem: text, expected: expected))
  }

  // MARK: Lines

  private static func isBlank(_ line: String) -> Bool { line.trimmingWhiteSpace.isEmpty }

  private static func isTimes(_ line: String) -> Bool { line.contains("-->") }

  private static func isWord(_ word: String, atStartOf line: String) -> Bool {
    guard let rest = line.dropping(prefix: word) else { return false }
    return rest.isEmpty || rest.utf8.first == 0x20 || rest.utf8.first == 0x09
  }

  private static func endOfBlock(_ lines: [String], _ start: Int) -> Int {
    lines[start...].firstIndex(where: isBlank) ?? lines.count
  }

  /// Where the text of a cue ends: at a blank line, or where the next cue begins without one.
  private static func endOfCue(_ lines: [String], _ timesLine: Int) -> Int {
    var index = timesLine + 1
    while index < lines.count, !isBlank(lines[index]) {
      if isTimes(lines[index]) { return index }
      if index + 1 < lines.count, isTimes(lines[index + 1]),
        lines[index].trimmingWhiteSpace.allSatisfy(\.isNumber)
      {
        return index
      }
      index += 1
    }
    return index
  }

  // MARK: Times

  /// Both times of a line such as `00:00:01,000 --> 00:00:02,500 line:0`, in milliseconds.
  private static func times(_ line: String) -> (start: Int, end: Int)? {
    let parts = line.components(separatedByArrow: "-->")
    guard parts.count == 2, let start = time(parts[0].trimmingWhiteSpace),
      let word = parts[1].split(whereSeparator: { $0 == " " || $0 == "\t" }).first,
      let end = time(String(word))
    else { return nil }
    return (start, end)
  }

  /// `01:02:03,456`, `02:03.456` or `1:02:03` in milliseconds.
  private static func time(_ text: String) -> Int? {
    let halves = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    let fields = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), (2...3).contains(fields.count) else { return nil }
    var seconds = 0
    for field in fields {
      guard (1...4).contains(field.utf8.count), let number = Int(field), number >= 0 else { return nil }
      seconds = seconds * 60 + number
    }
    guard halves.count == 2 else { return seconds * 1000 }
    let digits = halves[1].trimmingWhiteSpace
    guard (1...3).contains(digits.utf8.count), let fraction = Int(digits), fraction >= 0 else { return nil }
    return seconds * 1000 + fraction * [100, 10, 1][digits.utf8.count - 1]
  }

  // MARK: Text

  private mutating func text(_ lines: [String], _ range: Range<Int>, _ isWebVTT: Bool) -> [SubtitleCue.Line] {
    var found: [SubtitleCue.Line] = []
    for index in range {
      let (plain, changes) = Self.withoutMarkup(lines[index], isWebVTT: isWebVTT)
      tags += changes.tags
      let trimmed = plain.trimmingWhiteSpace
      if trimmed.isEmpty { continue }
      let indent = plain.unicodeScalars.prefix(while: \.isWhiteSpace).count
      let isVerbatim = changes.tags == 0 && changes.references == 0
      found.append(SubtitleCue.Line(text: trimmed, line: index + 1, column: isVerbatim ? indent + 1 : 0))
    }
    return found
  }

  /// The longest tag that is taken for one; a longer stretch from `<` to `>` is text.
  private static let longestTag = 200

  private static let references: [(name: String, text: String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{A0}"), ("&lrm;", "\u{200E}"),
    ("&rlm;", "\u{200F}"),
  ]

  /// A line without tags (`<i>`, `<v Anna>`, `<00:01.000>`), codes (`{\an8}`) and, in WebVTT, character references.
  static func withoutMarkup(_ line: String, isWebVTT: Bool) -> (
    text: String, changes: (tags: Int, references: Int)
  ) {
    var text: [UInt8] = []
    var changes = (tags: 0, references: 0)
    let bytes = Array(line.utf8)
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...].prefix(longestTag)
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if bytes[index] == UInt8(ascii: "<"), isTagStart(next), let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        changes.tags += 1
        index = end + 1
      } else if bytes[index] == UInt8(ascii: "{"), next == UInt8(ascii: "\\"),
        let end = rest.firstIndex(of: UInt8(ascii: "}"))
      {
        changes.tags += 1
        index = end + 1
      } else if isWebVTT, bytes[index] == UInt8(ascii: "&"),
        let reference = references.first(where: { rest.starts(with: $0.name.utf8) })
      {
        changes.references += 1
        text += reference.text.utf8
        index += reference.name.utf8.count
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return (String(decoding: text, as: UTF8.self), changes)
  }

  private static func isTagStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}

extension String {
  /// The parts around a separator of ASCII, found among bytes.
  fileprivate func components(separatedByArrow arrow: String) -> [String] {
    let bytes = Array(utf8)
    let mark = Array(arrow.utf8)
    guard bytes.count >= mark.count,
      let start = (0...bytes.count - mark.count).first(where: { bytes[$0...].starts(with: mark) })
    else { return [self] }
    return [
      String(decoding: bytes[..<start], as: UTF8.self),
      String(decoding: bytes[(start + mark.count)...], as: UTF8.self),
    ]
  }
}
