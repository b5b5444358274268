/// The texts of spans as vecalign writes them to a file of overlaps (Thompson & Koehn 2019, `overlap.py`): the segments of
/// a span without white space around them, joined with a space in either language; `BLANK_LINE` for an empty one.
enum OverlapText {
  /// What stands for an empty segment.
  static let blank = "BLANK_LINE"
  /// What vecalign asks for where a span would begin before its text.
  static let padding = "PAD"
  /// Longer texts are cut to this many characters before they are encoded.
  private static let mostCharacters = 10_000

  /// The text of a span.
  static func text(_ segments: ArraySlice<String>) -> String { joined(segments, by: " ") }

  /// The same with something else between the segments.
  static func joined(_ segments: ArraySlice<String>, by separator: String) -> String {
    let text =
      segments.map { segment in
        let trimmed = segment.trimmingWhiteSpace
        return trimmed.isEmpty ? blank : trimmed
      }.joined(separator: separator)
    guard text.utf8.count > mostCharacters else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(mostCharacters)))
  }
}
