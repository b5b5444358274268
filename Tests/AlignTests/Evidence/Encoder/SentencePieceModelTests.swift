import Testing

@testable import Align

/// Vocabulary files that are whole, and those that are not.
@Suite struct SentencePieceModelTests {
  /// A field of bytes.
  private func field(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [number << 3 | 2, UInt8(bytes.count)] + bytes
  }

  private func piece(_ text: String, _ score: Float) -> [UInt8] {
    let bits = score.bitPattern
    let number = (0..<4).map { UInt8(truncatingIfNeeded: bits >> UInt32(8 * $0)) }
    return field(1, field(1, Array(text.utf8)) + [2 << 3 | 5] + number + [3 << 3, 1])
  }

  private var whole: [UInt8] {
    let pieces = [("<unk>", Float(0)), ("<s>", 0), ("</s>", 0), ("▁a", -1.5), ("煤", -2)]
    return pieces.flatMap { piece($0.0, $0.1) } + field(2, [8, 1])
      + field(3, field(1, Array("nmt_nfkc".utf8)))
  }

  private func problem(_ bytes: [UInt8]) -> String? {
    do throws(ReadError) {
      _ = try SentencePieceModel(bytes: bytes, file: "sp")
      return nil
    } catch { return "\(error)" }
  }

  @Test func piecesAreReadInOrder() throws {
    let model = try SentencePieceModel(bytes: whole, file: "sp")
    #expect(model.pieces.map { String(decoding: $0, as: UTF8.self) } == ["<unk>", "<s>", "</s>", "▁a", "煤"])
    #expect(model.scores == [0, 0, 0, -1.5, -2] && model.characterMap.isEmpty)
  }

  @Test func aFileCutAnywhereIsAnErrorOrHasFewerPieces() {
    for count in whole.indices {
      let bytes = Array(whole[..<count])
      if let model = try? SentencePieceModel(bytes: bytes, file: "sp") {
        #expect(model.pieces.count <= 5 && model.pieces.count > 3)
      }
    }
  }

  @Test(
    arguments: [
      ([], "sp: damaged at byte 0: no pieces; expected a SentencePiece unigram model"),
      (
        [0x0A, 0x7F, 1],
        "sp: damaged at byte 0: a field longer than its message; expected a SentencePiece unigram model"
      ),
      ([0x0B], "sp: damaged at byte 0: a field of an unknown type; expected a SentencePiece unigram model"),
      ([0x08], "sp: damaged at byte 1: a number cut off; expected a SentencePiece unigram model"),
      ([0x00, 1], "sp: damaged at byte 0: a field without a number; expected a SentencePiece unigram model"),
      ([0x0D, 1, 2], "sp: damaged at byte 1: a number cut off; expected a SentencePiece unigram model"),
      (
        [0x08] + [UInt8](repeating: 0xFF, count: 11),
        "sp: damaged at byte 11: a number of more than 64 bits; expected a SentencePiece unigram model"
      ),
    ] as [([UInt8], String)]
  )
  func damageIsTold(_ bytes: [UInt8], _ message: String) { #expect(problem(bytes) == message) }

  @Test func everyFlippedByteIsReadOrTold() {
    for place in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[place] ^= 1 << bit
        _ = problem(bytes)
      }
    }
    #expect(problem(field(1, field(1, [0xFF]))) != nil && problem(field(1, [])) != nil)
  }
}
