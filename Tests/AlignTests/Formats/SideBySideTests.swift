import Testing

@testable import Align

@Suite struct SideBySideTests {
  private func write(_ pairs: [AlignedPair], width: Int = 60) -> String {
    var options = BitextWriterOptions()
    options.width = width
    let document = AlignedDocument(
      identifier: "000",
      metadata: Metadata([.init(name: "title", value: "A Title")]),
      pairs: pairs
    )
    return String(decoding: SideBySideWriter(options).write([document]).output.main, as: UTF8.self)
  }
  private func read(_ text: String) throws -> BitextContent {
    try SideBySideReader().readAll(BitextInput(.bytes(Array(text.utf8), name: "x.txt")))
  }

  @Test func layout() {
    let pairs = [
      AlignedPair(
        bead: 7,
        english: .init(
          segments: ["China exploded its first atomic bomb at 15:00 today.", "It worked."],
          indices: [9, 10],
          lines: 12...13
        ),
        chinese: .init(
          segments: ["今天十五时，中国在本国西部地区爆炸了一颗原子弹，成功地实行了第一次核试验。"],
          indices: [9],
          lines: 40...40
        ),
        posterior: 0.97314,
        evidence: [.init(source: "length", logOdds: 1.2)]
      ),
      AlignedPair(bead: 8, english: .init(segments: ["Only English."]), chinese: .init()),
    ]
    #expect(
      write(pairs) == """
        == 000
           title: A Title

        -- 7 · posterior 0.9731 · lines 12-13, 40 · length +1.2000
        9    China exploded its      │ 9    今天十五时，中国在本国西
             first atomic bomb at    │      部地区爆炸了一颗原子弹，
             15:00 today.            │      成功地实行了第一次核试
        10   It worked.              │      验。

        -- 8
        -    Only English.           │

        """
    )
  }

  @Test func noChineseLineBeginsWithAClosingMark() {
    // At every width, and wherever the marks fall.
    let marks = "。，、；：？！”’）》〉」』】"
    let text = "中国“（第一）”，说：“好！”《书》、是吗？——对。他说：‘行’。"
    for width in 40...90 {
      let pair = AlignedPair(bead: 0, english: .init(), chinese: .init(segments: [text + text + text]))
      let rows = write([pair], width: width).split(separator: "\n").filter { $0.contains("│") }
      for row in rows.dropFirst() {
        let cell = row.split(separator: "│").last?.drop { $0 == " " } ?? ""
        #expect(cell.first.map { !marks.contains($0) } ?? false, "width \(width): \(row)")
      }
    }
  }

  @Test func linesKeepToTheWidth() {
    let chinese = String(repeating: "他说：“一百零一万吨。”（见ABC）", count: 9)
    let english = String(repeating: "It was a very long sentence, indeed. ", count: 9)
    for width in 40...100 {
      let pair = AlignedPair(
        bead: 0,
        english: .init(segments: [BitextSamples.trimmed(english)]),
        chinese: .init(segments: [chinese])
      )
      for row in write([pair], width: width).split(separator: "\n") where row.contains("│") {
        let columns = row.unicodeScalars.reduce(0) { $0 + $1.terminalWidth }
        #expect(columns <= width, "\(row)")
        let left = row.unicodeScalars.prefix { $0 != "│" }.reduce(0) { $0 + $1.terminalWidth }
        #expect(left == (width - 3) / 2 + 1)
      }
    }
  }

  @Test(arguments: BitextSamples.nastyTexts) func everyTextComesBackAtEveryWidth(_ text: String) throws {
    let text = BitextSamples.trimmed(String(repeating: text + " ", count: 6))
    for width in [40, 41, 47, 60] {
      let pair = AlignedPair(
        bead: 0,
        english: .init(segments: [text, text]),
        chinese: .init(segments: [text], indices: [123_456_789])
      )
      let content = try read(write([pair], width: width))
      #expect(content.problems == [])
      let found = try #require(content.documents.first?.pairs.first)
      #expect(found.english.segments.map { Array($0.utf8) } == [Array(text.utf8), Array(text.utf8)])
      #expect(found.chinese.segments.map { Array($0.utf8) } == [Array(text.utf8)])
      #expect(found.chinese.indices == [123_456_789])
    }
  }

  /// Every text of up to six of the characters that matter to the layout, in the narrowest columns.
  @Test func everySmallTextComesBack() throws {
    let alphabet: [Unicode.Scalar] = ["a", " ", "\\", "中", "。"]
    var texts: [[Unicode.Scalar]] = [[]]
    var layer: [[Unicode.Scalar]] = [[]]
    for _ in 0..<5 {
      layer = layer.flatMap { text in alphabet.map { text + [$0] } }
      texts += layer
    }
    let trimmed = texts.map { BitextSamples.trimmed(String(String.UnicodeScalarView($0))) }
    for language in Language.allCases {
      for text in trimmed {
        let lines = SideBySideCell.lines(
          .init(segments: [text]),
          language: language,
          width: SideBySideCell.gutter + 2
        )
        var builder = SideBySideCell.Builder()
        for line in lines {
          let isGood = builder.append(line.text + "   ", language: language)
          #expect(isGood)
        }
        #expect(builder.side(lines: nil).segments == [text])
      }
    }
  }

  @Test func whatBelongsToNothingIsAProblem() throws {
    let content = try read(
      """
      stray
      1 a │ 1 甲
      == x
      -- 0 · nonsense
      -- 0 · posterior 0.5
      no number │ 1 甲
      -- 1
      """
    )
    #expect(content.documents.map(\.identifier) == ["x"])
    #expect(content.documents.flatMap(\.pairs).map(\.chineseText) == ["甲"])
    #expect(content.problems.map(\.line) == [1, 2, 4, 6, 7])
  }

  @Test(
    arguments: [
      ("a", 1), ("中", 2), ("。", 2), ("ａ", 2), ("“", 1), ("é", 1), ("\u{301}", 0), ("👍", 2), ("𠀀", 2),
      ("　", 2), ("ｱ", 1),
      ("가", 2), ("—", 1), ("│", 1),
    ] as [(Unicode.Scalar, Int)]
  )
  func widths(_ scalar: Unicode.Scalar, _ width: Int) {
    #expect(scalar.terminalWidth == width)
  }
}
