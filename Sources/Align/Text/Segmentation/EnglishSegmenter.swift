/// Cuts English text into sentences, well enough for print.
///
/// A stop (. ! ? … and their full-width forms) ends a sentence, with the quotes and brackets that close after it,
/// where a sentence can begin after it. Where two decisions are defensible, the one that aligns better is taken:
///
/// - sentences inside a quotation are cut, as Chinese editors and translators cut them;
/// - “Why?” he asked. is one sentence, and so is “Why?” Wang asked.
/// - a bracket that opens in mid-sentence is not cut inside; with a stop before its end it ends the sentence;
/// - after U.S., p.m., Inc. and the like only a clear beginning (The, However, a quotation) starts a sentence;
/// - … continues unless a capital other than “I” follows;
/// - ; and : never end a sentence.
public struct EnglishSegmenter: Sendable {
  /// The abbreviations that a stop may follow inside a sentence.
  public var abbreviations: EnglishAbbreviations

  /// Longest bracket that is kept whole inside a sentence, in bytes; a longer one is a text of its own.
  static let longestBracket = 400

  /// Makes a segmenter with a table of abbreviations.
  public init(abbreviations: EnglishAbbreviations = .standard) { self.abbreviations = abbreviations }

  /// The sentences of a text, in order, without the white space around them.
  ///
  /// The ranges are UTF-8 offsets; everything between two of them is white space. Stops that are alone
  /// belong to the sentence before them.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func sentences(in text: String) -> [Range<Int>] { sentences(in: Array(text.utf8).span) }

  /// The sentences of valid UTF-8, in order, without the white space around them.
  func sentences(in text: Span<UInt8>) -> [Range<Int>] {
    let classes = ByteClass.table
    var sentences: [Range<Int>] = []
    var start = text.skippingSpace(from: 0)
    var position = start
    // Whether only opening marks are between the start of the sentence and `position`.
    var isAtStart = true
    var isQuoteOpen = false
    // No stop before this offset ends a sentence: it is in a bracket in mid-sentence.
    var bracketEnd = -1
    var items = ItemNumbers()
    let isSmall = EnglishSegmenter.isSmall(text)

    func end(at offset: Int) {
      StopRun.append(text.trimming(start..<offset), to: &sentences, in: text)
      start = text.skippingSpace(from: offset)
      (position, isAtStart, bracketEnd) = (start, true, -1)
    }

    while position < text.count {
      switch classes[Int(text[position])] {
      case .plain:
        isAtStart = false
        position += 1
      case .space:
        position += 1
      case .quote:
        isQuoteOpen.toggle()
        position += 1
      case .opening:
        if isAtStart, start > 0, let note = PictureNote.end(text, at: position) {
          end(at: StopRun.attached(text, from: note))
          continue
        }
        if !isAtStart, position >= bracketEnd, let close = close(text, open: position) { bracketEnd = close }
        position += 1
      case .stop, .lead:
        let scalar = text.scalar(at: position)
        let breaksOff = StopRun.isBreakingDash(text, at: position)
        guard breaksOff || CharacterClass.isStop(scalar.value) else {
          if !Self.mayOpen(scalar.value) { isAtStart = false }
          position += scalar.width
          continue
        }
        let run = StopRun(text, at: position, isQuoteOpen: isQuoteOpen)
        if run.end > bracketEnd, !items.isItem(text, run, from: start),
          endsSentence(text, run, from: start, breaksOff: breaksOff, isSmall: isSmall)
        {
          if run.straightQuotes % 2 == 1 { isQuoteOpen.toggle() }
          end(at: run.end)
        } else {
          isAtStart = false
          position = run.marksEnd
        }
      }
    }
    if start < text.count { StopRun.append(text.trimming(start..<text.count), to: &sentences, in: text) }
    return sentences
  }

  /// Whether a mark beyond ASCII may stand before the first word of a sentence.
  private static func mayOpen(_ scalar: UInt32) -> Bool {
    CharacterClass.isOpeningQuote(scalar) || CharacterClass.isSpace(scalar)
  }

  /// Where the bracket closes that opens at an offset, if it is short enough to be kept whole.
  private func close(_ text: Span<UInt8>, open: Int) -> Int? {
    BracketMatcher.close(text, open: open, within: EnglishSegmenter.longestBracket)
  }

  /// Whether a sentence that began at `start` ends with a run of stops, or with a dash that breaks off a quotation.
  private func endsSentence(
    _ text: Span<UInt8>,
    _ run: StopRun,
    from start: Int,
    breaksOff: Bool,
    isSmall: Bool
  ) -> Bool {
    let follower = SentenceStart(text, after: run.end)
    if follower.kind == .end { return true }
    if isSmall, follower.kind == .lower, follower.isSpaced, !breaksOff {
      return smallSentenceEnds(text, run, follower, from: start)
    }
    // “But I—” “You what?” are two; “But I—” he began is one.
    if breaksOff { return follower.isSpaced && follower.isQuoted && follower.kind == .upper }
    guard follower.isSpaced else { return isMissingSpace(text, run, follower, from: start) }
    switch (run.kind, follower.kind) {
    case (_, .lower), (_, .continuation): return false
    case (_, .han): return true
    case (.ellipsis, .upper): return follower.isQuoted || !EnglishWords.pronounI.contains(follower.word)
    case (.ellipsis, _): return false
    case (.strong, .upper):
      return !(run.closesQuote && !follower.isQuoted && follower.isReportingClause(text))
    case (.strong, _): return true
    case (.fullStop, _): return fullStopEndsSentence(text, run, follower, from: start)
    }
  }

  /// Whether one full stop before something that can begin a sentence ends the one that began at `start`.
  private func fullStopEndsSentence(
    _ text: Span<UInt8>,
    _ run: StopRun,
    _ follower: SentenceStart,
    from start: Int
  ) -> Bool {
    let word = WordBefore(text, run.start, from: start)
    if word.isEmpty { return !WordBefore.isBracketedMark(text, start..<run.start) }
    let isFirst = word.range.lowerBound == start || word.followsOnlyOpeners(text, from: start)
    if isFirst, word.isListMarker { return false }
    if word.isNumber, word.isLabelled(text, from: start) { return false }
    if word.text == "I", word.previous(text, from: start).allSatisfy(\.isLowercase) { return true }
    guard let kind = kind(of: word) else { return true }
    // An abbreviation before a closing bracket or dash does not end the sentence around them.
    if run.closesBracket || follower.hasDash { return false }
    switch kind {
    case .title, .introducing: return false
    case .numbered:
      return follower.kind == .upper ? !follower.isShortMark : follower.kind == .symbol
    case .date: return follower.kind == .upper && follower.isClearStart
    case .closing:
      if follower.kind == .upper { return follower.isClearStart || (follower.isQuoted && run.closesQuote) }
      return false
    case .time:
      if isTimeAlone(text, start..<word.range.lowerBound) { return false }
      return follower.kind == .upper && !EnglishWords.afterTime.contains(follower.word)
        && !follower.isAllCapitals
    }
  }

  private func kind(of word: WordBefore) -> EnglishAbbreviations.Kind? {
    abbreviations.kind(of: word.text) ?? abbreviations.kind(of: word.lastPart) ?? word.implicitKind
  }

  /// Whether the sentence so far, up to its a.m. or p.m., is just a time: “At 5”, “On Monday at about 8:30”.
  private func isTimeAlone(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let words = text.string(text.trimming(range)).split { " ,\"“‘([".contains($0) }
    guard let first = words.first, words.count <= 9,
      EnglishWords.timePrepositions.contains(first.lowercased())
    else { return false }
    return words.allSatisfy { word in
      EnglishWords.timeWords.contains(word.lowercased())
        || abbreviations.kind(of: String(word.dropLast())) == .time
        || EnglishWords.timePrepositions.contains(word.lowercased())
        || word.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x3A || $0 == 0x2E || $0 == 0x2D }
        || EnglishWords.afterTime.contains(String(word))
    }
  }

  /// Whether a text has letters and no capital among them, so that a small letter may begin a sentence.
  private static func isSmall(_ text: Span<UInt8>) -> Bool {
    var hasLetter = false
    for position in 0..<text.count {
      let byte = text[position]
      if (0x41...0x5A).contains(byte) { return false }
      if (0x61...0x7A).contains(byte) { hasLetter = true }
    }
    return hasLetter
  }

  /// Whether a sentence ends before a small letter in a text without capitals.
  private func smallSentenceEnds(
    _ text: Span<UInt8>,
    _ run: StopRun,
    _ follower: SentenceStart,
    from start: Int
  ) -> Bool {
    if run.kind != .fullStop { return run.kind == .strong && !run.closesQuote }
    let word = WordBefore(text, run.start, from: start)
    if word.isEmpty { return !WordBefore.isBracketedMark(text, start..<run.start) && !run.closesBracket }
    let isFirst = word.range.lowerBound == start || word.followsOnlyOpeners(text, from: start)
    if isFirst, word.isListMarker { return false }
    if EnglishWords.goingOn.contains(follower.word), word.text == "etc" { return false }
    // Without capitals “mr” and “st” are as likely titles as in other texts; “no” is a word.
    let capitalised = word.text.prefix(1).uppercased() + word.text.dropFirst()
    guard let kind = kind(of: word) ?? abbreviations.kind(of: capitalised) else {
      return word.text.utf8.count > 1 || word.text == "i"
    }
    return kind == .numbered
  }

  /// Whether a stop without space after it ends a sentence all the same: "the end.Next", "Why?Because", "。Next".
  private func isMissingSpace(
    _ text: Span<UInt8>,
    _ run: StopRun,
    _ follower: SentenceStart,
    from start: Int
  ) -> Bool {
    if follower.kind == .han { return run.kind == .strong || run.closes }
    guard follower.kind == .upper, !follower.hasDash else { return false }
    let last = text.scalar(before: run.marksEnd).value
    // Ideographic stops never are inside a word.
    if last == 0x3002 || last == 0xFF01 || last == 0xFF1F { return true }
    // Mr. in “Tuesday.Mr. Smith”
    let isTitle = follower.hasStop && abbreviations.kind(of: follower.word) == .title
    guard follower.isQuoted || isTitle || follower.isCapitalisedWord else { return false }
    if run.closes || follower.isQuoted { return run.kind != .ellipsis || follower.isQuoted }
    let word = WordBefore(text, run.start, from: start)
    guard word.isWholeToken(text) else { return false }
    if run.kind == .strong { return CharacterClass.isLower(text.scalar(before: run.start).value) }
    // A name may be an address before any capital, but not before a title or a word that begins sentences.
    let isWord =
      word.isSmallWord || word.isCapitalisedWord && (isTitle || follower.isClearStart && follower.isFreeWord)
    guard run.kind == .fullStop, isWord else { return false }
    return kind(of: word) == nil
  }
}
