/// What gives sentence vectors: the encoder that comes with the tool, or files that another model wrote.
public protocol SentenceVectorSource: Sendable {
  /// The vectors of the spans of a text.
  ///
  /// - Parameters:
  ///   - segments: the segments of one side of a document.
  ///   - language: their language.
  /// - Returns: what makes vectors when they are asked for.
  func spans(of segments: [String], language: Language) -> any SpanVectors
}

/// The vectors of the spans of adjacent segments of one text, made when they are asked for.
public protocol SpanVectors: Sendable {
  /// How many segments there are.
  var count: Int { get }
  /// The width of a vector, a multiple of 8; the same for both sides of a document.
  var width: Int { get }

  /// The unit vectors of all spans that start in a range.
  ///
  /// - Parameters:
  ///   - starts: where spans start.
  ///   - longest: the most segments in a span.
  /// - Returns: `width` numbers for each start and each length 1 … `longest`, lengths within starts; zeros where a span
  ///   would pass the last segment.
  func vectors(starting starts: Range<Int>, longest: Int) -> [Float]
}

extension SentenceEncoder: SentenceVectorSource {
  private struct Spans: SpanVectors {
    let encoder: SentenceEncoder
    let text: EncodedText

    var count: Int { text.count }
    var width: Int { EncodedText.width }

    func vectors(starting starts: Range<Int>, longest: Int) -> [Float] {
      encoder.spanVectors(text, starting: starts, longest: longest)
    }
  }

  /// Encodes a text, whose vectors then follow from its sums.
  public func spans(of segments: [String], language: Language) -> any SpanVectors {
    Spans(encoder: self, text: encode(segments: segments))
  }
}
