/// The content of a `source`, `seg-source` or `target` as it passes: the text, and the segments that are marked in it.
struct XLIFFFlow {
  /// A text, and where it is.
  struct Part {
    /// The number of the segment (`mid`); empty for the whole.
    var identifier = ""
    /// What was collected.
    var text: XMLSegmentText
    /// The line at which it begins.
    var line: Int
    /// The bytes of its content in the markup that is written down.
    var range: Range<Int>
  }

  /// The whole content.
  private(set) var whole: Part
  /// The segments that `mrk mtype="seg"` marks, in order.
  private(set) var segments: [Part] = []
  private var open: Part?
  /// For each element that is open, whether it is the mark of the segment that is open.
  private var marks: [Bool] = []
  /// How deep the elements lie that are open in deleted text, 0 outside of any.
  private var deletedDepth = 0
  /// Remarks on words that are kept elsewhere.
  private(set) var comments = 0

  /// How Trados marks words that a tracked change took out, and words that somebody remarked on.
  private static let deleted = "x-sdl-deleted"
  private static let comment = "x-sdl-comment"

  /// Keeps the codes apart that Phrase writes as text: `{1>`, `<1}`, `{1}`.
  mutating func takeOutPhraseCodes() {
    whole.text.takeOutPhraseCodes()
    for index in segments.indices { segments[index].text.takeOutPhraseCodes() }
  }

  /// Begins a content at a position of the file and of the markup.
  init(at position: XMLPosition, offset: Int) {
    whole = Part(text: XMLSegmentText(at: position), line: position.line, range: offset..<offset)
  }

  /// An element begins inside the content.
  mutating func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition, offset: Int) {
    if deletedDepth > 0 || name == "mrk" && attributes["mtype"] == Self.deleted {
      deletedDepth += 1
      return
    }
    if name == "mrk", attributes["mtype"] == Self.comment { comments += 1 }
    whole.text.start(name, attributes)
    let isSegment = name == "mrk" && attributes["mtype"] == "seg" && open == nil
    marks.append(isSegment)
    if isSegment {
      open = Part(
        identifier: attributes["mid"] ?? "",
        text: XMLSegmentText(at: position),
        line: position.line,
        range: offset..<offset
      )
    } else {
      open?.text.start(name, attributes)
    }
  }

  /// Text passes.
  mutating func append(_ text: String, endingAt end: XMLPosition) {
    if deletedDepth > 0 {
      whole.text.passOver()
      open?.text.passOver()
      return
    }
    whole.text.append(text, endingAt: end)
    open?.text.append(text, endingAt: end)
  }

  /// An element inside ends, before an offset of the markup.
  mutating func end(_ name: String, offset: Int) {
    if deletedDepth > 0 {
      deletedDepth -= 1
      return
    }
    whole.text.end(name)
    guard marks.popLast() == true, var part = open else {
      open?.text.end(name)
      return
    }
    part.range = part.range.lowerBound..<max(part.range.lowerBound, offset)
    segments.append(part)
    open = nil
  }

  /// The content ends, before an offset of the markup.
  mutating func finish(offset: Int) {
    whole.range = whole.range.lowerBound..<max(whole.range.lowerBound, offset)
  }
}
