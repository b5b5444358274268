import Testing

@testable import Align

@Suite struct StringEndsTests {
  @Test(arguments: ["\u{3000}a\u{3000}", " a\n", "\u{2028}a\u{A0}", "a"]) func trims(_ text: String) {
    #expect(text.trimmingWhiteSpace == "a")
  }

  @Test func trimsEveryWhiteSpaceOfUnicodeAndNothingElse() {
    for number in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(number) else { continue }
      #expect(scalar.isWhiteSpace == scalar.properties.isWhitespace)
    }
    #expect(" \u{3000}\r\n".trimmingWhiteSpace == "")
    #expect(" \u{301}".trimmingWhiteSpace == "\u{301}")
  }

  @Test func prefixesAreBytes() {
    #expect("x-\u{301}y".dropping(prefix: "x-") == "\u{301}y")
    #expect("x".dropping(prefix: "x-") == nil)
  }

  @Test func quotedTextStaysOnOneLine() {
    #expect("a\r\nb\u{2028}中".quoted == "'a\\u{d}\\u{a}b\\u{2028}中'")
    #expect(String(repeating: "x", count: 41).quoted == "'" + String(repeating: "x", count: 40) + "…'")
  }
}
