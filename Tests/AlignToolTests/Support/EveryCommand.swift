@testable import align_tool

/// The tool with the commands whose work is not wired yet, so that their tables are tested all the same.
enum WholeRoot: Command {
  static let specification: CommandSpecification = {
    var specification = RootCommand.specification
    let wired = specification.subcommands.map { $0.specification.name }
    let all: [any Command.Type] = [
      AlignCommand.self, SegmentCommand.self, EvaluateCommand.self, ConvertCommand.self,
    ]
    specification.subcommands =
      all.filter { !wired.contains($0.specification.name) } + specification.subcommands
    return specification
  }()

  static func run(_ arguments: Arguments) {}
}

/// Every command of the tool with the words that name it, hidden ones and the tool itself among them.
let everyCommand: [CommandTable.Entry] = {
  func walk(_ specification: CommandSpecification, _ path: [String]) -> [CommandTable.Entry] {
    [CommandTable.Entry(path: path, specification: specification)]
      + specification.subcommands.flatMap { walk($0.specification, path + [$0.specification.name]) }
  }
  return walk(WholeRoot.specification, ["align-tool"])
}()
