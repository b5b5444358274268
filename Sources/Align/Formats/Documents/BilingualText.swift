/// A text or a document that holds both languages side by side: in the columns of a table, or paragraph by paragraph.
package enum BilingualText {
  /// The share of paragraphs that must stand beside their translation for a text to be taken for one.
  private static let leastPaired = 0.9
  /// Fewer paragraphs prove nothing.
  private static let fewest = 4
  /// The largest text, in bytes.
  private static let largest = 1 << 26
  /// Articles have a head of these, and no translation beside each paragraph.
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The pairs of a file.
  package struct Table {
    /// CSV in UTF-8, with the rows of the tables in order, or the paragraphs two by two.
    package var csv: [UInt8]
    /// Paragraphs and tables that are none of the pairs, and are left out.
    package var rest = 0
  }

  /// The pairs of a file, from its tables or its paragraphs.
  ///
  /// - Parameters:
  ///   - path: a document of `DocumentKind`, or a plain text.
  ///   - encoding: that of a page or a text; `nil` to recognise it.
  /// - Returns: `nil` where the file is none of these, or holds one language at a time.
  /// - Throws: `ReadError` where a document cannot be read.
  package static func table(_ path: String, encoding: TextEncoding?) throws(ReadError) -> Table? {
    guard path != "-", InputFile.kind(of: path) == .file else { return nil }
    if DocumentKind(path: path) != nil {
      guard let blocks = try DocumentText().blocks(path, encoding: encoding) else { return nil }
      let tables = blocks.tables.filter(hasBothLanguages)
      if !tables.isEmpty {
        let others = blocks.tables.count - tables.count
        return Table(csv: csv(tables.flatMap(\.self)), rest: blocks.paragraphs.count + others)
      }
      return interleaved(blocks.paragraphs, titles: blocks.titles).map { Table(csv: csv($0)) }
    }
    guard BitextFormat.withoutCompression(path).lowercased().hasSuffix(".txt"), !ArticleReader.isArticle(path)
    else {
      return nil
    }
    guard let bytes = try? InputFile.read(path), bytes.count <= largest,
      let source = try? TextDecoder(encoding: encoding).decode(bytes, name: path)
    else { return nil }
    let lines = (0..<source.lineCount).map { source.string(source.line($0)).trimmingWhiteSpace }
    // What Align writes in two columns is another format.
    if lines.contains(where: { $0.unicodeScalars.contains(SideBySideWriter.rule) }) { return nil }
    return interleaved(lines.filter { !$0.isEmpty }).map { Table(csv: csv($0)) }
  }

  /// Whether rows have English in one column and Chinese in another.
  private static func hasBothLanguages(_ rows: [[String]]) -> Bool {
    var guess = SideGuess()
    for row in rows { guess.add(row) }
    return guess.hasVotes
  }

  /// Paragraphs two by two, where a language follows the other; one without partner, as the title may be, has an empty cell beside it.
  private static func interleaved(_ paragraphs: [String], titles: Int = 0) -> [[String]]? {
    guard paragraphs.count >= fewest else { return nil }
    let languages = paragraphs.map { ScriptShare($0).language }
    guard let first = languages.compactMap(\.self).first else { return nil }
    var rows: [[String]] = []
    var paired = 0
    var index = 0
    while index < paragraphs.count {
      // A paragraph without letters is a number or a mark that both languages share.
      let isFirst = (languages[index] ?? first) == first
      let hasPartner = index + 1 < paragraphs.count && (languages[index + 1] ?? first.other) == first.other
      if isFirst, hasPartner {
        rows.append([paragraphs[index], paragraphs[index + 1]])
        paired += 2
        index += 2
      } else {
        rows.append(isFirst ? [paragraphs[index], ""] : ["", paragraphs[index]])
        index += 1
      }
    }
    guard Double(paired) >= leastPaired * Double(paragraphs.count - titles) else { return nil }
    return [first == .english ? ["english", "chinese"] : ["chinese", "english"]] + rows
  }

  private static func csv(_ rows: [[String]]) -> [UInt8] {
    byteOrderMark
      + rows.flatMap { row in
        Array((row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n").utf8)
      }
  }
}
