import Testing

@testable import Align

/// Files with bytes changed, cut out and doubled: a reader may complain, but it never traps and never makes up more
/// pairs than the bytes can hold.
@Suite struct DamagedInputTests {
  /// Knuth's MMIX linear congruential generator, so that every run damages the same bytes.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let documents = BitextSamples.documents.map { document in
    var document = document
    document.pairs = document.pairs.filter {
      $0.englishText.utf8.count < 100 && $0.chineseText.utf8.count < 100
    }
    document.pairs = Array(document.pairs.prefix(6))
    return document
  }

  /// Whether the message says something, and in one line.
  private static func isOneLine(_ error: ReadError) -> Bool {
    !error.problem.isEmpty
      && error.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{2028}" }
  }

  @Test(arguments: BitextFormat.allCases) func readersNeverTrap(_ format: BitextFormat) throws {
    guard let writer = format.makeWriter(), let reader = format.makeReader() else { return }
    let documents = format.holdsSeveralDocuments ? Self.documents : [Self.documents[0]]
    let whole = writer.write(documents).output
    let lines = Array("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n".utf8)
    var generator = Generator(state: 2026)
    for _ in 0..<150 {
      func damage(_ bytes: [UInt8]) -> [UInt8] {
        guard !bytes.isEmpty else { return bytes }
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<5, using: &generator) {
          case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
          case 1: bytes[place] = Array("\"\\<>&:;[]{}\t\n│-·0".utf8).randomElement(using: &generator) ?? 0
          case 2: bytes.removeSubrange(place..<min(bytes.count, place + 20))
          case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: place)
          default: bytes.removeLast(min(place, 30))
          }
          if bytes.isEmpty { break }
        }
        return bytes
      }
      let input =
        format == .moses
        ? BitextInput(english: .bytes(damage(whole.english)), chinese: .bytes(whole.chinese))
        : BitextInput(.bytes(damage(whole.main)), english: .bytes(lines), chinese: .bytes(lines))
      var pairs = 0
      do throws(ReadError) {
        try reader.read(input) { event in
          if case .pair(let pair) = event {
            pairs += 1
            #expect(!pair.english.isEmpty || !pair.chinese.isEmpty)
            #expect(pair.english.indices.isEmpty || pair.english.indices.count == pair.english.segments.count)
          }
          if case .problem(let error) = event { #expect(Self.isOneLine(error)) }
          return true
        }
      } catch {
        #expect(Self.isOneLine(error))
      }
      #expect(pairs <= 100)
    }
  }
}
