import Testing

@testable import align_tool

@Suite struct CommandTableTests {
  @Test func noCommandHasTwoThingsOfOneName() {
    for entry in everyCommand {
      let flags = entry.specification.allFlags
      let long = flags.flatMap { [$0.long] + ($0.negation.map { [$0] } ?? []) }
      #expect(Set(long).count == long.count, "\(entry.path) \(long)")
      let short = flags.compactMap(\.short)
      #expect(Set(short).count == short.count, "\(entry.path) \(short)")
      let operands = entry.specification.operands.map(\.name)
      #expect(Set(operands).count == operands.count)
      let commands = entry.specification.subcommands.map { $0.specification.name }
      #expect(Set(commands).count == commands.count)
    }
  }

  @Test func namesAreLowerCaseASCII() {
    func isName(_ text: String) -> Bool {
      !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
    for entry in everyCommand {
      let specification = entry.specification
      var names = [specification.name] + specification.operands.map(\.name)
      names += specification.flags.map(\.name) + specification.flags.compactMap(\.valueName)
      // A choice may be a version, whose parts have points between them.
      let choices = specification.flags.flatMap { $0.choices.map(\.name) }
      names += choices.flatMap { choice in
        choice.first?.isNumber == true
          ? choice.split(separator: ".", omittingEmptySubsequences: false).map(String.init) : [choice]
      }
      for name in names { #expect(isName(name), "\(entry.path) \(name)") }
      for flag in specification.flags {
        #expect(!flag.name.hasPrefix("no-"), "a toggle is named for what it turns on")
        if let short = flag.short { #expect(short.isASCII && short.isLetter) }
      }
    }
  }

  @Test func everythingHasItsDocumentation() {
    for entry in everyCommand {
      let specification = entry.specification
      #expect(specification.summary.hasSuffix("."), "\(entry.path)")
      let summaries =
        specification.operands.map(\.summary) + specification.flags.map(\.summary)
        + specification.flags.flatMap { $0.choices.map(\.summary) }
        + specification.examples.map(\.explanation)
      for summary in summaries {
        #expect(!summary.isEmpty && !summary.hasSuffix("."), "\(entry.path) \(summary)")
      }
    }
  }

  @Test func onlyTheLastOperandIsRepeatedOrOptional() {
    for entry in everyCommand {
      for operand in entry.specification.operands.dropLast() {
        #expect(!operand.isRepeated && operand.isRequired, "\(entry.path) \(operand.name)")
      }
    }
  }

  @Test func everyCommandHasExamplesAndTheyParse() throws {
    for entry in everyCommand {
      #expect(!entry.specification.examples.isEmpty, "\(entry.path)")
      for example in entry.specification.examples {
        #expect(example.line.utf8.count + 2 <= HelpText.width, "\(example.line)")
        let command = example.line.prefix { $0 != "<" && $0 != ">" && $0 != "|" }
        let words = command.split(separator: " ").map(String.init)
        #expect(words.first == "align-tool")
        _ = try ArgumentParser(root: RootCommand.self).parse(Array(words.dropFirst()))
      }
    }
  }
}
