/// What gives sentence vectors: the encoder that comes with the tool, or files that another model wrote.
public protocol SentenceVectorSource: Sendable {
  /// Whether its texts have vectors of single tokens, too.
  var hasTokens: Bool { get }

  /// The vectors of the spans of a text.
  ///
  /// - Parameters:
  ///   - segments: the segments of one side of a document.
  ///   - language: their language.
  func spans(of segments: [String], language: Language) -> any SpanVectors
}

/// The vectors of the spans of adjacent segments of one text, made when they are asked for.
public protocol SpanVectors: Sendable {
  /// How many segments there are.
  var count: Int { get }
  /// The width of a vector, a multiple of 8; the same for both sides of a document.
  var width: Int { get }
  /// The vectors of the single tokens, where the model gives them.
  var tokens: TokenVectorSource? { get }

  /// The unit vectors of all spans that start in a range.
  ///
  /// - Parameters:
  ///   - starts: where spans start.
  ///   - longest: the most segments in a span.
  /// - Returns: `width` numbers for each start and each length 1 … `longest`, lengths within starts; zeros where a span
  ///   would pass the last segment.
  func vectors(starting starts: Range<Int>, longest: Int) -> [Float]
}

extension SentenceVectorSource {
  /// No: most models write vectors of spans alone.
  public var hasTokens: Bool { false }
}

extension SpanVectors {
  /// None; see `SentenceVectorSource.hasTokens`.
  public var tokens: TokenVectorSource? { nil }
}

extension SentenceEncoder: SentenceVectorSource {
  private struct Spans: SpanVectors {
    let encoder: SentenceEncoder
    let segments: [String]
    let text: EncodedText

    var count: Int { text.count }
    var width: Int { EncodedText.width }
    var tokens: TokenVectorSource? {
      TokenVectorSource(encoder: encoder, segments: segments, text: text)
    }

    func vectors(starting starts: Range<Int>, longest: Int) -> [Float] {
      encoder.spanVectors(text, starting: starts, longest: longest)
    }
  }

  /// Yes.
  public var hasTokens: Bool { true }

  /// Encodes a text, whose vectors then follow from its sums.
  public func spans(of segments: [String], language: Language) -> any SpanVectors {
    Spans(encoder: self, segments: segments, text: encode(segments: segments))
  }
}
