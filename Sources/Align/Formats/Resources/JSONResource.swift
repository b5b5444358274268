/// Reads JSON files of texts: flat, nested, those of browser extensions and of Flutter (ARB).
///
/// Numbers and truth values are no texts. Where every member is an object with a `message`, that is the text, and its
/// `description` a note; so is that of `@key` for `key`. One member around all others that is a language tag is no part of keys.
enum JSONResource {
  /// The texts of a file; one with a bad escape is a problem and left out.
  ///
  /// - Throws: `ReadError` where it is not JSON.
  static func entries(_ source: SourceText, problem: (ReadError) -> Void) throws(ReadError) -> [ResourceEntry]
  {
    var leaves = try JSONLeaves.all(in: source, problem: problem)
    if let root = leaves.first?.path.first, case .member(let name) = root, Language(tag: name) != nil,
      leaves.allSatisfy({ $0.path.first == root && $0.path.count > 1 })
    {
      for index in leaves.indices { leaves[index].path.removeFirst() }
    }
    let messages = Set(leaves.filter { $0.isMember("message") }.map { $0.path[0] })
    let isExtension = !messages.isEmpty && leaves.allSatisfy { $0.path.first.map(messages.contains) ?? false }
    var notes: [String: String] = [:]
    for leaf in leaves where leaf.isMember("description") {
      guard let name = leaf.names.first, isExtension || name.hasPrefix("@") else { continue }
      notes[isExtension ? name : String(name.dropFirst())] = leaf.text
    }
    return leaves.compactMap { leaf in
      guard let text = leaf.text, isExtension ? leaf.isMember("message") : !leaf.isDescription else {
        return nil
      }
      let key = isExtension ? leaf.names[0] : leaf.key
      return ResourceEntry(
        key: key,
        text: text,
        line: leaf.line,
        column: leaf.column,
        note: notes[key] ?? ""
      )
    }
  }
}

extension JSONLeaves.Leaf {
  /// Whether it is a member of that name of a member of the file.
  fileprivate func isMember(_ name: String) -> Bool {
    path.count == 2 && names.count == 2 && names[1] == name
  }

  /// Whether it says something of a text or of the file (`@key`, `@@locale`), as in ARB.
  fileprivate var isDescription: Bool {
    guard let name = names.first else { return false }
    return name.hasPrefix("@@") || name.hasPrefix("@") && path.count > 1
  }
}
