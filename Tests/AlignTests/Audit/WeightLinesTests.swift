import Testing

@testable import Align

@Suite struct WeightLinesTests {
  private func read(_ text: String, columns: Int = 2) throws(ReadError) -> [(
    fields: [String], weight: Double
  )] {
    var lines: [(fields: [String], weight: Double)] = []
    let bytes = Array(text.utf8)
    try WeightLines.read(
      bytes,
      file: "weights.tsv",
      columns: columns,
      problem: "no weight",
      expected: "a weight",
      add: { fields, weight in
        lines.append((fields.map { String(decoding: bytes[$0], as: UTF8.self) }, weight))
        return lines.last?.fields.first != "bad"
      }
    )
    return lines
  }

  @Test func linesAreColumnsAndANumber() throws {
    let lines = try read("# a\tremark\na\tb\t1.5\n\n中\t\t-2\nc\td\t.5")
    #expect(lines.map(\.fields) == [["a", "b"], ["中", ""], ["c", "d"]])
    #expect(lines.map(\.weight) == [1.5, -2, 0.5])
    #expect(try read("").isEmpty)
    #expect(try read("7", columns: 0).map(\.weight) == [7])
  }

  /// The numbers are those of the standard library, to the last bit.
  @Test func numbersAreTheNearest() throws {
    var random = SeededRandom(seed: 11)
    var texts = ["0", "-0", "0.0", "-0.1", "00.10", "1e3", "-1.5E-3", "123456789012345", "1234567890123456"]
    texts += ["0.3333333333333333", "99999999.999999", "-7.000000000001"]
    for _ in 0..<2000 {
      let sign = random.next() % 2 == 0 ? "-" : ""
      texts.append("\(sign)\(random.next() % 100).\(random.next() % 10_000_000)")
    }
    let lines = try read(texts.map { "a\tb\t\($0)\n" }.joined())
    #expect(lines.map(\.weight.bitPattern) == texts.map { Double($0)?.bitPattern })
  }

  @Test(arguments: ["a\t1", "a\tb\tc\t1", "a\tb\t", "a\tb\t-", "a\tb\tx", "a\tb\t1.2.3", "bad\tb\t1"])
  func otherLinesAreRefused(_ line: String) {
    let error = #expect(throws: ReadError.self) { try read("a\tb\t1\n\(line)\n") }
    #expect(error?.line == 2)
  }
}
