/// Puts the texts of two segmented files, one segment a line, under beads.
enum BeadText {
  /// Reads the two texts of the input and delivers the pairs.
  ///
  /// Segments that no bead names are delivered after the others, and that is a problem.
  ///
  /// - Throws: `ReadError` where a text cannot be read or a bead names a segment that is not there.
  static func deliver(
    _ beads: [IndexedBead],
    file: String,
    input: BitextInput,
    to sink: BitextSink
  ) throws(ReadError) {
    let english = try segments(input.require(input.english, "file of English segments"))
    let chinese = try segments(input.require(input.chinese, "file of Chinese segments"))
    let document: AlignedDocument
    do throws(BeadError) {
      document = try AlignedDocument(
        identifier: input.documentName,
        beads: beads,
        english: english,
        chinese: chinese
      )
    } catch {
      throw ReadError(.badData, file: file, problem: error.description)
    }
    let extra = document.pairs.count - beads.count
    if extra > 0 {
      sink.problem(
        ReadError(
          .badData,
          file: file,
          problem: "\(extra) segments are in no bead; they follow as pairs with an empty side",
          expected: "beads that cover both texts"
        )
      )
    }
    sink.document(DocumentHead(identifier: document.identifier))
    for pair in document.pairs {
      sink.pair(bead: pair.bead, english: pair.english, chinese: pair.chinese, posterior: pair.posterior)
      if sink.isStopped { return }
    }
  }

  /// The lines of a file, each one segment; a blank line is an empty segment.
  ///
  /// - Throws: `ReadError` where a line is not UTF-8: left out, it would shift the numbers of all that
  ///   follow.
  private static func segments(_ file: ByteInput) throws(ReadError) -> [String] {
    var lines = try DecodedLines(file, encoding: nil)
    var segments: [String] = []
    var failure: ReadError?
    let sink = BitextSink { event in
      if case .problem(let error) = event { failure = error }
      return true
    }
    while let line = try lines.next(sink) {
      if let failure { throw failure }
      segments.append(line.trimmingWhiteSpace)
    }
    if let failure { throw failure }
    return segments
  }
}
