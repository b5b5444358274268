import Testing

@testable import align_tool

@Suite struct TextStyleTests {
  @Test(
    arguments: [
      (ColorChoice.auto, true, [:], true), (.auto, false, [:], false),
      (.auto, true, ["NO_COLOR": "1"], false),
      (.auto, true, ["TERM": "dumb"], false), (.always, false, ["NO_COLOR": "1"], true),
      (.never, true, [:], false),
    ] as [(ColorChoice, Bool, [String: String], Bool)]
  )
  func colourFollowsTheChoiceTheTerminalAndTheEnvironment(
    choice: ColorChoice,
    isTerminal: Bool,
    environment: [String: String],
    isOn: Bool
  ) {
    let style = TextStyle(choice, isTerminal: isTerminal) { environment[$0] }
    #expect(style.isOn == isOn)
    #expect(style.red("x") == (isOn ? "\u{1B}[31mx\u{1B}[0m" : "x"))
  }
}
