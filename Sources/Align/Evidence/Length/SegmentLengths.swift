/// The lengths of a document's segments in UTF-8 bytes, summed up so that the length of any span is one subtraction.
public struct SegmentLengths: Sendable, Hashable {
  /// Bytes before each English segment; one more than there are segments.
  public let english: [Double]
  /// Bytes before each Chinese segment; one more than there are segments.
  public let chinese: [Double]

  /// Measures a document.
  public init(_ document: SegmentedDocument) {
    english = Self.sums(document.english)
    chinese = Self.sums(document.chinese)
  }

  private static func sums(_ segments: [Segment]) -> [Double] {
    var sums = [0.0]
    sums.reserveCapacity(segments.count + 1)
    var total = 0.0
    for segment in segments {
      total += Double(segment.text.utf8.count)
      sums.append(total)
    }
    return sums
  }
}
