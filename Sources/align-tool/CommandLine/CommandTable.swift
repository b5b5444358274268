/// The commands as a tree, looked up by the words that name them.
struct CommandTable: Sendable {
  /// The command at the top.
  let root: any Command.Type

  /// The command that the words name, the tool's own name first, or `nil`.
  func specification(at path: [String]) -> CommandSpecification? {
    guard path.first == root.specification.name else { return nil }
    var found = root.specification
    for word in path.dropFirst() {
      guard let next = found.subcommands.map({ $0.specification }).first(where: { $0.name == word })
      else { return nil }
      found = next
    }
    return found
  }

  /// A command and the words that name it.
  struct Entry: Sendable {
    let path: [String]
    let specification: CommandSpecification
  }

  /// Every command that is not hidden, each before its subcommands, in the order of the table.
  var visible: [Entry] {
    func walk(_ specification: CommandSpecification, _ path: [String]) -> [Entry] {
      let entry = Entry(path: path, specification: specification)
      return [entry] + specification.visibleSubcommands.flatMap { walk($0, path + [$0.name]) }
    }
    return walk(root.specification, [root.specification.name])
  }
}
