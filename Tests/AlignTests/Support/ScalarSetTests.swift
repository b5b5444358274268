import Testing

@testable import Align

@Suite struct ScalarSetTests {
  @Test func itHasWhatWasPutInAndNothingElse() {
    let scalars: [UInt32] = [0, 0x3F, 0x40, 0xFF, 0x100, 0x4E00, 0x4E2D, 0x9FFF, 0x20000, 0x10FFFF]
    let set = ScalarSet(scalars)
    for scalar in scalars {
      #expect(set.contains(scalar))
      for other in [scalar &- 1, scalar + 1, scalar ^ 0x100, scalar ^ 0x40] {
        #expect(set.contains(other) == scalars.contains(other))
      }
    }
  }

  @Test func theEmptySetHasNothing() {
    let set: ScalarSet = []
    #expect(!set.contains(0) && !set.contains(0x4E00) && !set.contains(.max))
  }

  @Test func lettersAreASet() {
    var set = LetterSet()
    for byte in "az09_".utf8 { set.insert(byte) }
    set.insert(0xE4)
    for byte in UInt8.min...UInt8.max { #expect(set.contains(byte) == "az09_".utf8.contains(byte)) }
  }
}
