import Align
import Foundation
import Testing

@testable import align_tool

/// What a user sees of the built tool, whatever the command.
@Suite struct ToolTests {
  @Test(arguments: [["--version"], ["completions", "--version"], ["help", "--version"]])
  func versionIsOneLine(words: [String]) throws {
    let result = try ToolRunner.run(words)
    #expect(result.text == "\(AlignVersion.current)\n" && result.errorText.isEmpty && result.exitCode == 0)
  }

  @Test(arguments: [[], ["--help"], ["help"], ["-h"]])
  func helpGoesToStandardOutput(words: [String]) throws {
    let result = try ToolRunner.run(words)
    #expect(result.text.hasPrefix("OVERVIEW: ") && result.errorText.isEmpty && result.exitCode == 0)
  }

  @Test func helpOfACommandIsTheSameBothWays() throws {
    let help = try ToolRunner.run(["help", "completions"])
    #expect(help.output == (try ToolRunner.run(["completions", "--help"])).output)
    #expect(help.text.contains("USAGE: align-tool completions <shell>"))
  }

  @Test(arguments: [
    (["--formt"], "Unknown option '--formt'"),
    (["completoins"], "Unknown command 'completoins'. Did you mean 'completions'?"),
    (["help", "completoins"], "Unknown command 'completoins'. Did you mean 'completions'?"),
    (["help", "completions", "x"], "Unknown command 'completions x'"),
    (["completions"], "Missing expected argument '<shell>'"),
    (["completions", "bash", "zsh"], "Unexpected argument 'zsh'"),
  ])
  func aWrongCommandLineEndsWith64(words: [String], message: String) throws {
    let result = try ToolRunner.run(words)
    let lines = result.errorText.split(separator: "\n")
    #expect(lines.first.map(String.init) == "Error: \(message)")
    #expect(lines.last?.hasSuffix("--help' for more information.") == true)
    #expect(result.output.isEmpty && result.exitCode == 64)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreAsRecordedAndTheShellReadsThem(shell: String) throws {
    let script = try ToolRunner.run(["completions", shell])
    #expect(script.exitCode == 0)
    try Golden.expect(script.text, is: "completions/align-tool.\(shell)")
    let check =
      "command -v \(shell) >/dev/null || exit 0; align-tool completions \(shell) > s && \(shell) -n s"
    try withTemporaryFolder { folder in
      let result = try ToolRunner.runShell(check, folder: folder)
      #expect(result.exitCode == 0 && result.errorText.isEmpty, "\(result.errorText)")
    }
  }

  @Test(arguments: [
    ("align-tool comp", "completions"), ("align-tool completions b", "bash"),
    ("align-tool help compl", "completions"),
    ("align-tool completions --ver", "--version"),
  ])
  func bashCompletes(line: String, expected: String) throws {
    let words = line.split(separator: " ")
    let script = """
      source <(align-tool completions bash)
      COMP_WORDS=(\(line)); COMP_CWORD=\(words.count - 1)
      _align_tool; echo "${COMPREPLY[*]}"
      """
    #expect(try ToolRunner.runShell(script).text == "\(expected)\n")
  }

  @Test func aBrokenPipeEndsQuietly() throws {
    let script = "{ sleep 0.2; align-tool manual; echo \"code $?\" >&2; } | true"
    #expect(try ToolRunner.runShell(script).errorText == "code 0\n")
  }

  @Test func aFullDiskEndsWith73() throws {
    let result = try ToolRunner.runShell("align-tool manual > /dev/full")
    #expect(result.exitCode == 73)
    #expect(result.errorText == "Error: standard output: cannot write: no space left on device\n")
  }

  @Test func theManualNamesEveryCommand() throws {
    let text = try ToolRunner.run(["manual"]).text
    #expect(text.hasPrefix(".TH ALIGN-TOOL 1"))
    for name in RootCommand.specification.visibleSubcommands.map(\.name) {
      #expect(text.contains("\n.SS \(name)\n"))
    }
  }
}
