extension SentenceEncoder {
  /// Lines whose spans are made at once.
  private static let overlapBlock = 1024

  /// Makes the spans of a text in the form of vecalign, each with its unit vector of 512 numbers.
  ///
  /// Each text comes once, in the order of where it begins and then of its length; last, where spans of several lines
  /// were asked for, what vecalign pads with.
  ///
  /// - Parameters:
  ///   - lines: the segments of one language.
  ///   - longest: the most segments in a span, ≥ 1.
  ///   - body: takes the text of a span and its vector.
  /// - Throws: what `body` throws.
  /// - Complexity: linear in the tokens; memory grows with the texts, not with the vectors.
  public func forEachOverlap<Failure: Error>(
    of lines: [String],
    longest: Int,
    _ body: (String, ArraySlice<Float>) throws(Failure) -> Void
  ) throws(Failure) {
    var seen: Set<String> = []
    let width = EncodedText.width
    // What stands for an empty line is encoded in its place, as vecalign's users do.
    let lines = lines.map { OverlapText.text([$0]) }
    let encoded = encode(segments: lines, joins: longest > 1)
    for first in stride(from: 0, to: lines.count, by: Self.overlapBlock) {
      let starts = first..<min(first + Self.overlapBlock, lines.count)
      let vectors = spanVectors(encoded, starting: starts, longest: longest)
      for start in starts {
        for length in 1...longest where start + length <= lines.count {
          let text = OverlapText.text(lines[start..<start + length])
          guard seen.insert(text).inserted else { continue }
          let place = ((start - first) * longest + length - 1) * width
          try body(text, vectors[place..<place + width])
        }
      }
    }
    if longest > 1, seen.insert(OverlapText.padding).inserted {
      try body(OverlapText.padding, self.vectors(encode(segments: [OverlapText.padding], joins: false))[...])
    }
  }
}
