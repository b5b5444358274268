import Foundation
import Testing

@testable import align_tool

@Suite struct CompletionTests {
  /// Has bash complete the last word of a line with the script of every command.
  func complete(_ words: [String]) throws -> String {
    try withTemporaryFolder { folder in
      let script = BashCompletion(table: CommandTable(root: RootCommand.self)).script
      try Data(script.utf8).write(to: folder.appendingPathComponent("script"))
      try Data().write(to: folder.appendingPathComponent("a file.tmx"))
      let quoted = words.map { "'\($0)'" }.joined(separator: " ")
      let line = """
        bash -n script && source ./script
        COMP_WORDS=(align-tool \(quoted)); COMP_CWORD=\(words.count)
        _align_tool; printf '%s;' "${COMPREPLY[@]}"
        """
      return try ToolRunner.runShell(line, folder: folder).text
    }
  }

  @Test(arguments: [
    (["al"], "align"), (["align", "--format", "ts"], "tsv"),
    (["align", "--format", "=", "tm"], "tmx"),
    (["align", "--evidence", "leng"], "length"), (["align", "--evidence", "x,len"], "x,length"),
    (["align", "--segm"], "--segmented"), (["align", "--quiet", "x", "--enc"], "--encoding"),
    (["segment", "--language", ""], "en;zh"), (["segment", "--jobs"], ""),
    (["align", "-o", "a"], "a file.tmx"), (["align", "a"], "a file.tmx"),
  ])
  func bashCompletesNamesAndValues(words: [String], expected: String) throws {
    #expect(try complete(words) == expected + ";")
  }

  @Test func everyFlagIsInEveryScript() {
    let table = CommandTable(root: RootCommand.self)
    let bash = BashCompletion(table: table).script
    let zsh = ZshCompletion(table: table).script
    let fish = FishCompletion(table: table).script
    for entry in table.visible {
      for flag in entry.specification.allFlags {
        #expect(bash.contains(flag.long) && zsh.contains("\(flag.long)") && fish.contains("-l \(flag.name) "))
      }
    }
  }
}
