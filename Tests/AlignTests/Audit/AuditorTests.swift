import Testing

@testable import Align

/// Where findings point, what excuses them, and how they are named.
@Suite struct AuditorTests {
  private func pair(_ bead: Int, _ english: String, _ chinese: String, posterior: Double? = nil)
    -> AlignedPair
  {
    AlignedPair(
      bead: bead,
      english: AlignedPair.Side(segments: english.isEmpty ? [] : [english]),
      chinese: AlignedPair.Side(segments: chinese.isEmpty ? [] : [chinese]),
      posterior: posterior
    )
  }

  @Test func theMessageSaysWhatEachSideMeans() throws {
    let document = AlignedDocument(
      identifier: "d",
      pairs: [pair(0, "It made 1.1 million tons.", "生产一百零一万吨。")]
    )
    let finding = try #require(Auditor().findings(in: document).first)
    #expect(
      finding.message == #"一百零一万吨 is 1,010,000 t; the English has "1.1 million tons" = 1,100,000 t"#
    )
    #expect(finding.english.quote == "1.1 million tons")
    #expect(finding.chinese.quote == "一百零一万吨")
  }

  @Test func placesCountLinesAndColumnsFromTheSegment() throws {
    var document = AlignedDocument(identifier: "d", pairs: [])
    var side = AlignedPair.Side(segments: ["First.", "Then\nit made 300 tons."])
    side.places = [
      SourceSpan(line: 4, lastLine: 4, column: 3, bytes: 0..<6),
      SourceSpan(line: 4, lastLine: 5, column: 10, bytes: 7..<28),
    ]
    var chinese = AlignedPair.Side(segments: ["先。", "再生产四百吨。"])
    chinese.places = [
      SourceSpan(line: 9, lastLine: 9, column: 1, bytes: 0..<6),
      SourceSpan(line: 9, lastLine: 9, column: 3, bytes: 6..<24),
    ]
    document.pairs = [AlignedPair(bead: 0, english: side, chinese: chinese)]
    document.englishFile = "a.en"
    let finding = try #require(Auditor().findings(in: document).first)
    #expect(finding.english.description == "a.en:5:9")
    #expect(finding.chinese.description == "-:9:6")
  }

  @Test func aNumberThatMovedToTheNeighbourIsANote() {
    let moved = [
      pair(0, "They came.", "来了三百人。", posterior: 0.9),
      pair(1, "Three hundred people left.", "走了。", posterior: 0.9),
    ]
    let severities = Auditor().findings(in: AlignedDocument(identifier: "d", pairs: moved)).map(\.severity)
    #expect(severities == [.note, .note])
    // Rows that somebody paired are not excused by their neighbours.
    let rows = moved.map { pair in
      var row = pair
      row.posterior = nil
      return row
    }
    #expect(
      Auditor().findings(in: AlignedDocument(identifier: "d", pairs: rows)).map(\.severity) == [
        .warning, .warning,
      ]
    )
  }

  @Test func aDoubtfulPairIsNoProof() {
    let document = AlignedDocument(
      identifier: "d",
      pairs: [pair(0, "It made 300 tons.", "生产四百吨。", posterior: 0.3)]
    )
    let found = Auditor().findings(in: document)
    #expect(found.map(\.check) == ["number-mismatch", "low-confidence"])
    #expect(found.map(\.severity) == [.note, .note])
  }

  @Test func fingerprintsOutliveLineNumbersAndTellRepetitionsApart() {
    let wrong = pair(0, "It made 300 tons.", "生产四百吨。")
    let right = pair(0, "Fine.", "好。")
    let first = Auditor().findings(in: AlignedDocument(identifier: "d", pairs: [wrong, wrong]))
    let second = Auditor().findings(in: AlignedDocument(identifier: "d", pairs: [right, wrong]))
    #expect(first.count == 2)
    #expect(first[0].fingerprint == second[0].fingerprint)
    #expect(first[0].fingerprint != first[1].fingerprint)
    #expect(first[0].fingerprint.utf8.count == 16)
  }

  @Test func aSideWithoutTextHasNothingToCompare() {
    let document = AlignedDocument(identifier: "d", pairs: [pair(0, "", "生产四百吨。"), pair(1, "300 tons", "")])
    #expect(Auditor().findings(in: document).map(\.check) == ["omission", "addition"])
  }

  @Test func disabledChecksSayNothing() {
    let document = AlignedDocument(identifier: "d", pairs: [pair(0, "It made 300 tons.", "生产四百吨。")])
    let others = Auditor.allChecks.filter { $0.explanation.name != "number-mismatch" }
    #expect(Auditor(checks: others).findings(in: document) == [])
  }

  /// A bitext audited block by block gives what it gives as a whole.
  @Test func blocksAreInvisible() throws {
    var text = ""
    for row in 0..<700 {
      text += row % 7 == 0 ? "It made \(row) tons.\t生产\(row + 1)吨。\n" : "It made \(row) tons.\t生产\(row)吨。\n"
    }
    let input = BitextInput(ByteInput.bytes(Array(text.utf8), name: "rows.tsv"))
    for jobs in [1, 3] {
      var found: [Finding] = []
      var pairs = 0
      AuditPipeline(
        reader: DocumentReader(),
        aligner: DocumentAligner(),
        auditor: Auditor(names: ["number-mismatch"]),
        jobs: jobs
      )
      .run([.bitext(input, .tsv)]) { event in
        if case .findings(let findings, let count) = event {
          found += findings
          pairs += count
        }
      }
      #expect(pairs == 700)
      #expect(found.map(\.bead) == Array(stride(from: 0, to: 700, by: 7)))
      #expect(found.map(\.english.line) == found.map { $0.bead + 1 })
      #expect(Set(found.map(\.fingerprint)).count == 100)
    }
  }

  @Test func columnsOfRowsCountFromTheLineStart() throws {
    let input = BitextInput(ByteInput.bytes(Array("Made 300 tons.\t生产四百吨。\n".utf8), name: "rows.tsv"))
    var found: [Finding] = []
    AuditPipeline(reader: DocumentReader(), aligner: DocumentAligner(), auditor: Auditor(), jobs: 1)
      .run([.bitext(input, .tsv)]) { if case .findings(let findings, _) = $0 { found += findings } }
    let finding = try #require(found.first)
    #expect(finding.english.description == "rows.tsv:1:6")
    #expect(finding.chinese.description == "rows.tsv:1:18")
  }

  /// Each finding holds both texts: 4,000 in one pair took 2 GB.
  @Test(arguments: [99, 100, 101, 3000]) func ofManyFindingsInAPairAHundredAreTold(_ count: Int) {
    let addresses = (0..<count).map { "http://a.b/\($0)" }.joined(separator: " ")
    let pair = AlignedPair(bead: 0, english: .init(segments: [addresses]), chinese: .init(segments: ["没有。"]))
    let found = Auditor(names: ["address"]).findings(in: AlignedDocument(identifier: "d", pairs: [pair]))
    #expect(found.count == min(count, 100))
    #expect(found.last?.message.hasSuffix("are not listed") == (count > 100))
  }
}
