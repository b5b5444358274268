/// One pass over a text: where it stands and what it has found.
struct EnglishQuantityScan {
  /// The text.
  let text: EnglishText
  /// What has been found so far, in text order.
  var found: [Quantity] = []
  /// The token that is looked at.
  var position = 0
  /// One past the last token of the last quantity.
  var floor = 0

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

  /// Tries everything that may begin at `position`; moves on behind what it finds.
  private mutating func read() -> Bool {
    if text.isDigits(position), text.length(position) > ExactNumber.mostDigits {
      report(.digits, .digits(text.text(position..<position + 1)), from: position, to: position + 1)
      return true
    }
    if readPhrase() { return true }
    if readIdentifier() { return true }
    let lexeme = text.lexeme(position)
    let isNumeral = text.isDigits(position) || lexeme.numeral != .none
    let isDate = isNumeral || lexeme.month > 0 || lexeme.weekday > 0 || lexeme.roles.contains(.period)
    if isDate || text.isSign(position, "'"), readDate() { return true }
    if isNumeral || lexeme.roles.contains(.amount), readTime() { return true }
    if readLabel() { return true }
    if readOrdinal() { return true }
    if readAmount() { return true }
    return readSpecialWord()
  }

  // MARK: - Reporting

  /// Reports a quantity from token `start` up to token `end` and goes on behind it.
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

  /// Goes on behind `end` without reporting.
  mutating func skip(to end: Int) { position = max(position + 1, end) }

  // MARK: - Hedges

  /// What stands around a number and says how it is meant.
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

  /// How many words may stand between a negation and the hedge that it turns round.
  private static let negationReach = 4

  private func isNegated(before index: Int) -> Bool {
    for word in stride(from: index - 1, through: max(floor, index - Self.negationReach), by: -1) {
      guard text.isWord(word) else { return false }
      if text.isAny(word, .negating) || text.has(word, "t") && text.isSign(word - 1, "'") { return true }
    }
    return false
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
    else { return (hedging, index) }
    hedging.take(words.hedges[match.value])
    return (hedging, match.end)
  }

  // MARK: - Phrases and identifiers

  /// Passes over phrases that count nothing.
  private mutating func readPhrase() -> Bool {
    let words = text.words
    guard text.isWord(position) || text.isDigits(position),
      let match = words.phrases.match(text.tokens, at: position), match.end > position
    else { return false }
    // “for one hundred” is no “for one”.
    let next = text.isJoint(match.end) ? match.end + 1 : match.end
    if text.lexeme(match.end - 1).numeral != .none, text.lexeme(next).numeral != .none { return false }
    // “this one hour” is no “this one”.
    if text.has(match.end - 1, "one"), unit(at: match.end) != nil { return false }
    if words.phraseMeanings[match.value] == .soft {
      let first = found.count
      _ = readAmount()
      for index in first..<found.count { found[index].role = .soft }
    }
    position = max(position, match.end)
    floor = max(floor, match.end)
    return true
  }

  /// Whether numbers with stops between them are those of a version, a section or an address: 2.0.1, 3.2.1; not the parts of a
  /// date or the groups of a large number.
  private func isVersion(_ range: Range<Int>) -> Bool {
    let parts = stride(from: range.lowerBound, to: range.upperBound, by: 2).map { text.length($0) }
    return parts.count > 2 && parts.first != 4 && parts.last != 4 && !parts.dropFirst().allSatisfy { $0 == 3 }
  }

  /// Reads letters and digits that name something: PM2.5, J-20, G20, CA981.
  private mutating func readIdentifier() -> Bool {
    let start = position
    if text.isWord(start) { return false }
    guard text.isDigits(start), start > floor || start == 0 else { return false }
    var first = start
    if text.isGlued(start), text.isWord(start - 1), start - 1 >= floor {
      first = start - 1
    } else if text.isGlued(start), text.isJoint(start - 1), start - 2 >= floor, text.isWord(start - 2),
      isName(start - 2) || text.has(start - 2, "covid")
    {
      first = start - 2
      if text.isJoint(first - 1), first - 2 >= floor, text.isWord(first - 2), text.isCapital(first - 2) {
        first -= 2
      }
    }
    if first == start, let (digits, end) = phoneNumber(from: start) {
      report(.digits, .digits(digits), from: start, to: end)
      return true
    }
    if first == start, let end = namedNumberEnd(from: start) {
      skip(to: end)
      return true
    }
    if first == start, let end = formulaEnd(from: start) {
      let name = text.isJoint(start + 1) ? text.text(start..<start + 1) + "D" : text.text(first..<end)
      report(.digits, .digits(name), from: first, to: end)
      return true
    }
    var end = start + 1
    while text.isSign(end, "."), text.isDigits(end + 1), text.isGlued(end), text.isGlued(end + 1) { end += 2 }
    // The name of a disease, which Chinese writes without its number (新冠).
    if first < start, text.has(first, "covid") {
      skip(to: end)
      return true
    }
    if first == start, end > start + 3, isVersion(start..<end) {
      report(.digits, .digits(text.text(start..<end)), from: start, to: end)
      return true
    }
    if first == start, let codeEnd = brokenGroupEnd(from: start) ?? codeEnd(from: start) {
      report(.digits, .digits(text.text(first..<codeEnd)), from: first, to: codeEnd)
      return true
    }
    if first == start {
      let isHour =
        text.has(end, "h") && text.length(end - 1) == 2 && text.length(end + 1) == 2 && text.isGlued(end + 1)
      guard !isHour, text.isWord(end), text.isGlued(end), text.isCapital(end), text.length(end) <= 2,
        text.suffix(at: end, isMoney: false) == nil, unit(at: end) == nil,
        !text.has(end, oneOf: ["AM", "PM", "am", "pm", "st", "nd", "rd", "th"])
      else { return false }
    }
    if text.isWord(end), text.isGlued(end), text.length(end) <= (first < start ? 8 : 3) { end += 1 }
    while text.isDigits(end) && text.isGlued(end) || text.isJoint(end) && text.isDigits(end + 1) {
      end += text.isDigits(end) ? 1 : 2
    }
    // Ka-52: the other language spells the name in its own way.
    let isSpelled = first == start - 2 && text.length(first) > 1 && capitals(first) == 1
    var name = text.text((isSpelled ? start : first)..<end)
    // F-16s, T20Is: several of them.
    if name.hasSuffix("s"), name.dropLast().last.map({ $0.isUppercase || $0.isNumber }) ?? false {
      name.removeLast()
    }
    report(.digits, .digits(name), from: first, to: end)
    return true
  }

  private func capitals(_ index: Int) -> Int {
    let token = text.tokens[index]
    return text.bytes[Int(token.start)..<Int(token.end)].count { $0 & 0x20 == 0 }
  }

  /// How many groups of digits a code has at most, so that a longer row is not looked at again and again.
  private static let mostGroups = 32

  /// The end of digits in many groups that number a thing: 424.10.37.20, 859-292-3680; `nil` for any other digits.
  private func codeEnd(from start: Int) -> Int? {
    for sign in [".", "-"] as [Unicode.Scalar] {
      var end = start + 1
      var groups = 1
      var longest = text.length(start)
      while groups < Self.mostGroups, text.isSign(end, sign), text.isGlued(end), text.isDigits(end + 1),
        text.isGlued(end + 1)
      {
        longest = max(longest, text.length(end + 1))
        end += 2
        groups += 1
      }
      if sign == "." ? groups > 3 : groups > 2 && longest > 2 && text.length(start) != 4 { return end }
    }
    return nil
  }

  /// The end of digits whose last group is none: the 0 of “2016,0” belongs to no list, and to no number that anyone writes;
  /// `nil` for “3,0 percent”, which only has a comma for its point.
  private func brokenGroupEnd(from start: Int) -> Int? {
    let group = start + 2
    guard text.isSign(start + 1, ","), text.isGlued(start + 1), text.isDigits(group), text.isGlued(group),
      text.length(group) < 3, text.bytes[Int(text.tokens[group].start)] == UInt8(ascii: "0"),
      !text.isSign(group + 1, ",") || !text.isGlued(group + 1), text.decimalComma(after: start) == nil
    else { return nil }
    return group + 1
  }

  /// The digits of a telephone number in groups, and its end: 010-62345678, (010) 6234 5678, +86 10 6234 5678.
  private func phoneNumber(from start: Int) -> (digits: String, end: Int)? {
    let isInternational = text.isSign(start - 1, "+") && text.isGlued(start)
    guard isInternational || text.bytes[Int(text.tokens[start].start)] == UInt8(ascii: "0") else {
      return nil
    }
    var (digits, groups, index, end) = ("", 0, start, start)
    while digits.utf8.count <= PhoneNumber.mostDigits, text.isDigits(index),
      text.length(index) <= PhoneNumber.longestGroup
    {
      digits += text.text(index..<index + 1)
      groups += 1
      end = index + 1
      index = end
      if text.isSign(index, ")") { index += 1 }
      if text.isJoint(index) { index += 1 }
    }
    guard
      PhoneNumber.isLikely(digits: digits.utf8.count, groups: groups, firstIsZero: !isInternational)
        || isInternational && groups > 2 && digits.utf8.count >= PhoneNumber.fewestDigits
    else { return nil }
    return (digits, end)
  }

  /// The end of 24/7 and of the 22 of Catch 22, which count nothing.
  private func namedNumberEnd(from start: Int) -> Int? {
    if text.digits(start) == 22,
      text.has(start - 1, "catch") || text.isJoint(start - 1) && text.has(start - 2, "catch")
    {
      return start + 1
    }
    guard text.digits(start) == 24, text.isSign(start + 1, "/"), text.isGlued(start + 1),
      text.digits(start + 2) == 7,
      text.isGlued(start + 2), !text.isSign(start + 3, "/")
    else { return nil }
    return start + 3
  }

  /// The end of 0xA8, 3-D and 802.11n, which name something; `nil` for other digits.
  private func formulaEnd(from start: Int) -> Int? {
    if text.digits(start) == 0, text.length(start) == 1, text.isGlued(start + 1), text.isWord(start + 1),
      text.bytes[Int(text.tokens[start + 1].start)] | 0x20 == UInt8(ascii: "x")
    {
      var end = start + 2
      while text.isGlued(end), text.isWord(end) || text.isDigits(end) { end += 1 }
      return end
    }
    if text.digits(start) == 3 || text.digits(start) == 2, text.isJoint(start + 1), text.has(start + 2, "d"),
      text.isCapital(start + 2)
    {
      return start + 3
    }
    if text.isSign(start + 1, "."), text.isGlued(start + 1), text.isDigits(start + 2),
      text.isGlued(start + 2),
      text.digits(start) == 802, text.isWord(start + 3), text.isGlued(start + 3)
    {
      return start + 4
    }
    return nil
  }

  /// Whether the word before a hyphen and digits makes a name of them: J-20, SARS-CoV-2, but not mid-1990.
  private func isName(_ index: Int) -> Bool {
    guard text.isCapital(index), text.lexeme(index).month == 0, text.lexeme(index).numeral == .none else {
      return false
    }
    let token = text.tokens[index]
    let capitals = capitals(index)
    let length = Int(token.end - token.start)
    return capitals == length || capitals > 1
      || length <= 3 && text.length(index + 2) <= 3
        && !text.has(index, oneOf: ["top", "big", "pre", "mid", "non", "sub", "the", "age", "no", "all"])
  }
}
