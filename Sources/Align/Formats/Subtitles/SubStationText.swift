/// Reads the lines of SubStation Alpha files (.ass, .ssa) as cues: what is said, without the markup around it.
///
/// `[Events]` has a line `Format:` that names the fields, and a line `Dialogue:` for each cue, whose last field is the text.
/// Codes in braces are taken out, drawings and comments passed over.
struct SubStationText {
  /// Codes that were taken out.
  private(set) var tags = 0
  /// Lines whose times cannot be read.
  private(set) var badLines: [Int] = []

  private var fields = [
    "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text",
  ]

  /// Whether lines are of such a file.
  static func isOne(_ lines: [String]) -> Bool {
    let first = lines.lazy.map { $0.trimmingPrefix("\u{FEFF}").trimmingWhiteSpace }.first {
      !$0.isEmpty && !$0.hasPrefix(";")
    }
    return first?.lowercased() == "[script info]"
      || lines.contains { $0.trimmingWhiteSpace.lowercased() == "[events]" }
  }

  /// The cues, in the order of the file.
  mutating func cues(of lines: [String], time: (String) -> Int?) -> [SubtitleCue] {
    var cues: [SubtitleCue] = []
    var isInEvents = false
    for (index, line) in lines.enumerated() {
      let trimmed = line.trimmingWhiteSpace
      if trimmed.hasPrefix("[") {
        isInEvents = trimmed.lowercased() == "[events]"
      } else if isInEvents, let list = trimmed.dropping(prefix: "Format:") {
        fields = list.split(separator: ",").map { $0.trimmingWhiteSpace.lowercased() }
      } else if isInEvents, let event = trimmed.dropping(prefix: "Dialogue:") {
        let values = event.split(
          separator: ",",
          maxSplits: max(0, fields.count - 1),
          omittingEmptySubsequences: false
        )
        func value(_ name: String) -> String {
          fields.firstIndex(of: name).flatMap { $0 < values.count ? String(values[$0]) : nil } ?? ""
        }
        guard let start = time(value("start").trimmingWhiteSpace),
          let end = time(value("end").trimmingWhiteSpace)
        else {
          badLines.append(index + 1)
          continue
        }
        var cue = SubtitleCue(start: start, end: max(start, end))
        cue.lines = text(value("text")).map { SubtitleCue.Line(text: $0, line: index + 1, column: 0) }
        if !cue.lines.isEmpty { cues.append(cue) }
      }
    }
    return cues
  }

  /// The lines of a text without codes; none where it is a drawing.
  private mutating func text(_ text: String) -> [String] {
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      plain += rest[..<open]
      let codes = rest[rest.index(after: open)..<close]
      tags += 1
      // \\p1 begins a drawing; \\pos and \\pbo do not.
      if let mark = codes.firstRange(of: "\\p"), let digit = codes[mark.upperBound...].first, digit.isNumber,
        digit != "0"
      {
        return []
      }
      rest = rest[rest.index(after: close)...]
    }
    plain += rest
    return plain.replacing("\\n", with: "\n").replacing("\\N", with: "\n").replacing("\\h", with: " ")
      .split(separator: "\n").map(\.trimmingWhiteSpace).filter { !$0.isEmpty }
  }
}
