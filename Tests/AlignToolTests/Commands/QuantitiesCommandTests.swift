import Testing

/// `quantities` through the built tool.
@Suite struct QuantitiesCommandTests {
  @Test func objectsKeepTheContract() throws {
    let work = try Workspace()
    let result = try work.run(
      "quantities",
      "--language",
      "zh",
      "--format",
      "jsonl",
      input: "生产钢铁一百零一万吨\n没有\n三分之一\n"
    )
    let lines = result.text.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(
      lines[0].hasPrefix(
        #"{"line":1,"quantities":[{"text":"一百零一万吨","start":4,"end":10,"kind":"measure","low":"1010000","high":"1010000","approximate":false,"unit":"t""#
      )
    )
    #expect(lines[1] == #"{"line":2,"quantities":[]}"#)
    #expect(lines[2].contains(#""low":"1/3","high":"1/3""#))
  }

  @Test func textIsForTheEye() throws {
    let work = try Workspace()
    let result = try work.run(
      "quantities",
      "--language",
      "en",
      input: "About 300 people came on March 8; one worker stayed at least 5 days."
    )
    let expected = """
      About 300 people came on March 8; one worker stayed at least 5 days.
        About 300 = about 300 (cardinal)
        March 8 = March 8 (date)
        one = 1 (cardinal, soft)
        at least 5 days = 5 days or more (duration)

      """
    #expect(result.text == expected)
  }

  @Test func openEndsAreNull() throws {
    let work = try Workspace()
    let result = try work.run("quantities", "--language", "zh", "--format", "jsonl", input: "五十岁以上")
    #expect(result.text.contains(#""low":"50","high":null,"approximate":true,"unit":"a""#))
  }

  @Test func explainNamesTheRules() throws {
    let work = try Workspace()
    let result = try work.run("quantities", "--language", "zh", "--explain", input: "他七日来")
    let expected = """
      他七日来
        七日 = the 7th (date)
            day of the month: 七日
              numeral: 七
              dayMark: 日
          or 七日 = 7 days (duration, cost 0.30)
            number of days: 七日
              numeral: 七
              dayMark: 日

      """
    #expect(result.text == expected)
  }

  @Test func explainIsForText() throws {
    let work = try Workspace()
    let result = try work.run("quantities", "--language", "zh", "--explain", "--format", "jsonl", input: "七日")
    #expect(result.exitCode == 64 && result.errorText.contains("--format text"))
  }

  @Test func anEmptyInputHasNoLines() throws {
    let work = try Workspace()
    let result = try work.run("quantities", "--language", "zh", "--format", "jsonl", input: "")
    #expect(result.text == "" && result.exitCode == 0)
  }
}
