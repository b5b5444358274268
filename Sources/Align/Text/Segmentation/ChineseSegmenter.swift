/// Cuts Chinese text, simplified or traditional, into sentences, well enough for print.
///
/// 。！？ and their half-width forms end a sentence together with the quotes and brackets that close after them.
/// Where two decisions are defensible, the one that aligns better is taken:
///
/// - sentences inside a quotation are cut, and so is what follows it; but a clause that does nothing than report a
///   quotation stays with it: “你去吗？”他问。 “我去。”他说。 (English keeps “Will you go?” he asked. in the same way;
///   hand-made alignments of novels do both.)
/// - a quotation used as a word is not cut: 高呼“万岁！”的人群; nor is a book title: 《谁是最可爱的人？》;
/// - a bracket that opens in mid-sentence is not cut inside; with 。 before its end it ends the sentence;
/// - …… and —— end a sentence only with a quotation or a paragraph;
/// - a dot between two Han characters is a stop where the paragraph uses no 。, else a dot in a name: 约翰．史密斯;
/// - ；and ：never end a sentence.
public struct ChineseSegmenter: Sendable {
  /// The abbreviations of English words that are in Chinese text.
  public var abbreviations: EnglishAbbreviations

  /// Longest bracket that is kept whole inside a sentence, in bytes (about 270 characters).
  static let longestBracket = 800
  /// Longest quotation that is taken for a word of the sentence, in bytes (about 30 characters).
  static let longestQuotedWord = 90
  /// Longest clause that reports speech and nothing else, in characters.
  static let longestReportingClause = 10
  /// Longest title between 《 and 》, in bytes.
  static let longestTitle = 240

  /// Makes a segmenter.
  public init(abbreviations: EnglishAbbreviations = .standard) { self.abbreviations = abbreviations }

  /// The sentences of a text, in order, without the white space around them.
  ///
  /// The ranges are UTF-8 offsets; everything between two of them is white space. Stops that are alone
  /// belong to the sentence before them.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func sentences(in text: String) -> [Range<Int>] { sentences(in: Array(text.utf8).span) }

  /// Marks inside a sentence in which stops do not end it.
  private struct Enclosure {
    enum Kind {
      /// A bracket that opens in mid-sentence.
      case bracket
      /// A quotation used as a word of the sentence.
      case quotedWord
      /// A book title.
      case title
    }
    var kind = Kind.bracket
    /// Where the mark is that closes it.
    var close = -1
  }

  /// The sentences of valid UTF-8, in order, without the white space around them.
  func sentences(in text: Span<UInt8>) -> [Range<Int>] {
    let classes = ByteClass.table
    var sentences: [Range<Int>] = []
    var start = text.skippingSpace(from: 0)
    var position = start
    // Whether only opening marks are between the start of the sentence and `position`.
    var isAtStart = true
    var isQuoteOpen = false
    var enclosure = Enclosure()
    var usesIdeographicStop: Bool?

    func end(at offset: Int) {
      StopRun.append(text.trimming(start..<offset), to: &sentences, in: text)
      start = text.skippingSpace(from: offset)
      (position, isAtStart, enclosure) = (start, true, Enclosure())
    }

    while position < text.count {
      let byte = text[position]
      // E4 … E9 start the Han characters of the basic plane: no mark is among them.
      if byte >= 0xE4, byte <= 0xE9 {
        position += 3
        isAtStart = false
        continue
      }
      if byte < 0x80, classes[Int(byte)] == .plain {
        position += 1
        isAtStart = false
        continue
      }
      let scalar = text.scalar(at: position)
      let value = scalar.value
      if CharacterClass.isStop(value) || StopRun.isBreakingDash(text, at: position) {
        let run = StopRun(text, at: position, isQuoteOpen: isQuoteOpen)
        if endsSentence(text, run, from: start, enclosure, &usesIdeographicStop) {
          if run.straightQuotes % 2 == 1 { isQuoteOpen.toggle() }
          end(at: run.end)
        } else {
          isAtStart = false
          position = run.marksEnd
        }
        continue
      }
      if value == 0x22 || value == 0xFF02 { isQuoteOpen.toggle() }
      if position > enclosure.close {
        if isAtStart, CharacterClass.isOpeningBracket(value), value != 0x300A, value != 0x3008 {
          if start > 0, let note = PictureNote.end(text, at: position) {
            end(at: StopRun.attached(text, from: note))
            continue
          }
        } else if let opened = opened(text, value, at: position, isAtStart: isAtStart) {
          enclosure = opened
        }
      }
      if !Self.mayOpen(value) { isAtStart = false }
      position += scalar.width
    }
    if start < text.count { StopRun.append(text.trimming(start..<text.count), to: &sentences, in: text) }
    return sentences
  }

  /// Whether a mark may stand before the first word of a sentence.
  @inline(__always)
  private static func mayOpen(_ value: UInt32) -> Bool {
    CharacterClass.isOpeningQuote(value) || CharacterClass.isOpeningBracket(value)
      || CharacterClass.isSpace(value) || value == 0x22
  }

  /// What a mark at `open` encloses, so that stops inside do not end the sentence; `nil` for any other character.
  @inline(__always)
  private func opened(_ text: Span<UInt8>, _ value: UInt32, at open: Int, isAtStart: Bool) -> Enclosure? {
    if CharacterClass.isOpeningBracket(value) { return bracket(text, value, at: open) }
    guard !isAtStart, CharacterClass.closingQuote(of: value) != 0, isWord(text, before: open),
      let close = BracketMatcher.closeQuote(text, open: open, within: Self.longestQuotedWord)
    else { return nil }
    return Enclosure(kind: .quotedWord, close: close)
  }

  private func bracket(_ text: Span<UInt8>, _ value: UInt32, at open: Int) -> Enclosure {
    let isTitle = value == 0x300A || value == 0x3008
    let limit = isTitle ? ChineseSegmenter.longestTitle : ChineseSegmenter.longestBracket
    guard let close = BracketMatcher.close(text, open: open, within: limit) else { return Enclosure() }
    return Enclosure(kind: isTitle ? .title : .bracket, close: close)
  }

  /// Whether a quotation that opens at `offset` follows a word directly, so that it is a part of the sentence and not
  /// speech, which follows ： or ，.
  private func isWord(_ text: Span<UInt8>, before offset: Int) -> Bool {
    let value = text.scalar(before: offset).value
    return CharacterClass.isHan(value) || CharacterClass.isDigit(value)
      || CharacterClass.isClosingQuote(value) || value == 0x3001
  }

  /// Whether a sentence that began at `start` ends with a run of stops.
  private func endsSentence(
    _ text: Span<UInt8>,
    _ run: StopRun,
    from start: Int,
    _ enclosure: Enclosure,
    _ usesIdeographicStop: inout Bool?
  ) -> Bool {
    let next = text.scalar(at: run.end)
    let isLast = text.skippingSpace(from: run.end) == text.count
    let first = text.scalar(at: run.start)
    let isFullStop = first.value == 0x3002 || first.value == 0xFF61
    if run.start < enclosure.close {
      switch enclosure.kind {
      case .title: return isLast && run.end > enclosure.close
      case .bracket:
        if run.end <= enclosure.close { return false }
        if !isFullStop { return isLast || CharacterClass.isSpace(next.value) }
      case .quotedWord:
        if !isFullStop, run.end <= enclosure.close || !isLast && !CharacterClass.isSpace(next.value) {
          return false
        }
      }
    }
    if isLast { return true }
    if goesOn(text, run, next) { return false }
    switch (run.kind, first.value) {
    case (.ellipsis, _): return run.closesQuote
    case (.strong, _) where run.closesQuote && isReportingClause(text, from: run.end):
      return false
    case (.fullStop, _): return dotEndsSentence(text, run, from: start, &usesIdeographicStop)
    case (.strong, 0xFF0E):
      return run.marksEnd - run.start > 3 || dotEndsSentence(text, run, from: start, &usesIdeographicStop)
    case (.strong, 0x21), (.strong, 0x3F): return !isInsideToken(text, run)
    case (.strong, _): return true
    }
  }

  /// Whether the sentence continues after a run: with a comma, or with a particle that makes a quotation a word.
  private func goesOn(_ text: Span<UInt8>, _ run: StopRun, _ next: DecodedScalar) -> Bool {
    switch next.value {
    // ， 、 ； ： , : ;
    case 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0x2C, 0x3A, 0x3B: return true
    // 的 之
    case 0x7684, 0x4E4B: return run.closesQuote
    default: return false
    }
  }

  /// Whether a short clause follows that ends with a verb of speech and a stop: 他问。 汪淼无力地问。
  private func isReportingClause(_ text: Span<UInt8>, from start: Int) -> Bool {
    var position = text.skippingSpace(from: start)
    var verb: UInt32 = 0
    var beforeVerb: UInt32 = 0
    for _ in 0...ChineseSegmenter.longestReportingClause {
      let scalar = text.scalar(at: position)
      guard CharacterClass.isHan(scalar.value) else {
        return scalar.value == 0x3002 && ChineseSegmenter.speechVerbs.contains(verb)
          && !ChineseSegmenter.speechDenials.contains(beforeVerb)
      }
      beforeVerb = verb
      verb = scalar.value
      position += scalar.width
    }
    return false
  }

  /// 说 道 问 喊 叫 答 嚷 吼 骂 想 說 問 罵
  private static let speechVerbs: Set<UInt32> = [
    0x8BF4, 0x9053, 0x95EE, 0x558A, 0x53EB, 0x7B54, 0x56B7, 0x543C, 0x9A82, 0x60F3, 0x8AAA, 0x554F, 0x7F75,
  ]
  /// 知(道) 没 不 别 沒 別: what makes the verb something else.
  private static let speechDenials: Set<UInt32> = [0x77E5, 0x6CA1, 0x4E0D, 0x522B, 0x6C92, 0x5225]

  /// Whether ! or ? is inside an address: a?b=c.
  private func isInsideToken(_ text: Span<UInt8>, _ run: StopRun) -> Bool {
    !run.closes && CharacterClass.isASCIIWord(text.byte(at: run.start - 1))
      && CharacterClass.isASCIIWord(text.byte(at: run.marksEnd))
  }

  /// Whether a dot, half-width or full-width, ends the sentence that began at `start`.
  private func dotEndsSentence(
    _ text: Span<UInt8>,
    _ run: StopRun,
    from start: Int,
    _ usesIdeographicStop: inout Bool?
  ) -> Bool {
    let previous = text.scalar(before: run.start)
    let next = text.scalar(at: run.end)
    let isSpaced = CharacterClass.isSpace(next.value)
    let isShort = run.start - start <= 9
    // 九○．五, 三．七
    if Self.isNumeral(previous.value), Self.isNumeral(next.value), !run.closes { return false }
    if CharacterClass.isDigit(previous.value) {
      // 3．5, 12.工业, 三点：1.工业 2.农业
      if CharacterClass.isDigit(next.value) || isListNumber(text, run.start, from: start) { return false }
      return run.closes || isSpaced || CharacterClass.isHan(next.value)
    }
    if CharacterClass.isHan(previous.value) {
      // 一. 工业
      if isShort, isChineseNumeral(text, start..<run.start) { return false }
      if run.closes || isSpaced { return true }
      guard CharacterClass.isHan(next.value) || CharacterClass.isOpeningQuote(next.value) else {
        return false
      }
      let uses = usesIdeographicStop ?? ChineseSegmenter.containsIdeographicStop(text)
      usesIdeographicStop = uses
      return !uses
    }
    if previous.width == 1, CharacterClass.isASCIIWord(UInt8(previous.value)) {
      return dotAfterLatinEndsSentence(text, run, from: start)
    }
    // ％ ） ” and other marks before the dot.
    return run.closes || isSpaced || CharacterClass.isHan(next.value)
  }

  /// A Chinese numeral, or ○ or 〇 for nought.
  private static func isNumeral(_ scalar: UInt32) -> Bool {
    CharacterClass.isChineseNumeral(scalar) || scalar == 0x25CB || scalar == 0x3007
  }

  /// English inside Chinese: as the English segmenter decides, and before Han unless the word is an abbreviation.
  private func dotAfterLatinEndsSentence(_ text: Span<UInt8>, _ run: StopRun, from start: Int) -> Bool {
    let word = WordBefore(text, run.start)
    if abbreviations.kind(of: word.text) != nil || word.implicitKind != nil { return false }
    if word.range.lowerBound == start, word.isListMarker { return false }
    let follower = SentenceStart(text, after: run.end)
    switch follower.kind {
    case .han: return true
    case .upper: return follower.isSpaced
    case .end: return true
    default: return false
    }
  }

  /// Whether the number before a dot counts an item: it begins the sentence, or has at most two digits after a mark.
  private func isListNumber(_ text: Span<UInt8>, _ dot: Int, from start: Int) -> Bool {
    var position = dot
    var digits = 0
    while position > start {
      let scalar = text.scalar(before: position)
      guard CharacterClass.isDigit(scalar.value) || scalar.value == 0x2E else { break }
      position -= scalar.width
      digits += 1
    }
    if position == start { return digits <= 3 || digits <= 7 && text.byte(at: start + 1) == 0x2E }
    let before = text.scalar(before: position).value
    return digits <= 2
      && (CharacterClass.isSpace(before) || [0xFF1A, 0xFF1B, 0xFF0C, 0x3A, 0x3B, 0x2C].contains(before))
  }

  /// Whether all characters are Chinese numerals, 第 or 附 before them.
  private func isChineseNumeral(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = text.scalar(at: position)
      // 百 〇 第 附 甲 乙 丙 丁
      let isOther = [0x767E, 0x3007, 0x7B2C, 0x9644, 0x7532, 0x4E59, 0x4E19, 0x4E01].contains(scalar.value)
      guard isOther || CharacterClass.isChineseNumeral(scalar.value) else { return false }
      position += scalar.width
    }
    return !range.isEmpty
  }

  private static func containsIdeographicStop(_ text: Span<UInt8>) -> Bool {
    var position = 0
    while position + 2 < text.count {
      if text[position] == 0xE3, text[position + 1] == 0x80, text[position + 2] == 0x82 { return true }
      position += 1
    }
    return false
  }
}
