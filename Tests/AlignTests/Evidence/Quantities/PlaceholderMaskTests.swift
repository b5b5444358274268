import Testing

@testable import Align

/// What of a text is a placeholder and what is text.
@Suite struct PlaceholderMaskTests {
  @Test(arguments: [
    ("%d files", "__ files"), ("%.2f MB", "____ MB"), ("%-10s.", "_____."), ("%2$s的%1$d", "____的____"),
    ("%1 of %2", "__ of __"),
    ("{0} and {1:.2f}", "___ and _______"), ("${count} 个", "$_______ 个"), ("%(num)d条", "_______条"),
    ("%lld", "____"),
    ("50% of them", "50% of them"), ("30%d", "30%d"), ("100%", "100%"), ("%", "%"), ("%%", "%%"),
    ("{}", "{}"), ("{ 5 }", "{ 5 }"),
    ("{5", "{5"), ("%dollars", "%dollars"),
    ("{count, plural, one {1 file}}", "{count, plural, one {1 file}}"),
  ])
  func placeholdersAreCovered(_ text: String, _ covered: String) {
    #expect(String(decoding: PlaceholderMask.covered(Array(text.utf8)), as: UTF8.self) == covered)
  }

  @Test(arguments: ["%", "{", "%1", "{a", "%(", "%-", "%9"])
  func longRowsAreReadOnce(_ part: String) {
    let text = Array(String(repeating: part, count: 20_000).utf8)
    #expect(PlaceholderMask.covered(text).count == text.count)
  }
}
