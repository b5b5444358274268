import Testing

@testable import Align

@Suite struct BitextFormatTests {
  @Test(arguments: [
    ("x.tmx", BitextFormat.tmx), ("out/seeds.TSV", .tsv), ("a.b/x.jsonl", .jsonl), ("x.beads", .beads),
    ("x.ladder", .ladder), ("corpus.en", .moses), ("corpus.zh", .moses), ("x.xlf", .xliff),
    ("x.xliff", .xliff),
    ("app.po", .po), ("x.sdlxliff", .xliff), ("x.mqxliff", .xliff), ("x.mxliff", .xliff), ("x.txlf", .xliff),
    ("x.pot", .po), ("x.strings", .resources), ("x.json", .resources),
    ("a.properties", .resources), ("x.csv", .csv), ("film.en.srt", .subtitles), ("x.vtt", .subtitles),
    ("x.html", .html), ("x.xlsx", .xlsx), ("x.y.txt", .text), ("x", nil), ("tmx", nil), ("x.tmx/y", nil),
    ("x.docx", nil),
    ("", nil),
    (".", nil),
  ])
  func extensionsNameFormats(_ path: String, _ format: BitextFormat?) {
    #expect(BitextFormat(path: path) == format)
  }

  @Test func noTwoFormatsShareAnExtension() {
    let all = BitextFormat.allCases.flatMap(\.fileExtensions)
    #expect(Set(all).count == all.count)
    for format in BitextFormat.allCases {
      #expect(BitextFormat(path: "x." + format.fileExtensions[0]) == format)
      #expect((format.makeReader() == nil) == [.html, .xhtml, .epub].contains(format))
      #expect((format.makeWriter() == nil) == (format.joinsTwoFiles || format == .qt))
    }
  }

  @Test(arguments: ["corpus", "corpus.en", "corpus.zh", "corpus.moses"])
  func mosesHasTwoFiles(_ path: String) {
    #expect(BitextFormat.mosesPaths(path) == ("corpus.en", "corpus.zh"))
  }

  @Test(arguments: [
    (0, "19700101T000000Z", "1970-01-01T00:00:00Z"),
    (951_782_400, "20000229T000000Z", "2000-02-29T00:00:00Z"),
    (1_795_237_800, "20261121T051000Z", "2026-11-21T05:10:00Z"),
    (4_107_542_399, "21000228T235959Z", "2100-02-28T23:59:59Z"),
    (-1, "19691231T235959Z", "1969-12-31T23:59:59Z"),
  ])
  func timestamps(_ seconds: Int, _ basic: String, _ extended: String) {
    let moment = Timestamp(secondsSince1970: seconds)
    #expect(moment.basicText == basic)
    #expect(moment.extendedText == extended)
  }

  @Test(arguments: [
    ("en", Language.english), ("EN-us", .english), ("en_GB", .english), ("eng", .english), ("zh", .chinese),
    ("zh-Hans-CN", .chinese), ("ZH_TW", .chinese), ("cmn", .chinese), ("fr", nil), ("e", nil), ("", nil),
    ("enx", nil),
    ("x-en", nil), ("-en", nil),
  ])
  func tags(_ tag: String, _ language: Language?) {
    #expect(Language(tag: tag) == language)
  }

  @Test func mosesFilesMustBeEquallyLong() {
    let input = BitextInput(
      english: .bytes(Array("a\nb\n".utf8), name: "x.en"),
      chinese: .bytes(Array("甲\n".utf8), name: "x.zh")
    )
    let error = #expect(throws: ReadError.self) { try MosesReader().readAll(input) }
    #expect(
      error?.description == "x.zh:2: the file ends before this line; expected as many lines as x.en has"
    )
  }

  @Test func mosesKeepsItsLines() throws {
    let input = BitextInput(
      english: .bytes(Array("a\n\n\nd\n".utf8) + [0xFF, 0x0A], name: "dir/x.en"),
      chinese: .bytes(Array("甲\n\n丙\n \n戊".utf8), name: "x.zh")
    )
    let content = try MosesReader().readAll(input)
    #expect(content.documents.map(\.identifier) == ["x"])
    #expect(content.documents.flatMap(\.pairs).map(\.bead) == [0, 2, 3])
    #expect(
      content.documents.flatMap(\.pairs).map { $0.englishText + "|" + $0.chineseText } == ["a|甲", "|丙", "d|"]
    )
    #expect(content.problems.map(\.line) == [5])
  }

  @Test(arguments: BitextFormat.allCases) func whatIsNotNamedIsAnError(_ format: BitextFormat) {
    guard let reader = format.makeReader() else { return }
    let beads = ByteInput.bytes(Array((format == .ladder ? "0\t0\t0\n" : "[0]:[0]\n").utf8), name: "x")
    let input =
      format.holdsText
      ? BitextInput(main: nil, english: nil, chinese: nil, documentName: "x") : BitextInput(beads)
    let error = #expect(throws: ReadError.self) { try reader.readAll(input) }
    #expect(error?.kind == .noInput)
  }

  /// Every way to lay breaks over small texts: never a trap, and only those that fit are taken.
  @Test func breaksOfEverySmallShape() {
    for language in Language.allCases {
      let joint = language == .english ? " " : ""
      for text in ["", "a", " ", "a b", "甲乙", "e\u{301} \u{1F44D}", "a  b"] {
        for first in -1...4 {
          for second in -1...5 {
            for third in -1...6 {
              guard
                let segments = SegmentBreaks.segments(
                  of: text,
                  breaks: [first, second, third],
                  language: language
                )
              else { continue }
              #expect(Array(segments.joined(separator: joint).utf8) == Array(text.utf8))
              #expect(segments.count == 2)
            }
          }
        }
      }
      for segments in [["a"], [""], ["", ""], ["a", ""], ["", "b", "cc"], ["e\u{301}", "\u{301}e"]] {
        let side = AlignedPair.Side(segments: segments)
        let breaks = SegmentBreaks.breaks(of: side, language: language)
        let found = SegmentBreaks.segments(
          of: segments.joined(separator: joint),
          breaks: breaks,
          language: language
        )
        #expect(found == segments)
      }
    }
  }

  @Test(arguments: [
    ("zh", "zh", true), ("zh-TW", "zh", true), ("zh-Hant", "zh-TW", true), ("zh-TW", "zh-Hant", true),
    ("zh_HK", "zh-Hant", true), ("zh-HK", "zh-TW", false), ("zh-CN", "zh-TW", false), ("zh", "zh-TW", false),
    ("zh-Hans-CN", "zh-CN", true), ("zh-SG", "zh-Hans", true), ("en-GB", "en", true), ("en", "en-GB", false),
    ("en-US", "en-GB", false), ("zh", "en", false),
  ])
  func varietiesAnswerTags(_ tag: String, _ wanted: String, _ answers: Bool) throws {
    let variety = try #require(LanguageVariety(tag: tag))
    #expect(variety.answers(try #require(LanguageVariety(tag: wanted))) == answers)
  }

  @Test(arguments: [
    ("", nil), ("12%", nil), ("Yes", Language.english), ("好", .chinese), ("在 Kubernetes 上", .chinese),
    ("The word 中 means middle.", .english), ("Ünïcode", .english), ("〇", .chinese),
  ])
  func scriptTellsTheLanguage(_ text: String, _ language: Language?) {
    #expect(ScriptShare(text).language == language)
  }
}
