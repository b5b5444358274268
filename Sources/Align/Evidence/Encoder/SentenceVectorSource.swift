/// What gives sentence vectors: the encoder that comes with the tool, or files that another model wrote.
public protocol SentenceVectorSource: Sendable {
  /// Whether its texts have vectors of single tokens, too.
  var hasTokens: Bool { get }

  /// The vectors of the spans of a text.
  ///
  /// - Parameters:
  ///   - segments: the segments of one side of a document.
  ///   - language: their language.
  /// - Returns: what makes vectors when they are asked for.
  func spans(of segments: [String], language: Language) -> any SpanVectors

  /// The vectors of the spans of a text that consists of stretches; none over the end of a stretch will be asked for.
  ///
  /// - Parameters:
  ///   - segments: the segments of one side of a document.
  ///   - language: their language.
  ///   - ends: of each segment the first one after its stretch.
  /// - Returns: what makes vectors when they are asked for.
  func spans(of segments: [String], language: Language, ends: [Int]) -> any SpanVectors

  /// The unit vectors of segments that do not follow each other.
  ///
  /// - Parameters:
  ///   - segments: texts of one language.
  ///   - language: their language.
  /// - Returns: equally many numbers for each segment, a multiple of 8, the same number for both languages.
  func vectors(of segments: [String], language: Language) -> [Float]
}

/// The vectors of the spans of adjacent segments of one text, made when they are asked for.
public protocol SpanVectors: Sendable {
  /// How many segments there are.
  var count: Int { get }
  /// The width of a vector, a multiple of 8; the same for both sides of a document.
  var width: Int { get }
  /// The vectors of the single tokens, where the model gives them.
  var tokens: TokenVectorSource? { get }

  /// The first segment after the longest span that starts at a segment.
  func end(of segment: Int) -> Int

  /// The unit vectors of all spans that start in a range.
  ///
  /// - Parameters:
  ///   - starts: where spans start.
  ///   - longest: the most segments in a span.
  /// - Returns: `width` numbers for each start and each length 1 … `longest`, lengths within starts; zeros where a span
  ///   would pass its `end`.
  func vectors(starting starts: Range<Int>, longest: Int) -> [Float]
}

extension SentenceVectorSource {
  /// No: most models write vectors of spans alone.
  public var hasTokens: Bool { false }

  /// The vectors of a text as a whole.
  public func spans(of segments: [String], language: Language, ends: [Int]) -> any SpanVectors {
    spans(of: segments, language: language)
  }

  /// The vectors of spans of one segment.
  public func vectors(of segments: [String], language: Language) -> [Float] {
    spans(of: segments, language: language).vectors(starting: 0..<segments.count, longest: 1)
  }

  /// The cosine of each English text with the Chinese one of the same number, −1 … 1.
  func cosines(english: [String], chinese: [String]) -> [Double] {
    precondition(english.count == chinese.count, "texts in pairs")
    guard !english.isEmpty else { return [] }
    let left = vectors(of: english, language: .english)
    let right = vectors(of: chinese, language: .chinese)
    let width = left.count / english.count
    return english.indices.map { index in
      Double(VectorMath.dot(left, at: index * width, right, at: index * width, count: width))
    }
  }
}

extension SpanVectors {
  /// None; see `SentenceVectorSource.hasTokens`.
  public var tokens: TokenVectorSource? { nil }

  /// The end of the text.
  public func end(of segment: Int) -> Int { count }
}

extension SentenceEncoder: SentenceVectorSource {
  /// Always `true`.
  public var hasTokens: Bool { true }

  /// Longer texts are encoded stretch by stretch, when their vectors are asked for: a segment takes 4 KB until then.
  static let mostEncodedAtOnce = 1 << 14
  /// Texts of up to this many pieces keep the vectors of these, 2 KB each; of longer ones they are made again when they are
  /// asked for.
  static let mostTokensKept = 1 << 14

  /// The vectors of segments alone, for which no seams are looked at.
  public func vectors(of segments: [String], language: Language) -> [Float] {
    vectors(encode(segments: segments, joins: false))
  }

  /// The vectors of a text, which follow from the sums of its segments.
  public func spans(of segments: [String], language: Language) -> any SpanVectors {
    spans(of: segments, atOnce: Self.mostEncodedAtOnce)
  }

  /// The vectors of stretches, for whose ends no seams are looked at.
  public func spans(of segments: [String], language: Language, ends: [Int]) -> any SpanVectors {
    guard segments.count <= Self.mostEncodedAtOnce else { return spans(of: segments, language: language) }
    return EncodedSpans(encoder: self, segments: segments, text: encodeForSpans(segments, ends: ends))
  }

  /// The vectors of a text; one of up to `most` segments is encoded at once.
  func spans(of segments: [String], atOnce most: Int) -> any SpanVectors {
    segments.count <= most
      ? EncodedSpans(encoder: self, segments: segments, text: encodeForSpans(segments, ends: nil))
      : StretchSpans(encoder: self, segments: segments)
  }

  /// The vectors of a text of which some segments are passed over: spans that hold one of these have zeros.
  func spans(
    of segments: [String],
    isSkipped: [Bool],
    atOnce most: Int = SentenceEncoder.mostEncodedAtOnce
  ) -> any SpanVectors {
    precondition(isSkipped.count == segments.count, "an answer for every segment")
    guard segments.count <= most else {
      return StretchSpans(encoder: self, segments: segments, isSkipped: isSkipped)
    }
    let text = encodeForSpans(segments, ends: nil, isSkipped: isSkipped)
    return EncodedSpans(encoder: self, segments: segments, text: text)
  }

  private func encodeForSpans(_ segments: [String], ends: [Int]?, isSkipped: [Bool] = []) -> EncodedText {
    encode(segments: segments, ends: ends, isSkipped: isSkipped, mostTokenVectors: Self.mostTokensKept)
  }
}

/// The spans of a text that is encoded.
private struct EncodedSpans: SpanVectors {
  let encoder: SentenceEncoder
  let segments: [String]
  let text: EncodedText

  var count: Int { text.count }
  var width: Int { EncodedText.width }
  var tokens: TokenVectorSource? { TokenVectorSource(encoder: encoder, segments: segments, text: text) }

  func end(of segment: Int) -> Int { text.ends[segment] }

  func vectors(starting starts: Range<Int>, longest: Int) -> [Float] {
    encoder.spanVectors(text, starting: starts, longest: longest)
  }
}

/// The spans of a long text, of which only the stretch that is asked for is encoded.
///
/// The vectors are those of the text as a whole, since no segment changes those of others.
private struct StretchSpans: SpanVectors {
  let encoder: SentenceEncoder
  let segments: [String]
  var isSkipped: [Bool] = []

  var count: Int { segments.count }
  var width: Int { EncodedText.width }
  var tokens: TokenVectorSource? {
    var text = encoder.cut(segments: segments)
    text.isSkipped = isSkipped
    return TokenVectorSource(encoder: encoder, segments: segments, cut: text)
  }

  func vectors(starting starts: Range<Int>, longest: Int) -> [Float] {
    let end = min(segments.count, starts.upperBound + longest - 1)
    let stretch = starts.lowerBound..<end
    let text = encoder.encode(
      segments: Array(segments[stretch]),
      ends: nil,
      isSkipped: isSkipped.isEmpty ? [] : Array(isSkipped[stretch]),
      joins: longest > 1,
      mostTokenVectors: 0
    )
    return encoder.spanVectors(text, starting: 0..<starts.count, longest: longest)
  }
}
