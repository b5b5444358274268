/// A run of sentence-ending marks with what closes after it: `.`, `?!`, `……`, `.”)`, `. . .`.
struct StopRun {
  /// What the marks together amount to.
  enum Kind {
    /// One full stop, which may belong to an abbreviation or a number.
    case fullStop
    /// Three dots or …: speech that trails off, or a stop.
    case ellipsis
    /// A mark that only ends sentences, or an ellipsis with a stop of its own.
    case strong
  }

  /// What the marks amount to.
  var kind: Kind
  /// Where the first mark is.
  var start: Int
  /// The offset after the last mark.
  var marksEnd: Int
  /// The offset after the quotes and brackets that close after the marks.
  var end: Int
  /// Whether a quotation closes after the marks.
  var closesQuote = false
  /// Whether a bracket closes after the marks.
  var closesBracket = false
  /// How many straight double quotes were taken as closing.
  var straightQuotes = 0

  /// Whether anything closes after the marks.
  var closes: Bool { closesQuote || closesBracket }

  /// Reads the run that starts with a stop, or with a dash that breaks off a quotation, at `start`.
  ///
  /// Where `isQuoteOpen`, a straight double quote was opened before and not closed, so that the next one closes.
  init(_ text: Span<UInt8>, at start: Int, isQuoteOpen: Bool) {
    var position = start
    var dots = 0
    var isStrong = false
    while true {
      let scalar = text.scalar(at: position)
      if scalar.width > 0, CharacterClass.isStop(scalar.value) || StopRun.isBreakingDash(text, at: position) {
        switch scalar.value {
        case 0x2E: dots += 1
        case 0x2014, 0x2015, 0x2500: dots += 3
        case 0x2026, 0x22EF: dots += 3
        case 0x2025: dots += 2
        default: isStrong = true
        }
        position += scalar.width
      } else if scalar.value == 0x20, !isStrong, dots > 0, StopRun.isSpacedDot(text, after: position) {
        // ". . ." as typewriters set an ellipsis.
        position += 1
      } else {
        break
      }
    }
    self.start = start
    self.marksEnd = position
    self.end = position
    self.kind = isStrong || dots == 4 ? .strong : dots > 1 ? .ellipsis : .fullStop
    readClosers(text, isQuoteOpen: isQuoteOpen)
  }

  /// Whether a dash, or the first half of a double one, breaks off a quotation: “But I—” and “可是——”.
  static func isBreakingDash(_ text: Span<UInt8>, at offset: Int) -> Bool {
    let dash = text.scalar(at: offset)
    guard dash.value == 0x2014 || dash.value == 0x2015 || dash.value == 0x2500 else { return false }
    var next = text.scalar(at: offset + dash.width)
    var position = offset + dash.width
    if next.value == dash.value {
      position += next.width
      next = text.scalar(at: position)
    }
    if CharacterClass.isClosingQuote(next.value) { return true }
    return (next.value == 0x22 || next.value == 0x27) && isBreak(text.scalar(at: position + 1).value)
  }

  /// Whether ` .` at `space` continues an ellipsis rather than beginning a name such as `.NET`.
  private static func isSpacedDot(_ text: Span<UInt8>, after space: Int) -> Bool {
    guard text.byte(at: space + 1) == 0x2E else { return false }
    let next = text.byte(at: space + 2)
    return !CharacterClass.isASCIIWord(next)
  }

  private mutating func readClosers(_ text: Span<UInt8>, isQuoteOpen: Bool) {
    var quoteIsOpen = isQuoteOpen
    while end < text.count {
      let scalar = text.scalar(at: end)
      let next = text.scalar(at: end + scalar.width).value
      switch scalar.value {
      case 0x22, 0xFF02:
        guard quoteIsOpen || StopRun.isBreak(next) else { return }
        quoteIsOpen = false
        straightQuotes += 1
        closesQuote = true
      case 0x27:
        guard StopRun.isBreak(next) else { return }
        closesQuote = true
      case 0x20, 0xA0, 0x2009, 0x202F:
        // A closing mark that is after a space: "Go. ”"
        let behind = text.scalar(at: end + scalar.width + text.scalar(at: end + scalar.width).width).value
        // ’ may be the apostrophe of ’Twas.
        let isClosing =
          next == 0x2019
          ? !CharacterClass.isUpper(behind) && !CharacterClass.isLower(behind)
          : CharacterClass.isClosingQuote(next)
        guard isClosing || next == 0x22 && StopRun.isBreak(behind) else { return }
        // Taken with its quote, whatever the parity of straight quotes was.
        quoteIsOpen = true
      case 0x5B:
        // A note number: "end.[12] Next".
        guard !closes, let note = StopRun.noteEnd(text, at: end) else { return }
        end = note
        continue
      default:
        if CharacterClass.isClosingQuote(scalar.value) {
          closesQuote = true
        } else if CharacterClass.isClosingBracket(scalar.value) {
          closesBracket = true
        } else {
          return
        }
      }
      end += scalar.width
    }
  }

  /// Adds a sentence to those before it; stops and closing marks that are alone belong to the last one.
  static func append(_ sentence: Range<Int>, to sentences: inout [Range<Int>], in text: Span<UInt8>) {
    guard !sentence.isEmpty else { return }
    var position = sentence.lowerBound
    while position < sentence.upperBound {
      let scalar = text.scalar(at: position)
      guard
        CharacterClass.isStop(scalar.value) || CharacterClass.isClosingQuote(scalar.value)
          || CharacterClass.isClosingBracket(scalar.value) || CharacterClass.isSpace(scalar.value)
      else { break }
      position += scalar.width
    }
    if position >= sentence.upperBound, let last = sentences.popLast() {
      sentences.append(last.lowerBound..<sentence.upperBound)
    } else {
      sentences.append(sentence)
    }
  }

  /// The offset after the stops that are set after a picture note: "(Picture)."
  static func attached(_ text: Span<UInt8>, from offset: Int) -> Int {
    var position = offset
    while position < text.count {
      let scalar = text.scalar(at: position)
      guard CharacterClass.isStop(scalar.value) else { break }
      position += scalar.width
    }
    return position
  }

  /// Whether a scalar after a straight quote shows that the quote closes: the end, space, or a closing mark.
  private static func isBreak(_ scalar: UInt32) -> Bool {
    scalar == 0 || CharacterClass.isSpace(scalar) || CharacterClass.isClosingQuote(scalar)
      || CharacterClass.isClosingBracket(scalar) || [0x22, 0x27, 0x2C, 0x3A, 0x3B].contains(scalar)
  }

  private static func noteEnd(_ text: Span<UInt8>, at bracket: Int) -> Int? {
    var position = bracket + 1
    while position < text.count, position - bracket < 12 {
      let byte = text[position]
      position += 1
      if byte == 0x5D { return position - bracket > 2 ? position : nil }
      guard (0x30...0x39).contains(byte) || byte == 0x2C || byte == 0x2D || byte == 0x20 else { return nil }
    }
    return nil
  }
}
