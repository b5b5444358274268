/// The punctuation of one segment that a translator tends to keep: questions, exclamations, quotes, the final stop.
struct PunctuationProfile: Sendable, Hashable {
  /// What a segment ends with, closing quotes and brackets left aside.
  enum Ending: UInt8, Sendable {
    case none, stop, exclamation, question, comma, colon, semicolon, ellipsis, dash
  }

  /// How a segment begins and ends.
  struct Edges: Sendable, Hashable {
    var ending = Ending.none
    var endsWithQuote = false
    var startsWithQuote = false
  }

  /// How many marks there are of each kind.
  struct Counts: Sendable, Hashable {
    var questions: Int32 = 0
    var exclamations: Int32 = 0
    /// Double quotation marks, opening and closing.
    var quotes: Int32 = 0
    var colons: Int32 = 0
    /// Commas, enumeration commas, semicolons, colons and dashes: where a clause may end.
    var breaks: Int32 = 0
    /// Runs of sentence-final marks.
    var stops: Int32 = 0
    var parentheses: Int32 = 0

    /// The marks of two texts.
    @inline(__always)
    static func + (left: Counts, right: Counts) -> Counts {
      Counts(
        questions: left.questions &+ right.questions,
        exclamations: left.exclamations &+ right.exclamations,
        quotes: left.quotes &+ right.quotes,
        colons: left.colons &+ right.colons,
        breaks: left.breaks &+ right.breaks,
        stops: left.stops &+ right.stops,
        parentheses: left.parentheses &+ right.parentheses
      )
    }

    /// The marks of a text without those of its beginning.
    @inline(__always)
    static func - (left: Counts, right: Counts) -> Counts {
      Counts(
        questions: left.questions &- right.questions,
        exclamations: left.exclamations &- right.exclamations,
        quotes: left.quotes &- right.quotes,
        colons: left.colons &- right.colons,
        breaks: left.breaks &- right.breaks,
        stops: left.stops &- right.stops,
        parentheses: left.parentheses &- right.parentheses
      )
    }
  }

  private(set) var edges = Edges()
  private(set) var counts = Counts()

  /// Reads the punctuation of a text in one pass over its scalars.
  init(_ text: String) {
    var first: UInt32 = 0
    var beforeClosing: UInt32 = 0
    var closedByQuote = false
    var inStops = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value == 0x20 || value == 0x3000 || value == 0xA0 { continue }
      if first == 0 { first = value }
      let isStop = Self.isStop(value)
      if isStop, !inStops { counts.stops += 1 }
      inStops = isStop
      if Self.isClosing(value) {
        if Self.isQuote(value) { closedByQuote = true }
      } else {
        beforeClosing = value
        closedByQuote = false
      }
      switch value {
      case 0x3F, 0xFF1F: counts.questions += 1
      case 0x21, 0xFF01: counts.exclamations += 1
      case 0x22, 0x201C, 0x201D, 0x300C, 0x300D, 0x300E, 0x300F: counts.quotes += 1
      case 0x3A, 0xFF1A:
        counts.colons += 1
        counts.breaks += 1
      case 0x2C, 0xFF0C, 0x3001, 0x3B, 0xFF1B, 0x2014: counts.breaks += 1
      case 0x28, 0xFF08: counts.parentheses += 1
      default: break
      }
    }
    edges.startsWithQuote = Self.isOpeningQuote(first)
    edges.endsWithQuote = closedByQuote
    edges.ending = Self.ending(beforeClosing)
  }

  private static func ending(_ value: UInt32) -> Ending {
    switch value {
    case 0x2E, 0x3002, 0xFF0E: .stop
    case 0x21, 0xFF01: .exclamation
    case 0x3F, 0xFF1F: .question
    case 0x2C, 0xFF0C, 0x3001: .comma
    case 0x3A, 0xFF1A: .colon
    case 0x3B, 0xFF1B: .semicolon
    case 0x2026: .ellipsis
    case 0x2014: .dash
    default: .none
    }
  }

  private static func isStop(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x3002, 0x21, 0xFF01, 0x3F, 0xFF1F, 0x2026, 0x3B, 0xFF1B: true
    default: false
    }
  }

  private static func isQuote(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0x300C...0x300F: true
    default: false
    }
  }

  private static func isClosing(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x2019, 0x201D, 0x300D, 0x300F, 0x29, 0xFF09, 0x5D, 0x3011, 0x300B: true
    default: false
    }
  }

  private static func isOpeningQuote(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x2018, 0x201C, 0x300C, 0x300E: true
    default: false
    }
  }
}
