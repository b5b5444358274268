import Testing

@testable import Align

@Suite struct PiecePlacesTests {
  private let encoder: SentenceEncoder

  init() throws {
    encoder = SentenceEncoder(try EncoderModel(bytes: SyntheticEncoder.file, file: "model"))
  }

  private func texts(_ encoder: SentenceEncoder, _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var start = 0
    return PiecePlaces(encoder, text).ends.map { end in
      defer { start = end }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("ab a", ["ab", " a"]), ("煤矿煤", ["煤", "矿", "煤"]), ("  ab", ["  ab"]), ("a.", ["a", "."]), ("", []),
  ])
  func piecesEndWhereTheirTextDoes(_ text: String, _ expected: [String]) {
    #expect(texts(encoder, text) == expected)
  }

  @Test func aRangeIsMadeOfWholeWords() {
    let text = "ab abab 煤矿 a"
    let places = PiecePlaces(encoder, text)
    let bytes = Array(text.utf8)
    for first in places.ends.indices {
      for end in first + 1...places.ends.count {
        let range = places.range(first..<end)
        let part = String(decoding: bytes[range], as: UTF8.self)
        #expect(text.contains(part) && !part.hasPrefix(" ") && !part.hasSuffix(" "))
        #expect(
          range.lowerBound == 0
            || !(isLetter(bytes[range.lowerBound - 1]) && isLetter(bytes[range.lowerBound]))
        )
      }
    }
    #expect(places.range(0..<0) == 0..<bytes.count)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
}
