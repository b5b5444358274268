import Foundation
import Testing

@testable import Align

/// Model files that are whole, and those that are not.
@Suite struct EncoderModelTests {
  private func problem(_ bytes: [UInt8]) -> ReadError? {
    do throws(ReadError) {
      _ = try EncoderModel(bytes: bytes, file: "m")
      return nil
    } catch { return error }
  }

  @Test func aFileIsMapped() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("align-\(UUID()).encoder")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(SyntheticEncoder.file).write(to: path)
    let model = try EncoderModel(contentsOf: path.path)
    #expect(model.pieceCount == SyntheticEncoder.vocabulary.count)
    #expect(model.unknownScore == -19)
    #expect(model.digests.told == model.digests.found)
  }

  @Test func noFileIsNoInput() {
    #expect {
      _ = try EncoderModel(contentsOf: "/nowhere/model")
    } throws: {
      ($0 as? ReadError)?.kind == .noInput
    }
  }

  @Test func everyDamageIsSeen() {
    let whole = SyntheticEncoder.file
    #expect(problem(whole) == nil)
    var places = [0, 8, 12, 16, 24, 128, 136, 144, 200, whole.count / 2, whole.count - 1]
    places += (1...20).map { whole.count * $0 / 21 }
    for place in places {
      var damaged = whole
      damaged[place] ^= 0x10
      #expect(problem(damaged)?.kind == .badData, "byte \(place)")
    }
    for count in [0, 7, 8, 127, 128, 129, whole.count / 2, whole.count - 1] {
      #expect(problem(Array(whole[..<count]))?.kind == .badData, "\(count) bytes")
    }
    #expect(problem(whole + [0])?.kind == .badData)
    #expect(problem(Array("not a model at all".utf8))?.problem == "no encoder model")
  }

  @Test func aMissingOrWrongArrayIsNamed() {
    var arrays = SyntheticEncoder.arrays
    arrays["w1_3"] = nil
    let missing = EncoderModelBuilder(pieces: SyntheticEncoder.pieces, arrays: arrays, file: "w")
    #expect { _ = try missing.bytes() } throws: { "\($0)".hasPrefix("w: no array 'w1_3'") }
    arrays["w1_3"] = arrays["w1_2"]
    let wrong = EncoderModelBuilder(pieces: SyntheticEncoder.pieces, arrays: arrays, file: "w")
    #expect { _ = try wrong.bytes() } throws: { "\($0)".hasPrefix("w: array 'w1_3' holds 131072 elements") }
  }
}
