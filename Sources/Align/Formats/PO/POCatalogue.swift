/// Makes one catalogue of those that were written one after the other.
///
/// A catalogue holds each text once, and programs look texts up by their context and themselves. A context must therefore stay
/// what it is, unless two documents translate the same text in two ways.
struct POCatalogue {
  /// Entries that were left out, since the same is there already.
  private(set) var copies = 0
  /// The translation of each text, by its context and itself.
  private var translations: [ArraySlice<UInt8>: Set<ArraySlice<UInt8>>] = [:]

  /// The entries, each once.
  ///
  /// - Complexity: O(*n*).
  mutating func withoutCopies(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let end = Self.end(of: bytes, from: start)
      take(bytes[start..<end], isHeader: start == 0, to: &output)
      start = end
    }
    return output
  }

  /// The end of the entry that begins at an offset, blank line included: no string contains a blank line.
  private static func end(of bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position + 1 < bytes.count {
      if bytes[position] == 0x0A, bytes[position + 1] == 0x0A { return position + 2 }
      position += 1
    }
    return bytes.count
  }

  private mutating func take(_ entry: ArraySlice<UInt8>, isHeader: Bool, to output: inout [UInt8]) {
    let lines = entry.split(separator: 0x0A)
    guard !isHeader, let text = lines.firstIndex(where: { $0.starts(with: "msgid ".utf8) }),
      let target = lines.firstIndex(where: { $0.starts(with: "msgstr ".utf8) })
    else {
      output += entry
      return
    }
    let context = lines.firstIndex { $0.starts(with: "msgctxt ".utf8) }
    let key = entry[lines[context ?? text].startIndex..<lines[target].startIndex]
    let translation = entry[lines[target].startIndex..<(lines.last?.endIndex ?? entry.endIndex)]
    let number = translations[key, default: []].count
    guard translations[key, default: []].insert(translation).inserted else {
      copies += 1
      return
    }
    guard number > 0 else {
      output += entry
      return
    }
    output += entry[..<key.startIndex]
    if let context {
      // The number stands inside the closing mark.
      let end = lines[text].startIndex - 1
      output += entry[lines[context].startIndex..<end - 1] + Array(" (\(number + 1))\"\n".utf8)
    } else {
      output += Array("msgctxt \"\(number + 1)\"\n".utf8)
    }
    output += entry[lines[text].startIndex...]
  }
}
