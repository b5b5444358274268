import Testing

@testable import Align

@Suite struct SubtitleTests {
  private func one(_ text: String) throws -> BitextContent {
    try SubtitleReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "x.srt")))
  }
  private func two(_ english: String, _ chinese: String) throws -> BitextContent {
    try SubtitleReader().readAll(
      BitextInput(
        english: .bytes(Array(english.utf8), name: "x.en.srt"),
        chinese: .bytes(Array(chinese.utf8), name: "x.zh.srt"),
        documentName: "x"
      )
    )
  }
  private func texts(_ content: BitextContent) -> [String] {
    content.documents.flatMap(\.pairs).map {
      $0.english.segments.joined(separator: "/") + "|" + $0.chinese.segments.joined(separator: "/")
    }
  }
  /// Cues of given seconds as SubRip.
  private func srt(_ cues: (Double, Double, String)...) -> String {
    func time(_ seconds: Double) -> String {
      let whole = Int(seconds)
      let digits = String(Int(seconds * 1000) % 1000 + 1000).dropFirst()
      return "00:00:\(whole < 10 ? "0" : "")\(whole),\(digits)"
    }
    return cues.enumerated().map { "\($0 + 1)\n\(time($1.0)) --> \(time($1.1))\n\($1.2)\n\n" }.joined()
  }

  @Test func twoFilesArePairedByTime() throws {
    let english = srt((1, 2, "One."), (3, 5, "Two and\nthree."), (6, 7, "Four."), (8, 9, "Five."))
    let chinese = srt((1.1, 2.2, "一。"), (3, 4, "二，"), (4, 5, "三。"), (8, 9, "五。"), (11, 12, "六。"))
    let content = try two(english, chinese)
    #expect(content.problems == [])
    #expect(texts(content) == ["One.|一。", "Two and three.|二，/三。", "Four.|", "Five.|五。", "|六。"])
    let places = content.documents.flatMap(\.pairs).flatMap {
      $0.english.places.map { [$0.line, $0.lastLine, $0.column] }
    }
    #expect(places == [[3, 3, 1], [7, 8, 0], [12, 12, 1], [16, 16, 1]])
  }

  @Test func timesThatDisagreeGiveWayToTheOrder() throws {
    let english = srt((1, 2, "One."), (3, 4, "Two."), (5, 6, "Three."))
    let chinese = srt((21, 22, "一。"), (23, 24, "二。"), (25, 26, "三。"))
    #expect(texts(try two(english, chinese)) == ["One.|一。", "Two.|二。", "Three.|三。"])
    let fewer = try two(english, srt((21, 22, "一。"), (23, 24, "二。")))
    #expect(
      fewer.problems.map(\.problem) == ["only 0 % of the cues overlap in time with a cue of the other file"]
    )
    #expect(texts(fewer) == ["One.|", "Two.|", "Three.|", "|一。", "|二。"])
  }

  /// Every cue is in exactly one group, in order, whatever the times.
  @Test func pairsByTimeLoseNothing() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      func cues() -> [SubtitleCue] {
        var time = 0
        return (0..<Int(random.next() % 6)).map { _ in
          time += Int(random.next() % 4)
          return SubtitleCue(start: time, end: time + Int(random.next() % 4))
        }
      }
      let (english, chinese) = (cues(), cues())
      let groups = SubtitleReader.pairsByTime(english, chinese)
      #expect(groups.flatMap { Array($0.0) } == Array(english.indices))
      #expect(groups.flatMap { Array($0.1) } == Array(chinese.indices))
    }
  }

  @Test func oneFileIsSplitByScript() throws {
    let content = try one(
      srt(
        (1, 2, "Hello, 5 men.\n你好，五个人。"),
        (3, 4, "再见\nBye"),
        (5, 6, "♪"),
        (7, 8, "你有\n1984 吗？\nDo you?\n2"),
        (9, 10, "No."),
        (11, 12, "Same time"),
        (11, 12, "同时")
      )
    )
    #expect(
      texts(content) == [
        "Hello, 5 men.|你好，五个人。", "Bye|再见", "♪|", "Do you? 2|你有1984 吗？", "No.|", "Same time|同时",
      ]
    )
  }

  @Test func aLoneFileMustHaveBothLanguages() {
    let error = #expect(throws: ReadError.self) { try one(srt((1, 2, "Hello"), (3, 4, "Bye"))) }
    #expect(error?.problem == "no cue has lines in both languages")
  }

  @Test(arguments: [
    ("<i>a</i> b", false, "a b", 2), ("{\\an8}a", false, "a", 1), ("a < b > c", false, "a < b > c", 0),
    ("<font color=\"#fff\">a</font>", false, "a", 2), ("<v Anna>a", true, "a", 1),
    ("<00:01.000>a", true, "a", 1),
    ("a &amp; b &lt;c&gt;", true, "a & b <c>", 0), ("a &amp; b", false, "a &amp; b", 0), ("<", true, "<", 0),
    ("{a}", false, "{a}", 0),
  ])
  func markupIsKeptApart(_ line: String, _ isWebVTT: Bool, _ text: String, _ tags: Int) {
    let result = SubtitleParser.withoutMarkup(line, isWebVTT: isWebVTT)
    #expect(result.text == text)
    #expect(result.changes.tags == tags)
  }

  @Test func readsWebVTT() throws {
    let content = try one(
      """
      WEBVTT - a film
      Kind: captions

      STYLE
      ::cue { color: red }

      NOTE
      nothing

      intro
      00:01.000 --> 00:02.500 align:start position:0%
      <v Anna>Hello
      你好

      01:00:03.000 --> 01:00:04.000
      Bye
      再见
      """
    )
    #expect(content.problems == [])
    #expect(texts(content) == ["Hello|你好", "Bye|再见"])
    #expect(content.report.inlineTags == 1)
  }

  @Test func readsWhatOthersWrite() throws {
    // CRLF, no blank line between cues, a blank line inside a cue, times without fractions, cues out of order.
    let text =
      "\u{FEFF}3\r\n0:00:05 --> 0:00:06\r\nB\r\n乙\r\n1\r\n00:00:01.5 --> 00:00:02,0\r\nA\r\n\r\n甲\r\n"
    #expect(texts(try one(text)) == ["A|甲", "B|乙"])
  }

  @Test(arguments: [
    ("1\n00:00:01 -> 00:00:02\nA\n甲\n", "x.srt:1: the text belongs to no cue"),
    ("1\n00:0x:01,000 --> 00:00:02,000\nA\n甲\n", "x.srt:2: the times cannot be read"),
    ("1\n00:00:01,000 -->\nA\n甲\n", "x.srt:2: the times cannot be read"),
    ("", "x.srt: the file has no cues"),
  ])
  func saysWhatIsWrong(_ text: String, _ message: String) {
    var told: [ReadError] = []
    let bad = BitextInput(.bytes(Array(text.utf8), name: "x.srt"))
    do throws(ReadError) {
      try SubtitleReader().readDocuments(bad, problem: { told.append($0) }, document: { _ in true })
    } catch { told.append(error) }
    #expect(told.first?.description.hasPrefix(message) == true, "\(told)")
  }

  @Test func filesFindTheirPartners() {
    func names(_ paths: String...) -> [String] {
      SubtitleFiles.inputs(paths).map {
        [$0.main?.name, $0.english?.name, $0.chinese?.name].map { $0 ?? "-" }.joined(separator: " ") + " "
          + $0.documentName
      }
    }
    #expect(names("d/f.en.srt", "d/f.zh-CN.srt") == ["- d/f.en.srt d/f.zh-CN.srt f"])
    #expect(names("f.chs.srt", "g.srt", "f.eng.vtt") == ["- f.eng.vtt f.chs.srt f", "g.srt - - g"])
    #expect(
      names("f_zh_TW.srt", "f_en.srt", "f.zh_TW.srt") == [
        "- f_en.srt f_zh_TW.srt f", "f.zh_TW.srt - - f.zh_TW",
      ]
    )
    #expect(names("a.en.srt", "b.zh.srt") == ["a.en.srt - - a.en", "b.zh.srt - - b.zh"])
  }
}
