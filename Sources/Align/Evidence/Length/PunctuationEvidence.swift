/// Whether the punctuation of an English span and of a Chinese one agree.
///
/// A question stays a question in translation, a quotation a quotation; a Chinese segment that ends with a comma was
/// cut in mid-sentence. No mark is looked at by its script: ？ and ? are one.
package struct PunctuationEvidence: EvidenceSource {
  /// The evidence that this source belongs to.
  package static let evidence = Evidence.length
  /// The names of the features, in the order in which they are written.
  package static let features = [
    "questions-shared", "questions-differ", "exclamations-shared", "exclamations-differ", "quotes-differ",
    "quotes-shared", "colons-differ", "parentheses-differ", "parentheses-shared", "ending-equal",
    "ending-question-differs", "ending-exclamation-shared", "closing-quote-differs", "closing-quote-shared",
    "opening-quote-differs", "opening-quote-shared", "chinese-ends-with-comma", "english-ends-with-comma",
    "chinese-clauses-for-many", "english-clauses-for-many", "breaks-differ", "bare-lines-joined",
    "bare-line-unpaired",
  ]

  private let english: Side
  private let chinese: Side

  /// Marks beyond this count add nothing.
  private static let most: Int32 = 3

  /// Reads the punctuation of a document.
  package init(_ document: SegmentedDocument) {
    english = Side(document.english)
    chinese = Side(document.chinese)
  }

  /// One side's marks, summed up so that a span's count is one subtraction.
  private struct Side: Sendable {
    var edges: [PunctuationProfile.Edges] = []
    /// The marks before each segment; one more than there are segments.
    private var sums: [PunctuationProfile.Counts] = [PunctuationProfile.Counts()]
    /// The bare segments before each segment: those without a mark at their end, such as names, headings and rows of tables.
    private var bare: [Int32] = [0]

    init(_ segments: [Segment]) {
      edges.reserveCapacity(segments.count)
      sums.reserveCapacity(segments.count + 1)
      bare.reserveCapacity(segments.count + 1)
      for segment in segments {
        let profile = PunctuationProfile(segment.text)
        edges.append(profile.edges)
        bare.append(bare[bare.count - 1] + (profile.edges.ending == .none ? 1 : 0))
        sums.append(sums[sums.count - 1] + profile.counts)
      }
    }

    /// Whether every segment of a span is bare.
    @inline(__always)
    func areBare(_ start: Int, _ end: Int) -> Bool { Int(bare[end] - bare[start]) == end - start }

    /// The marks of a span.
    @inline(__always)
    func counts(_ start: Int, _ end: Int) -> PunctuationProfile.Counts { sums[end] - sums[start] }
  }

  /// Writes the features of a row of candidates.
  package func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    let shape = row.shape
    guard shape.isMatch else {
      table.clear(first..<first + Self.features.count, count: row.chinese.count)
      fillUnpaired(&table, feature: first + Self.features.count - 1, row: row)
      return
    }
    @inline(__always) func number(_ isSo: Bool) -> Float { isSo ? 1 : 0 }
    let span = row.english..<row.english + shape.english
    let own = english.counts(span.lowerBound, span.upperBound)
    let opening = english.edges[span.lowerBound]
    let closing = english.edges[span.upperBound - 1]
    let more = Float(shape.english + shape.chinese - 2)
    let isBare = more > 0 && english.areBare(span.lowerBound, span.upperBound)
    for (candidate, from) in row.chinese.enumerated() {
      let to = from + shape.chinese
      let other = chinese.counts(from, to)
      let otherOpening = chinese.edges[from]
      let otherClosing = chinese.edges[to - 1]
      let values: InlineArray<23, Float> = [
        Float(min(own.questions, other.questions, Self.most)),
        Float(min(abs(own.questions - other.questions), 2)),
        Float(min(own.exclamations, other.exclamations, Self.most)),
        Float(min(abs(own.exclamations - other.exclamations), 2)),
        Float(min(abs(own.quotes - other.quotes), 2 * Self.most)) / 2,
        Float(min(own.quotes, other.quotes, 2 * Self.most)) / 2,
        Float(min(abs(own.colons - other.colons), 2)),
        Float(min(abs(own.parentheses - other.parentheses), 2)),
        Float(min(own.parentheses, other.parentheses, 2)),
        number(closing.ending == otherClosing.ending),
        number((closing.ending == .question) != (otherClosing.ending == .question)),
        number(closing.ending == .exclamation && otherClosing.ending == .exclamation),
        number(closing.endsWithQuote != otherClosing.endsWithQuote),
        number(closing.endsWithQuote && otherClosing.endsWithQuote),
        number(opening.startsWithQuote != otherOpening.startsWithQuote),
        number(opening.startsWithQuote && otherOpening.startsWithQuote),
        number(otherClosing.ending == .comma),
        number(closing.ending == .comma),
        shape.english > 1 ? Float(min(other.breaks + other.stops - 1, 6)) / 3 : 0,
        shape.chinese > 1 ? Float(min(own.breaks + own.stops - 1, 6)) / 3 : 0,
        Float(min(abs(own.breaks - other.breaks), 6)) / 3,
        isBare && chinese.areBare(from, to) ? more : 0,
        0,
      ]
      table.write(values, from: first, candidate: candidate)
    }
  }

  /// Tells of a row of null beads which leave a bare segment alone.
  private func fillUnpaired(_ table: inout FeatureRows, feature: Int, row: CandidateRow) {
    let isDeletion = row.shape.chinese == 0
    if isDeletion, !english.areBare(row.english, row.english + 1) { return }
    for (candidate, from) in row.chinese.enumerated() where isDeletion || chinese.areBare(from, from + 1) {
      table.values[feature * table.stride + candidate] = 1
    }
  }
}
