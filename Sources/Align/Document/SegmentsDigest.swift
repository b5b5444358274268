/// Names the segments of a document by their content, so that what a person said of them is not laid on
/// another text.
enum SegmentsDigest {
  /// The SHA-256 of the segments in hexadecimal.
  ///
  /// What is digested is each side in turn, English first: the number of segments, then each with its length
  /// in UTF-8 bytes before it, each number on a line. No two documents that differ in text or in cuts are
  /// alike.
  static func hexadecimal(english: [String], chinese: [String]) -> String {
    var digest = SHA256()
    for side in [english, chinese] {
      digest.update(Array("\(side.count)\n".utf8).span)
      for segment in side {
        let bytes = Array(segment.utf8)
        digest.update(Array("\(bytes.count)\n".utf8).span)
        digest.update(bytes.span)
      }
    }
    return SHA256.hexadecimal(digest: digest.finish())
  }
}

extension SegmentedDocument {
  /// The SHA-256 of all segments, English first, in hexadecimal: the name of the document in a patch.
  public var segmentsDigest: String {
    SegmentsDigest.hexadecimal(english: english.map(\.text), chinese: chinese.map(\.text))
  }
}

extension AlignedDocument {
  /// The SHA-256 of all segments in the order of the pairs, in hexadecimal: the name of the document in a
  /// patch.
  ///
  /// It is that of the segmented document from which the pairs were made.
  public var segmentsDigest: String {
    SegmentsDigest.hexadecimal(
      english: pairs.flatMap(\.english.segments),
      chinese: pairs.flatMap(\.chinese.segments)
    )
  }
}
