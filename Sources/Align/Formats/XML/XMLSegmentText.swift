/// Collects the text of a segment and keeps the inline codes of TMX and XLIFF apart from it.
///
/// - Native code is not text: the content of `bpt`, `ept`, `ph`, `it` and `ut` is kept as the code's data, and what a `sub`
///   inside it holds is another flow of text (a footnote, an index entry) and not part of the sentence.
/// - Content that is only marked is text: `hi` in TMX, `g` and `mrk` in XLIFF 1.2, `pc` and `mrk` in XLIFF 2.
/// - `cp` in XLIFF 2 is a character that XML cannot hold, named by its number.
/// - A code that breaks the line, between two words, is a line end in the text.
struct XMLSegmentText {
  /// More text than this in one segment is refused.
  static let largest = 1 << 26
  /// More of a code than this is not remembered.
  private static let longestData = 400

  private static let nativeCodes: Set<String> = ["bpt", "ept", "ph", "it", "ut"]
  /// What marks words without being a code of the original file.
  private static let annotations: Set<String> = ["mrk", "sm", "em", "cp", "sub"]
  private static let lineBreaks: Set<String> = [
    "lb", "x-br", "br", "x-html-br", "linebreak", "fmt:lb", "xlf:lb",
  ]

  /// The text so far.
  private(set) var text = ""
  /// How many inline tags were kept apart.
  private(set) var tags = 0
  /// How many flows of text inside codes were passed over.
  private(set) var subflows = 0
  /// The codes, in the order in which they begin.
  private(set) var codes: [InlineCode] = []
  /// Where the text is as it is; `nil` where a tag or a reference lies inside, so that columns cannot be counted.
  var position: XMLPosition? { isVerbatim && tags == 0 ? start : nil }
  private let start: XMLPosition
  /// Where the text ends if all of it is in the file as it is.
  private var cursor: XMLPosition
  private var isVerbatim = true
  private var codeDepth = 0
  /// The depth of the outermost `sub` that is open, 0 outside of any.
  private var subDepth = 0
  /// Whether a line end is due before the next text.
  private var isBreakDue = false

  /// Begins a segment whose content is at a position.
  init(at position: XMLPosition) {
    start = position
    cursor = position
  }

  /// An inline element begins.
  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    tags += 1
    if codeDepth > 0 {
      codeDepth += 1
      if name == "sub", subDepth == 0 {
        subDepth = codeDepth
        subflows += 1
      }
      return
    }
    if !Self.annotations.contains(name) { begin(name, attributes) }
    if Self.nativeCodes.contains(name) {
      codeDepth = 1
    } else if name == "cp", let number = attributes["hex"].flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(number)
    {
      text.unicodeScalars.append(scalar)
    }
  }

  private mutating func begin(_ name: String, _ attributes: XMLAttributes) {
    let type = attributes["ctype"] ?? attributes["type"] ?? ""
    let code = InlineCode(
      element: name,
      identifier: attributes["x"] ?? attributes["rid"] ?? attributes["id"] ?? attributes["i"]
        ?? attributes["startRef"] ?? "",
      type: type,
      data: attributes["equiv-text"] ?? attributes["equiv"] ?? attributes["disp"] ?? "",
      offset: text.utf8.count
    )
    codes.append(code)
    if Self.lineBreaks.contains(type.lowercased()) || Self.lineBreaks.contains(attributes["subType"] ?? "")
      || Self.isLineBreak(code.data)
    {
      isBreakDue = true
    }
  }

  /// Whether what a code stands for breaks the line: `<br/>`, `\n`, or a name.
  private static func isLineBreak(_ data: String) -> Bool {
    let word = data.lowercased()
    return word.hasPrefix("<br") || word == "\\n" || lineBreaks.contains(word)
  }

  /// An inline element ends.
  mutating func end(_ name: String) {
    guard codeDepth > 0 else { return }
    if subDepth == codeDepth { subDepth = 0 }
    codeDepth -= 1
    if codeDepth == 0, let data = codes.last?.data { isBreakDue = isBreakDue || Self.isLineBreak(data) }
  }

  /// Text passes, up to a position.
  mutating func append(_ part: String, endingAt end: XMLPosition) {
    if isVerbatim {
      cursor.pass(part)
      isVerbatim = cursor == end
    }
    if codeDepth == 0 {
      if isBreakDue, let next = part.unicodeScalars.first {
        if let last = text.unicodeScalars.last, !last.isWhiteSpace, !next.isWhiteSpace { text += "\n" }
        isBreakDue = false
      }
      text += part
    } else if subDepth == 0, let last = codes.indices.last, codes[last].data.utf8.count < Self.longestData {
      codes[last].data += part
    }
  }

  /// Text passes that is not part of the segment.
  mutating func passOver() { isVerbatim = false }

  /// Keeps the codes apart that Phrase writes as text, by their numbers: `{1>` opens, `<1}` closes, `{1}` stands alone.
  mutating func takeOutPhraseCodes() {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "{")) || bytes.contains(UInt8(ascii: "}")) else { return }
    var rest: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isOpening = bytes[index] == UInt8(ascii: "{")
      var end = index + 1
      while end < bytes.count, (0x30...0x39).contains(bytes[end]), end - index < 5 { end += 1 }
      let closes = end < bytes.count && end > index + 1
      let isCode =
        closes
        && (isOpening
          ? bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "}")
          : bytes[index] == UInt8(ascii: "<") && bytes[end] == UInt8(ascii: "}"))
      guard isCode else {
        rest.append(bytes[index])
        index += 1
        continue
      }
      let isPair = !isOpening || bytes[end] == UInt8(ascii: ">")
      codes.append(
        InlineCode(
          element: !isPair ? "ph" : isOpening ? "bpt" : "ept",
          identifier: String(decoding: bytes[index + 1..<end], as: UTF8.self),
          offset: rest.count
        )
      )
      tags += 1
      index = end + 1
    }
    if rest.count < bytes.count { text = String(decoding: rest, as: UTF8.self) }
  }

  /// Whether the segment is too long to be one.
  var isTooLong: Bool { text.utf8.count > Self.largest }
}
