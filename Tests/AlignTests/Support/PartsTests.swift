import Testing

@testable import Align

@Suite struct PartsTests {
  @Test(arguments: ["", " ", "a", " a  b ", "吨 公斤", "a_b", "é é"])
  func partsAreThoseOfSplit(_ text: String) {
    let space = UInt8(ascii: " ")
    #expect(text.parts(space) == text.split(separator: " "))
    #expect(
      text.parts(space, keepsEmpty: true) == text.split(separator: " ", omittingEmptySubsequences: false)
    )
    #expect(text.dropFirst().parts(space) == text.dropFirst().split(separator: " "))
    #expect(text.words == text.split(separator: " "))
  }

  @Test func underscoresAreSpaces() {
    #expect("per_cent".spaced() == "per cent" && "_a__b".spaced() == "a b")
    #expect("_a__b".spaced(keepsEmpty: true) == " a  b" && "吨".spaced() == "吨")
  }
}
