/// Sentence vectors that another model made, from files in the form of vecalign (Thompson & Koehn 2019).
///
/// A span that the files lack has the sum of its segments' vectors; every single segment must be there.
public struct OverlapVectors: SentenceVectorSource {
  private let english: OverlapFile
  private let chinese: OverlapFile

  /// Puts the files of both languages together.
  ///
  /// - Throws: `ReadError` where their vectors have different dimensions.
  package init(english: OverlapFile, chinese: OverlapFile) throws(ReadError) {
    guard english.dimension == chinese.dimension else {
      throw ReadError(
        .badData,
        file: chinese.name,
        problem: "vectors of \(chinese.dimension) numbers",
        expected: "\(english.dimension), as in \(english.name)"
      )
    }
    self.english = english
    self.chinese = chinese
  }

  /// Reads `prefix.en`, `prefix.en.emb`, `prefix.zh` and `prefix.zh.emb`.
  ///
  /// - Throws: `ReadError` if a file is missing or damaged, or if the files do not fit together.
  public init(prefix: String) throws(ReadError) {
    func file(_ ending: String) throws(ReadError) -> OverlapFile {
      try OverlapFile(text: prefix + ending, vectors: prefix + ending + Self.vectorEnding)
    }
    try self.init(english: file(".en"), chinese: file(".zh"))
  }

  /// What the name of a file of vectors has after that of its texts.
  public static let vectorEnding = ".emb"

  /// The vectors of the spans of a text.
  public func spans(of segments: [String], language: Language) -> any SpanVectors {
    OverlapSpans(file: language == .english ? english : chinese, segments: segments, language: language)
  }

  /// What is wrong with the files for a document: a segment that they lack, or whose vector is no direction.
  public func problem(with document: SegmentedDocument) -> ReadError? {
    let sides = [(english, document.english, "English"), (chinese, document.chinese, "Chinese")]
    for (file, segments, side) in sides {
      var scratch = [Float](repeating: 0, count: file.dimension)
      for (index, segment) in segments.enumerated() {
        let text = OverlapText.text([segment.text])
        guard let line = file.line(of: text) else {
          return ReadError(
            .badData,
            file: file.name,
            problem: "no line for \(side) segment \(index) of '\(document.identifier)', '\(text.prefix(40))'",
            expected: "every segment on a line of its own, cut as '--segmented' reads them"
          )
        }
        if !file.copy(line: line, to: &scratch, at: 0) {
          return ReadError(
            .badData,
            file: file.name,
            line: line + 1,
            problem: "the vector of the line has no direction",
            expected: "finite numbers that are not all zero"
          )
        }
      }
    }
    return nil
  }
}

/// The spans of one text, looked up in a file of overlaps.
private struct OverlapSpans: SpanVectors {
  let file: OverlapFile
  let segments: [String]
  let language: Language

  var count: Int { segments.count }
  /// The dimension, filled up with zeros to a multiple of 8, which leaves cosines as they are.
  var width: Int { (file.dimension + 7) / 8 * 8 }

  func vectors(starting starts: Range<Int>, longest: Int) -> [Float] {
    var vectors = [Float](repeating: 0, count: starts.count * longest * width)
    for start in starts {
      for length in 1...longest where start + length <= segments.count {
        let place = ((start - starts.lowerBound) * longest + length - 1) * width
        if let line = line(start, length) {
          file.copy(line: line, to: &vectors, at: place)
        } else {
          sum(start, length, into: &vectors, at: place)
        }
      }
    }
    return vectors
  }

  private func line(_ start: Int, _ length: Int) -> Int? {
    let span = segments[start..<start + length]
    if let line = file.line(of: OverlapText.text(span)) { return line }
    // Tools other than vecalign write no space between Chinese sentences.
    guard language == .chinese, length > 1 else { return nil }
    return file.line(of: OverlapText.joined(span, by: ""))
  }

  private func sum(_ start: Int, _ length: Int, into vectors: inout [Float], at place: Int) {
    var one = [Float](repeating: 0, count: width)
    for segment in start..<start + length {
      guard let line = line(segment, 1), file.copy(line: line, to: &one, at: 0) else { continue }
      VectorMath.addScaled(&vectors, at: place, one, at: 0, count: width, by: 1)
    }
    let squares = VectorMath.dot(vectors, at: place, vectors, at: place, count: width)
    guard squares > 0 else { return }
    let scale = 1 / squares.squareRoot()
    for index in place..<place + width { vectors[index] *= scale }
  }
}
