import Testing

@testable import align_tool

/// Nothing that a text, a name or a setting says moves the terminal.
@Suite struct TerminalTextTests {
  private static let hostile =
    "a\u{1B}[31mb\u{1B}]0;title\u{7}c\u{9B}31md\u{202E}e\u{2066}f\u{7F}g\rh\u{85}i\u{2028}j"

  private func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A, 0x09: true
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }

  @Test func everyControlIsWrittenOut() {
    #expect(
      TerminalText.neutralised(Self.hostile + "\n\t")
        == "a\\u{1B}[31mb\\u{1B}]0;title\\u{7}c\\u{9B}31md\\u{202E}e\\u{2066}f\\u{7F}g\\rh\\u{85}i\\u{2028}j\\n\\t"
    )
    #expect(TerminalText.neutralised("x\n\ty", keeping: .layout) == "x\n\ty")
    let style = TextStyle(.always, isTerminal: false)
    for marked in [
      style.bold("一"), style.red("x"), style.dim("y"), style.green("z"), style.yellow("q"), style.cyan("c"),
    ] {
      #expect(TerminalText.neutralised(marked, keeping: .layoutAndStyle) == marked)
    }
    #expect(TerminalText.neutralised("\u{1B}[8m", keeping: .layoutAndStyle) == "\\u{1B}[8m")
    for scalar in (0...0x3000 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      #expect(isHarmless(TerminalText.neutralised(String(scalar))))
    }
    #expect(TerminalText.neutralised("你好 ‘é’ 👍🏽") == "你好 ‘é’ 👍🏽")
  }

  @Test(arguments: [
    "quantities --language en x.txt", "explain a.txt --bead 0", "audit m.tsv", "audit m.tsv --color always",
    "align a.txt",
    "align a.txt -o o.tsv --sample 3", "align $NAME", "audit m.tsv --baseline $NAME",
    "audit m.tsv --config $NAME",
    "audit m.tsv --config c.json", "audit m.tsv --severity $NAME=error", "align --$NAME", "$NAME",
    "align a.txt --format $NAME",
    "align a.txt -o x.$NAME", "corpus stats $NAME.tsv", "convert $NAME.tmx -o o.tsv", "audit $NAME.tsv",
    "explain a.txt --document $NAME --bead 1", "models install $NAME", "evaluate --gold $NAME $NAME",
    "apply p.json m.tsv",
  ])
  func noCommandPassesThemOn(_ line: String) throws {
    let work = try Workspace()
    let text = Self.hostile.replacing("\r", with: "").replacing("\u{2028}", with: "").replacing(
      "\u{85}",
      with: ""
    )
    try work.write("x.txt", "It cost 5 \(text) dollars.\n")
    try work.write(
      "a.txt",
      "Title: \(text)\n\nHello \(text) world. It cost 5.\n\n<hr />\nOriginal:\n标题\n\n你好\(text)，世界。价格是六。\n"
    )
    try work.write("m.tsv", "It \(text) cost 5 dollars.\t价格\(text)是六美元。\n")
    try work.write("c.json", "{\"audit\":{\"a\\u001b[31m\\u202e\":1}}")
    try work.write("p.json", "{\"a\\u001b[31m\\n\\u202e\":1}")
    let name = "n" + Self.hostile.replacing("/", with: "") + "\nz"
    let result = try work.shell(
      "NAME=$(cat name); cp m.tsv \"$NAME.tsv\"; align-tool \(line.replacing("$NAME", with: "\"$NAME\""))"
        .replacing("$(cat name)", with: "'\(name)'")
    )
    var output = result.text
    if line.contains("always") {
      for code in TextStyle.codes { output = output.replacing("\u{1B}[\(code)m", with: "") }
    }
    #expect(isHarmless(output), "\(output.debugDescription)")
    #expect(isHarmless(result.errorText), "\(result.errorText.debugDescription)")
    let isUsage = result.exitCode == 64
    #expect(isUsage || result.errorText.split(separator: "\n").allSatisfy { !$0.hasPrefix("z") })
  }

  /// A terminal gets every format neutralised; a file and a pipe get the bytes as they are.
  @Test func onlyTerminalsChangeData() throws {
    let work = try Workspace()
    try work.write("x.txt", "He said \u{1B}[31mno\u{202E}. Yes.\n")
    let plain = try work.run("segment", "--language", "en", "x.txt")
    #expect(plain.text.contains("\u{1B}[31m") && plain.text.contains("\u{202E}"))
    let terminal = try work.shell(
      "script -qec 'align-tool segment --language en x.txt' /dev/null < /dev/null"
    )
    guard terminal.exitCode != 127 else { return }
    #expect(
      !terminal.text.contains("\u{202E}") && terminal.text.contains("\\u{202E}"),
      "\(terminal.text.debugDescription)"
    )
  }
}
