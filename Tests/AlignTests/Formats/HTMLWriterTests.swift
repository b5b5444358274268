import Foundation
import Testing

@testable import Align

@Suite struct HTMLWriterTests {
  private func page(_ documents: [AlignedDocument], _ annotate: HTMLWriter.Annotate? = nil) -> String {
    String(decoding: HTMLWriter(annotate: annotate).write(documents).output.main, as: UTF8.self)
  }

  /// The JSON of each document, as a browser cuts it out of the page.
  private func data(_ page: String) throws -> [[String: Any]] {
    try page.components(separatedBy: "<script type=\"application/json\"").dropFirst().map { part in
      let start = try #require(part.firstIndex(of: ">"))
      let end = try #require(part.range(of: "</script"))
      let json = Data(part[part.index(after: start)..<end.lowerBound].utf8)
      return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    }
  }

  private static let nasty = [
    "</script><script>window.wasRun = 1</script>", "<!-- <script>", "]]>", "a\u{2028}b\u{2029}c",
    "\"quoted\" 'single' \\ &amp; &lt;",
    "<img src=x onerror=\"window.wasRun = 1\">", "NUL\u{0}, bell\u{7}, escape\u{1B}", "𠀀 👩‍👩‍👧‍👦 e\u{301}",
    "{{script}} {{style}} {{policy}}",
  ]

  @Test func nastyTextIsKeptAsItStands() throws {
    let pairs = Self.nasty.enumerated().map {
      AlignedPair(bead: $0, english: .init(segments: [$1]), chinese: .init(segments: [$1, $1]))
    }
    for name in Self.nasty {
      let document = AlignedDocument(
        identifier: name,
        metadata: Metadata([.init(name: "title", value: name)]),
        pairs: pairs,
        signature: name
      )
      let text = page([document])
      let found = try #require(try data(text).first)
      #expect(found["english"] as? [String] == Self.nasty)
      #expect(found["chinese"] as? [String] == Self.nasty.flatMap { [$0, $0] })
      #expect(found["name"] as? String == name && found["signature"] as? String == name)
      // The page itself has two script elements without data: one per document, one with the scripts.
      #expect(text.components(separatedBy: "<script").count == 3)
      #expect(text.components(separatedBy: "</script").count == 3)
      #expect(!text.unicodeScalars.contains("\u{0}"))
    }
  }

  @Test func lineEndsThatJavaScriptOnceKnewAreEscaped() {
    let escaped = HTMLText.script(Array("\"a\u{2028}b\u{2029}c\u{202A}<\"".utf8))
    #expect(String(decoding: escaped, as: UTF8.self) == "\"a\\u2028b\\u2029c\u{202A}\\u003c\"")
  }

  @Test func thePolicyLetsThisScriptAndThisStyleRunAndNothingElse() throws {
    let text = page([])
    func part(_ start: String, _ end: String) throws -> String {
      let from = try #require(text.range(of: start))
      let to = try #require(text.range(of: end, range: from.upperBound..<text.endIndex))
      return String(text[from.upperBound..<to.lowerBound])
    }
    func hash(_ content: String) -> String {
      var digest = SHA256()
      digest.update(Array(content.utf8).span)
      return "'sha256-" + Data(digest.finish()).base64EncodedString() + "'"
    }
    let policy = try part("Content-Security-Policy\" content=\"", "\"")
    #expect(policy.contains("default-src 'none'"))
    #expect(policy.contains("script-src " + hash(try part("<script>", "</script>"))))
    #expect(policy.contains("style-src " + hash(try part("<style>", "</style>"))))
    #expect(!policy.contains("unsafe"))
    #expect(!text.contains("{{") && !text.contains("http-equiv=\"refresh\""))
    // Nothing is named that could be fetched; the one address is a name space.
    for reference in ["src=", "href=\"http", "url(", "@import", "fetch(", "XMLHttpRequest", "eval("] {
      #expect(!text.contains(reference), "\(reference)")
    }
    #expect(text.components(separatedBy: "://").count - 1 == 1)
  }

  @Test func beadsLinksAndFindingsAreNumberedAsTheScriptsTakeThem() throws {
    let pairs = [
      AlignedPair(bead: 0, english: .init(segments: ["𠀀 One.", "In 1960."]), chinese: .init()),
      AlignedPair(
        bead: 1,
        english: .init(segments: ["𠀀 300 tons."], lines: 4...4),
        chinese: .init(segments: ["前", "𠀀三百吨。"]),
        posterior: 0.25,
        evidence: [.init(source: "numbers", logOdds: 1.5)]
      ),
    ]
    let link = PairLink(
      kind: .number,
      agreement: .same,
      english: [.init(segment: 0, scalars: 2..<10)],
      chinese: [.init(segment: 1, scalars: 1..<4)]
    )
    let finding = Finding(
      document: "x",
      bead: 1,
      check: "unit",
      severity: .warning,
      message: "m",
      english: .init(text: "𠀀 300 tons.", quote: "tons", file: "a.tsv", line: 4, column: 7),
      chinese: .init(text: "前𠀀三百吨。"),
      fingerprint: "ff"
    )
    let text = page([AlignedDocument(identifier: "x", pairs: pairs)]) { _ in
      DocumentAnnotations(links: [[], [link]], findings: [finding])
    }
    let found = try #require(try data(text).first)
    func json(_ key: String) throws -> String {
      let value = try #require(found[key])
      return String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
    }
    #expect(try json("beads") == "[[0,2,0,null,[]],[1,1,2,0.25,[1.5]]]")
    #expect(try json("links") == #"[["number","same",[2,3,11],[1,2,5]]]"#)
    #expect(try json("findings") == #"[[1,"unit","warning","m","ff",[2,7,11],null,"a.tsv:4:7"]]"#)
    #expect(try json("englishLines") == "[0,0,4]")
    #expect(text.contains(#"data-pairs="2" data-note="0" data-warning="1" data-error="0""#))
  }

  @Test func aQuoteIsFoundWhereItsOffsetIs() {
    let side = AlignedPair.Side(segments: ["5 and 5.", "𠀀 5 more."])
    func place(_ offset: Int?, _ quote: String = "5", separatorLength: Int = 1) -> String? {
      let place = Finding.Place(text: "", quote: quote, quoteOffset: offset)
      return HTMLDocumentData.span(of: place, in: side, separatorLength: separatorLength)
        .map { "\($0.segment) \($0.utf16)" }
    }
    #expect(place(0) == "0 0..<1")
    #expect(place(6) == "0 6..<7")
    #expect(place(14) == "1 3..<4")
    #expect(place(13, separatorLength: 0) == "1 3..<4")
    #expect(place(nil) == "0 0..<1" && place(nil, "more") == "1 5..<9" && place(nil, "6") == nil)
    #expect(place(0, "") == nil && place(6, "5. 5") == nil && place(99) == nil)
  }

  @Test(arguments: [
    (["我们来开会。"], "zh-Hans"), (["我們來開會。"], "zh-Hant"), (["山水人口。"], "zh"), ([], "zh"),
  ])
  func chineseIsTaggedByItsCharacters(_ segments: [String], _ tag: String) {
    #expect(ChineseTag.tag(of: segments) == tag)
  }

  @Test func theDigestTellsTextsAndCutsApart() {
    let samples: [([String], [String])] = [
      ([], []), ([""], []), ([], [""]), (["a"], []), (["a", ""], []), (["", "a"], []), (["ab"], []),
      (["a", "b"], []),
      (["a"], ["b"]), ([], ["a", "b"]), (["a\n1"], []), (["1\na"], []),
    ]
    let digests = samples.map { SegmentsDigest.hexadecimal(english: $0.0, chinese: $0.1) }
    #expect(Set(digests).count == samples.count)
  }
}
