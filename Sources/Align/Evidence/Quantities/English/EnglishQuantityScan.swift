/// One pass over a text: its position and what it has found.
struct EnglishQuantityScan {
  /// The text.
  let text: EnglishText
  /// What has been found so far, in text order.
  var found: [Quantity] = []
  /// The token that is looked at.
  var position = 0
  /// One past the last token of the last quantity.
  var floor = 0
  /// The list of numbers that was looked at last.
  var list = NumberList()

  init(text: EnglishText) { self.text = text }

  /// Passes over the whole text.
  mutating func run() {
    let tokens = text.tokens
    let lexemes = text.words.vocabulary.lexemes
    while position < tokens.count {
      let token = tokens[position]
      let roles = lexemes[Int(token.word)].roles
      let start = position
      let isFound =
        if token.kind == .digits || roles.contains(.start) || isVulgarFraction(token) {
          mayBegin(token) && read()
        } else {
          roles.contains(.phrase) && readPhrase()
        }
      if !isFound { position = max(position, start + 1) }
    }
  }

  /// Whether a quantity may begin with a word or sign that mostly begins none: a closer look at each would take most of
  /// the time.
  private func mayBegin(_ token: EnglishToken) -> Bool {
    let next = position + 1
    if token.kind == .sign {
      guard token.end - token.start == 1, Self.frequentSigns.contains(text.bytes[Int(token.start)]) else {
        return true
      }
      return text.isDigits(next) || text.lexeme(next).numeral != .none || text.isAny(next, .start)
        || text.isInside(next) && text.words.units.signStarts.contains(text.tokens[next].word)
    }
    guard token.kind == .word, token.end - token.start <= 2 else { return true }
    if token.word == text.words.article || token.word == text.words.otherArticle {
      return text.lexeme(next).numeral != .none || text.isAny(next, .start) || unit(at: next) != nil
        || text.words.phrases.match(text.tokens, at: position) != nil
    }
    if token.end - token.start == 1, text.isAny(position, .roman) {
      return text.isCapital(position - 1) || text.isDigits(next)
    }
    return true
  }

  private static let frequentSigns = Array(".-'~+(\"".utf8)

  private func isVulgarFraction(_ token: EnglishToken) -> Bool {
    guard token.kind == .sign, token.end - token.start > 1 else { return false }
    return text.vulgarFraction(at: position) != nil
  }

  /// Tries everything that may begin at `position`; moves on past what it finds.
  private mutating func read() -> Bool {
    if text.isDigits(position), text.length(position) > ExactNumber.mostDigits {
      report(.digits, .digits(text.text(position..<position + 1)), from: position, to: position + 1)
      return true
    }
    if readPhrase() { return true }
    if readReportPeriod() || readIdentifier() { return true }
    let lexeme = text.lexeme(position)
    let isNumeral = text.isDigits(position) || lexeme.numeral != .none
    let isDate = isNumeral || lexeme.month > 0 || lexeme.weekday > 0 || lexeme.roles.contains(.period)
    if isNumeral, readStopwatch() { return true }
    if isDate || text.isSign(position, "'"), readDate() { return true }
    if isNumeral || lexeme.roles.contains(.amount), readTime() { return true }
    if readLabel() { return true }
    if readOrdinal() { return true }
    if readAmount() { return true }
    return readSpecialWord()
  }

  // MARK: - Reporting

  /// Reports a quantity from token `start` up to token `end` and continues after it.
  mutating func report(
    _ kind: Quantity.Kind,
    _ value: QuantityValue,
    from start: Int,
    to end: Int,
    hedge: Quantity.Hedge = .none,
    role: Quantity.Role = .hard,
    unit: String? = nil
  ) {
    let start = max(start, floor)
    let end = min(end, text.tokens.count)
    guard start < end else {
      position += 1
      return
    }
    let range = Int(text.tokens[start].start)..<Int(text.tokens[end - 1].end)
    found.append(Quantity(range: range, kind: kind, value: value, hedge: hedge, role: role, unit: unit))
    floor = end
    position = end
  }

  /// Continues after `end` without reporting.
  mutating func skip(to end: Int) { position = max(position + 1, end) }

  // MARK: - Hedges

  /// What surrounds a number and says how it is meant.
  struct Hedging {
    var hedge = Quantity.Hedge.none
    var start: Int
    var isAtLeast = false
    var isAtMost = false

    /// The interval that is left of a value.
    func applied(_ low: ExactNumber?, _ high: ExactNumber?) -> QuantityValue {
      if isAtLeast { return .number(low: low, high: low == high ? nil : high) }
      if isAtMost { return .number(low: low == high ? nil : low, high: high) }
      return .number(low: low, high: high)
    }

    mutating func take(_ hedge: EnglishLexicon.Hedge) {
      switch hedge {
      case .about: self.hedge = .about
      case .below: self.hedge = .below
      case .over: self.hedge = .over
      case .atLeast:
        self.hedge = .over
        isAtLeast = true
      case .atMost:
        self.hedge = .below
        isAtMost = true
      case .transparent: break
      }
    }
  }

  /// Reads the hedges before token `index`, no further back than the last quantity.
  func hedging(before index: Int) -> Hedging {
    var hedging = Hedging(start: index)
    var end = index
    let words = text.words
    for _ in 0..<4 {
      guard let match = words.before.matchBackward(text.tokens, before: end, floor: floor),
        !(end < text.tokens.count && text.tokens[end].gap == .paragraph)
      else { break }
      let meaning = words.hedges[match.value]
      end = match.start
      if meaning == .transparent { continue }
      // “Do not take more than eight” is at most eight, and who “could not believe that more than eight came” saw more: it may be either.
      hedging.take(meaning != .about && isNegated(before: end) ? .about : meaning)
      hedging.start = end
      break
    }
    return hedging
  }

  /// How many words may come between a negation and the hedge that it turns round; and between “do not” and it.
  private static let negationReach = (any: 4, forbidding: 9)

  private func isNegated(before index: Int) -> Bool {
    for word in stride(from: index - 1, through: max(floor, index - Self.negationReach.forbidding), by: -1) {
      guard text.isWord(word) else { return false }
      let isNegation = text.isAny(word, .negating) || text.has(word, "t") && text.isSign(word - 1, "'")
      if isNegation, index - word <= Self.negationReach.any || isForbidding(word) { return true }
    }
    return false
  }

  /// Whether a negation forbids what follows: do not operate it for more than ten minutes.
  private func isForbidding(_ negation: Int) -> Bool {
    text.has(negation, "never") && text.isBoundary(negation - 1)
      || text.has(negation - 1, oneOf: ["do", "must", "should", "shall", "may", "can"])
  }

  /// Reads the hedges after a quantity: or so, and above, -odd, +.
  func hedging(_ hedging: Hedging, after index: Int) -> (hedging: Hedging, end: Int) {
    var hedging = hedging
    let words = text.words
    if text.isSign(index, "+"), text.isGlued(index), !text.isDigits(index + 1) {
      hedging.take(.atLeast)
      return (hedging, index + 1)
    }
    guard let match = words.after.match(text.tokens, at: index),
      text.tokens[index].gap != .paragraph, !text.isDigits(match.end), !text.isSign(match.end, "$"),
      text.lexeme(match.end).numeral == .none
        || text.isJoint(index) && text.lexeme(match.end).numeral == .scale
    else { return (hedging, index) }
    hedging.take(words.hedges[match.value])
    return (hedging, match.end)
  }

  // MARK: - Phrases

  /// Passes over phrases that count nothing.
  private mutating func readPhrase() -> Bool {
    let words = text.words
    guard text.isWord(position) || text.isDigits(position),
      let match = words.phrases.match(text.tokens, at: position), match.end > position
    else { return false }
    // “for one hundred” is not “for one”.
    let next = text.isJoint(match.end) ? match.end + 1 : match.end
    if text.lexeme(match.end - 1).numeral != .none, text.lexeme(next).numeral != .none { return false }
    // “this one hour” is not “this one”.
    if text.has(match.end - 1, "one"), unit(at: match.end) != nil { return false }
    if words.phraseMeanings[match.value] == .day {
      return readNamedDay(words.phraseArguments[match.value], end: match.end)
    }
    if words.phraseMeanings[match.value] == .soft {
      let first = found.count
      _ = readAmount()
      for index in first..<found.count { found[index].role = .soft }
    }
    position = max(position, match.end)
    floor = max(floor, match.end)
    return true
  }
}
