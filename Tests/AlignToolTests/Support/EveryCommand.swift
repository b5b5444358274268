@testable import align_tool

/// Every command of the tool with the words that name it, hidden ones and the tool itself among them.
let everyCommand: [CommandTable.Entry] = {
  func walk(_ specification: CommandSpecification, _ path: [String]) -> [CommandTable.Entry] {
    [CommandTable.Entry(path: path, specification: specification)]
      + specification.subcommands.flatMap { walk($0.specification, path + [$0.specification.name]) }
  }
  return walk(RootCommand.specification, ["align-tool"])
}()
