import Testing

@testable import Align

/// Array files of NumPy.
@Suite struct NumpyArrayTests {
  @Test func aHeadIsRead() throws {
    let head = NumpyArray.header(floatsOfShape: [2, 3])
    #expect(head.count % 64 == 0 && head.last == 0x0A)
    let values: [Float] = [1, -2, 3.5, 0, 5, 6]
    let array = try NumpyArray(bytes: head + values.withUnsafeBytes { Array($0) }, file: "x")
    #expect(array.shape == [2, 3] && array.type == "<f4" && array.floats == values)
    #expect(array.doubles == nil && array.unsignedBytes == nil)
    #expect(String(decoding: NumpyArray.header(floatsOfShape: [4]), as: UTF8.self).contains("(4,)"))
  }

  @Test(
    arguments: [
      [], Array("\u{93}NUMPY".utf8), [0x93] + Array("NUMPY".utf8) + [1, 0, 255, 255, 0, 0],
      SyntheticEncoder.numpyHead(type: "<f4", shape: "3,") + [0, 0, 0, 0],
      SyntheticEncoder.numpyHead(type: "<f4", shape: "-1,"),
      SyntheticEncoder.numpyHead(type: "|O", shape: "1,") + [0],
      SyntheticEncoder.numpyHead(type: "<f8", shape: "4611686018427387904, 4"),
    ] as [[UInt8]]
  )
  func damageIsTold(_ bytes: [UInt8]) {
    #expect { _ = try NumpyArray(bytes: bytes, file: "x") } throws: { ($0 as? ReadError)?.kind == .badData }
  }
}
