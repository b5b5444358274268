/// Finds the words of a table in a text: every word at every place, where its guards let it count.
struct Lexer: Sendable {
  /// The words.
  let table: LexemeTable

  /// The entries of the words that begin at a place, by their place in the table, with where each word ends.
  ///
  /// - Complexity: O(*k*), where *k* is the length of the longest word that begins so.
  @inline(__always)
  func words(in text: LexemeText, at start: Int, _ found: (_ entry: Int, _ end: Int) -> Void) {
    guard start < text.characters.count, table.begins(with: LexemeText.folded(text[start])),
      text.isBoundary(start)
    else { return }
    var node: Int32 = 0
    var end = start
    while end < text.characters.count,
      let next = table.trie.next(node, LexemeText.folded(text[end]))
    {
      node = next
      end += 1
      guard let word = table.trie.value(at: node), text.isBoundary(end) else { continue }
      var index = Int(table.firstEntries[word])
      while index >= 0 {
        if counts(index, in: text, from: start, to: end) { found(index, end) }
        index = Int(table.nextEntries[index])
      }
    }
  }

  private func counts(_ index: Int, in text: LexemeText, from start: Int, to end: Int) -> Bool {
    if !table.entries[index].spelling.isEmpty {
      guard table.entries[index].spelling.elementsEqual(text.characters[start..<end]) else {
        return false
      }
    }
    let guards = Int(table.entries[index].guards)
    guard guards >= 0 else { return true }
    return table.guards[guards].allSatisfy { guarding in
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
    return has(word, in: text, at: start) && text.isBoundary(start + word.count)
  }

  private func stands(_ word: [UInt16], in text: LexemeText, before index: Int) -> Bool {
    let end = text[index - 1] == 0x20 ? index - 1 : index
    let start = end - word.count
    return start >= 0 && has(word, in: text, at: start) && text.isBoundary(start)
  }

  private func has(_ word: [UInt16], in text: LexemeText, at start: Int) -> Bool {
    word.indices.allSatisfy { LexemeText.folded(text[start + $0]) == word[$0] }
  }
}
