/// Collects the text of a segment and keeps the inline tags of TMX and XLIFF apart from it.
///
/// - Native code is not text: the content of `bpt`, `ept`, `ph`, `it` and `ut` is left out, and with it what
///   a `sub` inside it holds, because that is another flow of text (a footnote, an index entry) and not part
///   of the sentence.
/// - Content that is only marked is text: `hi` in TMX, `g` and `mrk` in XLIFF 1.2, `pc` and `mrk` in XLIFF
///   2.0.
/// - `cp` in XLIFF 2.0 is a character that XML cannot hold, named by its number.
struct XMLSegmentText {
  /// More text than this in one segment is refused.
  static let largest = 1 << 26

  private static let codes: Set<String> = ["bpt", "ept", "ph", "it", "ut"]

  /// The text so far.
  private(set) var text = ""
  /// How many inline tags were kept apart.
  private(set) var tags = 0
  /// Where the text stands as it is; `nil` where a tag or a reference lies inside, so that columns cannot be counted.
  var position: XMLPosition? { isVerbatim && tags == 0 ? start : nil }
  private let start: XMLPosition
  /// Where the text ends if all of it stands in the file as it is.
  private var cursor: XMLPosition
  private var isVerbatim = true
  private var codeDepth = 0

  /// Begins a segment whose content stands at a position.
  init(at position: XMLPosition) {
    start = position
    cursor = position
  }

  /// An inline element begins.
  mutating func start(_ name: String, _ attributes: [String: String]) {
    tags += 1
    if codeDepth > 0 || Self.codes.contains(name) {
      codeDepth += 1
    } else if name == "cp", let number = attributes["hex"].flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(number)
    {
      text.unicodeScalars.append(scalar)
    }
  }

  /// An inline element ends.
  mutating func end(_ name: String) {
    if codeDepth > 0 { codeDepth -= 1 }
  }

  /// Text passes, up to a position.
  mutating func append(_ part: String, endingAt end: XMLPosition) {
    if isVerbatim {
      cursor.pass(part)
      isVerbatim = cursor == end
    }
    if codeDepth == 0 { text += part }
  }

  /// Whether the segment is too long to be one.
  var isTooLong: Bool { text.utf8.count > Self.largest }
}
