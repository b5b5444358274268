/// One bead with its text: what every bitext format reads and writes.
public struct AlignedPair: Sendable, Hashable {
  /// One language's half of the pair.
  public struct Side: Sendable, Hashable {
    /// The segments as they are in the input, trimmed; none where the bead is empty on this side.
    public var segments: [String]
    /// The 0-based numbers of the segments in their document, in step with `segments`; empty where not known.
    public var indices: [Int]
    /// The 1-based first and last line in the file; `nil` where not known or where the side is empty.
    public var lines: ClosedRange<Int>?
    /// Where each segment is in the file that was read, in step with `segments`; empty where not known.
    public var places: [SourceSpan]
    /// The white space before the text, which belongs to no segment.
    public var leadingSpace = ""
    /// The white space after the text, which belongs to no segment.
    public var trailingSpace = ""
    /// The codes inside the text, in its order.
    public var codes: [InlineCode] = []

    /// Makes a side from its parts.
    public init(
      segments: [String] = [],
      indices: [Int] = [],
      lines: ClosedRange<Int>? = nil,
      places: [SourceSpan] = []
    ) {
      self.segments = segments
      self.indices = indices
      self.lines = lines
      self.places = places
    }

    /// Whether the bead has nothing on this side.
    public var isEmpty: Bool { segments.isEmpty }
  }

  /// The 0-based number of the bead in its document.
  public var bead: Int
  /// The English half.
  public var english: Side
  /// The Chinese half.
  public var chinese: Side
  /// The probability of the bead, 0 … 1; `nil` where not known.
  public var posterior: Double?
  /// What each source of evidence said.
  public var evidence: [EvidenceScore]
  /// What the file says of the unit that the pair is; `nil` where it is none.
  public var unit: UnitMetadata?
  /// Whether the Chinese is out of order, at another place of its text.
  public var isMoved = false

  /// Makes a pair from its parts.
  public init(
    bead: Int,
    english: Side,
    chinese: Side,
    posterior: Double? = nil,
    evidence: [EvidenceScore] = [],
    unit: UnitMetadata? = nil
  ) {
    self.bead = bead
    self.english = english
    self.chinese = chinese
    self.posterior = posterior
    self.evidence = evidence
    self.unit = unit
  }

  /// The English segments joined with a space.
  public var englishText: String { english.segments.joined(separator: " ") }
  /// The Chinese segments joined with nothing.
  public var chineseText: String { chinese.segments.joined() }

  /// The bytes of both texts.
  var textSize: Int { [english, chinese].reduce(0) { $1.segments.reduce($0) { $0 + $1.utf8.count + 1 } } }

  /// The text of a side with the white space around it.
  public func writtenText(_ language: Language) -> String {
    let side = language == .english ? english : chinese
    let text = language == .english ? englishText : chineseText
    if side.leadingSpace.isEmpty, side.trailingSpace.isEmpty { return text }
    return side.leadingSpace + text + side.trailingSpace
  }
}
