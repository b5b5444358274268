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
    "chinese-clauses-for-many", "english-clauses-for-many", "breaks-differ",
  ]

  private let english: Side
  private let chinese: Side

  /// Marks beyond this count tell nothing new.
  private static let most: Int32 = 3

  /// Reads the punctuation of a document.
  package init(_ document: SegmentedDocument) {
    english = Side(document.english)
    chinese = Side(document.chinese)
  }

  /// One side's marks, summed up so that a span's count is one subtraction.
  private struct Side: Sendable {
    var profiles: [PunctuationProfile]
    var questions: [Int32] = [0]
    var exclamations: [Int32] = [0]
    var quotes: [Int32] = [0]
    var colons: [Int32] = [0]
    var breaks: [Int32] = [0]
    var stops: [Int32] = [0]
    var parentheses: [Int32] = [0]

    init(_ segments: [Segment]) {
      profiles = segments.map { PunctuationProfile($0.text) }
      for profile in profiles {
        questions.append(questions[questions.count - 1] + profile.questions)
        exclamations.append(exclamations[exclamations.count - 1] + profile.exclamations)
        quotes.append(quotes[quotes.count - 1] + profile.quotes)
        colons.append(colons[colons.count - 1] + profile.colons)
        breaks.append(breaks[breaks.count - 1] + profile.breaks)
        stops.append(stops[stops.count - 1] + profile.stops)
        parentheses.append(parentheses[parentheses.count - 1] + profile.parentheses)
      }
    }
  }

  /// Writes the features of a row of candidates.
  package func fill(_ table: inout FeatureRows, first: Int, row: CandidateRow) {
    let shape = row.shape
    guard shape.isMatch else {
      table.clear(first..<first + Self.features.count, count: row.chinese.count)
      return
    }
    let stride = table.stride
    let start = row.english
    let end = row.english + shape.english
    let opening = english.profiles[start]
    let closing = english.profiles[end - 1]
    let questions = english.questions[end] - english.questions[start]
    let exclamations = english.exclamations[end] - english.exclamations[start]
    let quotes = english.quotes[end] - english.quotes[start]
    let colons = english.colons[end] - english.colons[start]
    let parentheses = english.parentheses[end] - english.parentheses[start]
    let breaks = english.breaks[end] - english.breaks[start]
    let clauses = breaks + english.stops[end] - english.stops[start]
    var index = first * stride
    for from in row.chinese {
      let to = from + shape.chinese
      let otherOpening = chinese.profiles[from]
      let otherClosing = chinese.profiles[to - 1]
      let otherQuestions = chinese.questions[to] - chinese.questions[from]
      let otherExclamations = chinese.exclamations[to] - chinese.exclamations[from]
      let otherQuotes = chinese.quotes[to] - chinese.quotes[from]
      let otherColons = chinese.colons[to] - chinese.colons[from]
      let otherParentheses = chinese.parentheses[to] - chinese.parentheses[from]
      let otherBreaks = chinese.breaks[to] - chinese.breaks[from]
      let otherClauses = otherBreaks + chinese.stops[to] - chinese.stops[from]
      var place = index
      @inline(__always) func write(_ value: Float) {
        table.values[place] = value
        place += stride
      }
      @inline(__always) func write(_ value: Bool) { write(value ? 1 : 0) }
      write(Float(min(questions, otherQuestions, Self.most)))
      write(Float(min(abs(questions - otherQuestions), 2)))
      write(Float(min(exclamations, otherExclamations, Self.most)))
      write(Float(min(abs(exclamations - otherExclamations), 2)))
      write(Float(min(abs(quotes - otherQuotes), 2 * Self.most)) / 2)
      write(Float(min(quotes, otherQuotes, 2 * Self.most)) / 2)
      write(Float(min(abs(colons - otherColons), 2)))
      write(Float(min(abs(parentheses - otherParentheses), 2)))
      write(Float(min(parentheses, otherParentheses, 2)))
      write(closing.ending == otherClosing.ending)
      write((closing.ending == .question) != (otherClosing.ending == .question))
      write(closing.ending == .exclamation && otherClosing.ending == .exclamation)
      write(closing.endsWithQuote != otherClosing.endsWithQuote)
      write(closing.endsWithQuote && otherClosing.endsWithQuote)
      write(opening.startsWithQuote != otherOpening.startsWithQuote)
      write(opening.startsWithQuote && otherOpening.startsWithQuote)
      write(otherClosing.ending == .comma)
      write(closing.ending == .comma)
      write(shape.english > 1 ? Float(min(otherClauses - 1, 6)) / 3 : 0)
      write(shape.chinese > 1 ? Float(min(clauses - 1, 6)) / 3 : 0)
      write(Float(min(abs(breaks - otherBreaks), 6)) / 3)
      index += 1
    }
  }
}
