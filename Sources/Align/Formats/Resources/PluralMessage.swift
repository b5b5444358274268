/// Takes apart messages that say something else for other numbers or kinds, as ICU writes them (ICU User Guide, “Formatting
/// Messages”): `{count, plural, one{1 item} other{{count} items}}`.
///
/// Each branch is a text with a key of its own, so that the one form of Chinese is compared with the English form for other
/// numbers.
enum PluralMessage {
  /// The forms of a text, the text around them in each; the entry itself where it is no such message.
  static func forms(_ entry: ResourceEntry) -> [ResourceEntry] {
    guard let message = Message(entry.text) else { return [entry] }
    return message.branches.flatMap { name, text in
      var form = entry
      form.key = "\(entry.key).\(name)"
      form.text = message.before + text + message.after
      form.column = 0
      // What is after the first may be another.
      return forms(form)
    }
  }

  /// The first message of that kind in a text.
  private struct Message {
    var before: String
    var branches: [(name: String, text: String)] = []
    var after: String

    init?(_ text: String) {
      let characters = Array(text)
      for start in characters.indices where characters[start] == "{" {
        guard let end = Self.end(characters, start) else { return nil }
        let parts = String(characters[start + 1..<end]).split(separator: ",", maxSplits: 2).map(
          \.trimmingWhiteSpace
        )
        guard parts.count == 3, ["plural", "select", "selectordinal"].contains(parts[1]),
          parts[0].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
        else { continue }
        let found = Self.branches(Array(parts[2]), number: parts[1] == "select" ? nil : parts[0])
        guard found.contains(where: { $0.name == "other" }) else { return nil }
        before = String(characters[..<start])
        after = String(characters[(end + 1)...])
        branches = found
        return
      }
      return nil
    }

    /// The names and the texts of branches; `#` is the number.
    private static func branches(_ text: [Character], number: String?) -> [(name: String, text: String)] {
      var found: [(name: String, text: String)] = []
      var position = 0
      while let open = text[position...].firstIndex(of: "{"), let close = end(text, open) {
        // `offset:1` before the first name.
        let name =
          String(text[position..<open]).split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
        let branch = String(text[open + 1..<close])
        found.append((name, number.map { branch.replacing("#", with: "{\($0)}") } ?? branch))
        position = close + 1
      }
      return found
    }

    /// The brace that closes the one at a place.
    private static func end(_ text: [Character], _ start: Int) -> Int? {
      var depth = 0
      for index in start..<text.count {
        if text[index] == "{" { depth += 1 }
        if text[index] == "}" { depth -= 1 }
        if depth == 0 { return index }
      }
      return nil
    }
  }
}
