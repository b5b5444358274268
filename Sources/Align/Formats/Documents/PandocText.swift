import Foundation

/// Reads the JSON in which pandoc writes a document, as paragraphs.
///
/// Headings, paragraphs, lines of verse, items of lists and cells of tables are paragraphs; a footnote is one behind the
/// paragraph that it belongs to. Code, mathematics in TeX, raw markup and pictures are left out, and their captions kept.
struct PandocText {
  private var paragraphs: [String] = []
  private var line = ""
  private var notes: [Any] = []

  /// The text of a document, a blank line between paragraphs; `nil` where the JSON is none of pandoc's.
  static func text(json: [UInt8]) -> String? {
    guard let object = try? JSONSerialization.jsonObject(with: Data(json)) as? [String: Any],
      let blocks = object["blocks"] as? [Any]
    else { return nil }
    var text = PandocText()
    text.blocks(blocks)
    return text.paragraphs.map { $0 + "\n" }.joined(separator: "\n")
  }

  private mutating func blocks(_ nodes: Any?) {
    for case let node as [String: Any] in nodes as? [Any] ?? [] { block(node) }
  }

  private mutating func block(_ node: [String: Any]) {
    let content = node["c"]
    let parts = content as? [Any] ?? []
    switch node["t"] as? String {
    case "Para", "Plain": paragraph(content)
    case "Header": paragraph(parts.last)
    case "LineBlock": for line in parts { paragraph(line) }
    case "BlockQuote": blocks(content)
    case "Div": blocks(parts.last)
    case "BulletList": for item in parts { blocks(item) }
    case "OrderedList": for item in parts.last as? [Any] ?? [] { blocks(item) }
    case "DefinitionList":
      for case let item as [Any] in parts where item.count == 2 {
        paragraph(item[0])
        for definition in item[1] as? [Any] ?? [] { blocks(definition) }
      }
    case "Table", "Figure": nested(content)
    default: break
    }
  }

  /// The blocks inside of captions, rows and cells, in order.
  private mutating func nested(_ node: Any?) {
    if let object = node as? [String: Any] {
      let isBlock = [
        "Para", "Plain", "Header", "Div", "BulletList", "OrderedList", "BlockQuote", "LineBlock",
      ]
      .contains(object["t"] as? String ?? "")
      if isBlock { block(object) } else { nested(object["c"]) }
    } else {
      for part in node as? [Any] ?? [] { nested(part) }
    }
  }

  private mutating func paragraph(_ inlines: Any?) {
    self.inlines(inlines)
    endParagraph()
    let open = notes
    notes = []
    for note in open { blocks(note) }
  }

  private mutating func endParagraph() {
    let text = line.trimmingWhiteSpace
    if !text.isEmpty { paragraphs.append(text) }
    line = ""
  }

  private mutating func inlines(_ nodes: Any?) {
    for case let node as [String: Any] in nodes as? [Any] ?? [] { inline(node) }
  }

  private mutating func inline(_ node: [String: Any]) {
    let content = node["c"]
    let parts = content as? [Any] ?? []
    switch node["t"] as? String {
    case "Str": line += content as? String ?? ""
    case "Space", "SoftBreak": line += " "
    // Verse and addresses; a sentence does not go on behind it.
    case "LineBreak": endParagraph()
    case "Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps": inlines(content)
    case "Quoted":
      let isSingle = (parts.first as? [String: Any])?["t"] as? String == "SingleQuote"
      line += isSingle ? "‘" : "“"
      inlines(parts.last)
      line += isSingle ? "’" : "”"
    case "Span": inlines(parts.last)
    case "Link", "Image", "Cite": inlines(parts.count > 1 ? parts[1] : nil)
    case "Code": line += parts.last as? String ?? ""
    case "Note": notes.append(content ?? [])
    default: break
    }
  }
}
