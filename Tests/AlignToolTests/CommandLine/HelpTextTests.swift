import Testing

@testable import align_tool

@Suite struct HelpTextTests {
  @Test func everyHelpFitsEightyColumns() {
    for entry in everyCommand {
      let text = HelpText(specification: entry.specification, path: entry.path).text
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      for section in ["OVERVIEW: ", "USAGE: ", "OPTIONS:", "EXAMPLES:"] { #expect(text.contains(section)) }
    }
  }

  @Test func everyHelpIsAsRecorded() throws {
    for entry in everyCommand {
      let text = HelpText(specification: entry.specification, path: entry.path).text
      try Golden.expect(text, is: "help/\(entry.path.joined(separator: "-")).txt")
    }
  }

  @Test func linesAreCutAtSpaces() {
    #expect(HelpText.wrapped("aa bb cc", width: 5) == ["aa bb", "cc"])
    #expect(HelpText.wrapped("aaaaaaaa b", width: 5) == ["aaaaaaaa", "b"])
    #expect(HelpText.wrapped("", width: 5).isEmpty)
  }
}
