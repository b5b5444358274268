import Testing

@testable import Align

/// What a run of stops takes with it.
@Suite struct StopRunTests {
  /// A text, the marks whose first place in it is where the run starts, the run with what closes, and what it amounts to.
  typealias Row = (text: String, marks: String, whole: String, kind: StopRun.Kind)

  private func run(_ text: String, at marks: String, isQuoteOpen: Bool = false) throws -> StopRun {
    let utf8 = Array(text.utf8)
    let start = try #require(utf8.firstRange(of: Array(marks.utf8))?.lowerBound)
    return StopRun(utf8.span, at: start, isQuoteOpen: isQuoteOpen)
  }

  private func taken(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  @Test(
    arguments: [
      ("He left. Then", ".", ".", .fullStop), ("He left... Then", "...", "...", .ellipsis),
      ("He left.... Then", "....", "....", .strong), ("He left . . . and so", ". . .", ". . .", .ellipsis),
      ("It is done. .NET", ".", ".", .fullStop), ("What?! No", "?!", "?!", .strong),
      ("他走了……然后", "……", "……", .ellipsis), ("他走了。”然后", "。", "。”", .strong), ("A ‥ B", "‥", "‥", .ellipsis),
      ("(He left.) Then", ".", ".)", .fullStop), ("“But I—” he said", "—", "—”", .ellipsis),
      ("“可是——”他说", "——", "——”", .ellipsis), ("end.[12] Next", ".", ".[12]", .fullStop),
      ("end.[1, 2-4] Next", ".", ".[1, 2-4]", .fullStop), ("end.[a] Next", ".", ".", .fullStop),
      ("end.[] Next", ".", ".", .fullStop), ("end.[123456789012345] Next", ".", ".", .fullStop),
      ("end.)[12] Next", ".", ".)", .fullStop), ("“Go. ” he said", ".", ". ”", .fullStop),
      ("It’s over. ’Twas", ".", ".", .fullStop), ("‘It’s over. ’ he said", ".", ". ’", .fullStop),
      ("end.\" Next", ".", ".\"", .fullStop), ("end.\"Next", ".", ".", .fullStop),
      ("end.' Next", ".", ".'", .fullStop), ("end.'s", ".", ".", .fullStop),
      ("end. \" Next", ".", ". \"", .fullStop),
      ("end.\")", ".", ".\")", .fullStop), ("完！」）", "！", "！」）", .strong),
    ] as [Row]
  )
  func aRunTakesWhatClosesAfterIt(_ row: Row) throws {
    let run = try run(row.text, at: row.marks)
    #expect(taken(row.text, run.start..<run.marksEnd) == row.marks)
    #expect(taken(row.text, run.start..<run.end) == row.whole)
    #expect(run.kind == row.kind)
    #expect(run.closes == (row.whole.last.map { "”’\"')」）".contains($0) } ?? false))
  }

  /// A straight quote closes where one is open, whatever follows.
  @Test func anOpenQuoteIsClosed() throws {
    let run = try run("\"He left.\"Then", at: ".", isQuoteOpen: true)
    #expect(run.straightQuotes == 1 && run.closesQuote && !run.closesBracket)
    #expect(taken("\"He left.\"Then", run.start..<run.end) == ".\"")
  }

  @Test(arguments: [
    ("—”", true), ("——’", true), ("—\" ", true), ("—'", true), ("—a", false), ("-”", false), ("—\"a", false),
  ])
  func aDashBreaksOffAQuotation(_ text: String, _ breaks: Bool) {
    #expect(StopRun.isBreakingDash(Array(text.utf8).span, at: 0) == breaks)
  }

  /// Stops and closing marks that are alone belong to the sentence before; the first of all stands by itself.
  @Test(arguments: [
    ("One.| ”", ["One. ”"]), ("One.|Two.", ["One.", "Two."]), ("One.|。)|", ["One.。)"]),
    ("”|One.", ["”", "One."]), ("|", []),
  ])
  func marksAloneJoinTheSentenceBefore(_ parts: String, _ sentences: [String]) {
    let pieces = parts.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let text = Array(pieces.joined().utf8)
    var found: [Range<Int>] = []
    var start = 0
    for piece in pieces {
      StopRun.append(start..<start + piece.utf8.count, to: &found, in: text.span)
      start += piece.utf8.count
    }
    #expect(found.map { String(decoding: text[$0], as: UTF8.self) } == sentences)
  }

  @Test(arguments: [("(Picture). Next", 9, 10), ("（图）。！下", 9, 15), ("(Picture) Next", 9, 9), ("a.", 1, 2)])
  func stopsBehindANoteAreTaken(_ text: String, _ offset: Int, _ end: Int) {
    #expect(StopRun.attached(Array(text.utf8).span, from: offset) == end)
  }
}
