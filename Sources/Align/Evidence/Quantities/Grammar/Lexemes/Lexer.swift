/// Finds the words of a table in a text: every word at every place, where its guards let it count.
struct Lexer {
  /// The words.
  let table: LexemeTable

  /// The entries of the words that begin at a place, with where each word ends.
  ///
  /// - Complexity: O(*k*), where *k* is the length of the longest word that begins so.
  func words(in text: LexemeText, at start: Int, _ found: (_ entry: LexemeTable.Entry, _ end: Int) -> Void) {
    guard start < text.characters.count, table.starts[Int(LexemeText.folded(text[start]))],
      text.isBoundary(start)
    else { return }
    var node: Int32 = 0
    var end = start
    while end < text.characters.count, let next = table.trie.next(node, LexemeText.folded(text[end])) {
      node = next
      end += 1
      guard let group = table.trie.value(at: node), text.isBoundary(end) else { continue }
      for index in table.groups[group] {
        let entry = table.entries[Int(index)]
        if counts(entry, in: text, from: start, to: end) { found(entry, end) }
      }
    }
  }

  private func counts(_ entry: LexemeTable.Entry, in text: LexemeText, from start: Int, to end: Int) -> Bool {
    if !entry.spelling.isEmpty, !entry.spelling.elementsEqual(text.characters[start..<end]) { return false }
    guard entry.guards >= 0 else { return true }
    return table.guards[Int(entry.guards)].allSatisfy { guarding in
      switch guarding.kind {
      case .notBefore: !guarding.words.contains { stands($0, in: text, at: end) }
      case .onlyBefore: guarding.words.contains { stands($0, in: text, at: end) }
      case .notAfter: !guarding.words.contains { stands($0, in: text, before: start) }
      case .onlyAfter: guarding.words.contains { stands($0, in: text, before: start) }
      }
    }
  }

  private func stands(_ word: [UInt16], in text: LexemeText, at index: Int) -> Bool {
    let start = text[index] == 0x20 ? index + 1 : index
    guard word.indices.allSatisfy({ LexemeText.folded(text[start + $0]) == word[$0] }) else { return false }
    return text.isBoundary(start + word.count)
  }

  private func stands(_ word: [UInt16], in text: LexemeText, before index: Int) -> Bool {
    let end = text[index - 1] == 0x20 ? index - 1 : index
    let start = end - word.count
    guard start >= 0, word.indices.allSatisfy({ LexemeText.folded(text[start + $0]) == word[$0] }) else {
      return false
    }
    return text.isBoundary(start)
  }
}
