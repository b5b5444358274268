import Foundation
import Testing

@testable import Align

/// The usual ratio of a document's lengths, whatever a part of it lacks.
@Suite struct LengthScaleTests {
  private func pair(english letters: Int, chinese characters: Int = 20) -> PairReading {
    PairReading(
      AlignedPair(
        bead: 0,
        english: AlignedPair.Side(segments: [String(repeating: "a", count: letters)]),
        chinese: AlignedPair.Side(segments: [String(repeating: "中", count: characters)])
      ),
      words: .standard,
      placeholders: .none
    )
  }

  /// Pairs whose English is 75 … 104 letters long, evenly.
  private let usual = (0..<240).map { 75 + $0 % 30 }

  @Test func aThirdOfShortenedPairsMovesItLittle() {
    let whole = LengthScale(usual.map { pair(english: $0) })
    let damaged = LengthScale(
      usual.enumerated().map { index, letters in pair(english: index % 3 == 0 ? letters / 2 : letters) }
    )
    #expect(abs(damaged.center - whole.center) < 0.05)
    #expect(damaged.spread < 1.15 * whole.spread)
  }

  @Test func fewPairsAreDrawnToWhatIsUsual() {
    let longer = LengthScale([pair(english: 400)])
    let longest = LengthScale((0..<500).map { _ in pair(english: 400) })
    #expect(abs(longer.center - LengthScale.initial.center) < 0.2)
    #expect(longest.center > 1.5)
    #expect(LengthScale([PairReading]()) == .initial)
  }

  @Test func theOrderOfPairsSaysNothing() {
    let pairs = usual.map { pair(english: $0) }
    #expect(LengthScale(pairs) == LengthScale(pairs.reversed()))
  }
}
