import Align
import Foundation
import Testing

/// Damaged inputs: whatever the bytes, reading and aligning end with documents or errors, never with a trap.
@Suite struct MutatedInputTests {
  /// Damaged versions of each sample; more find more, and take longer.
  private static let rounds = 12
  /// What damage puts in: marks of every format, halves of characters, signs that readers look for.
  private static let insertions = [
    "\u{0}", "\u{FEFF}", "\t", "\n\n", "\r", "\"", "\\", "<", "&", "]]>", "{", "[",
    "[9999999999999999999]:[0]", "-1",
    "<hr />", "Original:", "Title:", "。", "│", "-- ", "== ", "\u{3000}", "<seg>", "</tu>", "1e999",
  ]

  /// Damages bytes in one to eight places.
  private func damaged(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...200, using: &random))
      switch Int.random(in: 0...5, using: &random) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
      case 3: bytes.removeSubrange(max(place, bytes.count / 2)..<bytes.count)
      case 4: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      default: bytes.insert(contentsOf: (Self.insertions.randomElement(using: &random) ?? "").utf8, at: place)
      }
    }
    return bytes
  }

  private func seed() throws -> [UInt8] {
    let path = Repository.path("seeds/004_a4e8378cc441a5b5.txt")
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Checks what holds for the alignment of any document: every segment in one bead, posteriors in 0 … 1.
  private func check(_ document: AlignedDocument) {
    for pair in document.pairs {
      #expect(!pair.english.isEmpty || !pair.chinese.isEmpty)
      if let posterior = pair.posterior { #expect((0...1).contains(posterior)) }
    }
    for side in [document.pairs.map(\.english.indices), document.pairs.map(\.chinese.indices)] {
      let indices = side.flatMap { $0 }
      #expect(indices == Array(0..<indices.count))
    }
  }

  @Test func articles() throws {
    let bytes = try seed()
    var random = SeededRandom(seed: 1)
    let aligner = DocumentAligner()
    for round in 0..<Self.rounds {
      let input = damaged(bytes, &random)
      do throws(ReadError) {
        let source = try TextDecoder().decode(input, name: "x")
        let document = try ArticleReader().read(source, identifier: "x")
        // Alignment is slow where nothing is optimised.
        if round % 4 == 0 { check(aligner.align(document)) }
      } catch { #expect(!error.problem.isEmpty) }
    }
  }

  @Test func rowsOfDocumentPairs() throws {
    let row = "It rained. “We left,” he said.\t下雨了。他说：“我们走了。”\n"
    let bytes = Array(("english\tchinese\n" + String(repeating: row, count: 5)).utf8)
    var random = SeededRandom(seed: 2)
    let aligner = DocumentAligner()
    for _ in 0..<Self.rounds {
      for result in TSVDocumentReader().documents(bytes: damaged(bytes, &random), name: "x") {
        if case .success(let document) = result { check(aligner.align(document)) }
      }
    }
  }

  @Test(arguments: BitextFormat.allCases.filter { $0.makeReader() != nil && $0.makeWriter() != nil })
  func bitext(format: BitextFormat) throws {
    let documents = BitextSamples.documents.map { document in
      // The long samples only make the rest rarer, and readers are slow where nothing is optimised.
      var document = document
      document.pairs.removeAll { $0.englishText.utf8.count > 500 || $0.chineseText.utf8.count > 500 }
      document.pairs = document.pairs.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
      return document
    }
    let writer = try #require(format.makeWriter())
    let reader = try #require(format.makeReader())
    let output = writer.write(documents).output
    let lines = Array(String(repeating: "text\n", count: 20).utf8)
    let isMoses = format == .moses
    var random = SeededRandom(seed: 3)
    for _ in 0..<Self.rounds / 2 {
      let main = damaged(isMoses ? output.english : output.main, &random)
      let input =
        isMoses
        ? BitextInput(
          english: .bytes(main, name: "x.en"),
          chinese: .bytes(damaged(output.chinese, &random), name: "x.zh")
        )
        : BitextInput(
          .bytes(main, name: "x"),
          english: .bytes(lines, name: "x.en"),
          chinese: .bytes(lines, name: "x.zh")
        )
      do throws(ReadError) {
        let content = try reader.readAll(input)
        for pair in content.documents.flatMap(\.pairs) {
          if let posterior = pair.posterior { #expect((0...1).contains(posterior)) }
        }
        // What was read can be written.
        _ = writer.write(content.documents)
      } catch { #expect(!error.problem.isEmpty) }
    }
  }
}
