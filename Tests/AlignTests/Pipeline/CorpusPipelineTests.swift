import Testing

@testable import Align

/// Blocks of rows: nothing is lost, the order is kept, and the number of jobs changes nothing.
@Suite struct CorpusPipelineTests {
  private func tsv(_ rows: Int, perDocument: Int) -> CorpusPipeline.Input {
    var text = "document\tbead\tenglish\tchinese\n"
    for row in 0..<rows { text += "d\(row / perDocument)\t\(row % perDocument)\tRow \(row)\t第\(row)行\n" }
    return CorpusPipeline.Input(BitextInput(.bytes(Array(text.utf8), name: "t.tsv")), format: .tsv)
  }

  @Test(arguments: [(1, 1), (255, 1), (256, 1), (257, 3), (1000, 1000), (1025, 300)], [1, 3])
  func rowsComeInOrderWithTheirNumbers(_ shape: (rows: Int, perDocument: Int), _ jobs: Int) {
    var rows: [String] = []
    var next = 0
    CorpusPipeline(jobs: jobs).run([tsv(shape.rows, perDocument: shape.perDocument), tsv(2, perDocument: 1)])
    {
      $0
    } consume: { event in
      guard case .result(let block) = event else { return true }
      #expect(block.firstRow == next)
      #expect(block.count <= CorpusPipeline.blockSize)
      #expect(block.documents.allSatisfy { !$0.pairs.isEmpty })
      #expect(block.documents.reduce(0) { $0 + $1.pairs.count } == block.count)
      next += block.count
      for document in block.documents {
        rows += document.pairs.map { "\(document.identifier) \($0.englishText)" }
      }
      return true
    }
    let expected = (0..<shape.rows).map { "d\($0 / shape.perDocument) Row \($0)" } + ["d0 Row 0", "d1 Row 1"]
    #expect(rows == expected)
  }

  @Test func aBadRowIsToldOfAndTheRestIsRead() {
    let bytes = Array("a\t一\nno tab\nb\t二\n".utf8)
    let input = CorpusPipeline.Input(BitextInput(.bytes(bytes, name: "t.tsv")), format: .tsv)
    var problems = 0
    var pairs = 0
    CorpusPipeline(jobs: 1).run([input]) {
      $0.count
    } consume: { event in
      switch event {
      case .problem: problems += 1
      case .result(let count): pairs += count
      }
      return true
    }
    #expect(problems == 1 && pairs == 2)
  }

  @Test func aConsumerCanStop() {
    var calls = 0
    CorpusPipeline(jobs: 1).run([tsv(5000, perDocument: 1)]) {
      $0.count
    } consume: { _ in
      calls += 1
      return false
    }
    #expect(calls == 1)
  }
}
