/// Reads the JSON in which pandoc writes a document, as paragraphs.
///
/// Headings, paragraphs, lines of verse, items of lists and cells of tables are paragraphs; a footnote is one after the
/// paragraph that it belongs to. Code, mathematics in TeX, raw markup and pictures are left out, and their captions kept.
///
/// The JSON is read where it lies, in time that grows with its size and its nesting: as objects it would take 100 times its room.
struct PandocText {
  /// A value in the JSON.
  private typealias Node = Range<Int>

  private let json: JSONScanner
  private var paragraphs: [String] = []
  private var line = ""
  private var notes: [Node] = []

  /// The text of a document, a blank line between paragraphs.
  ///
  /// - Throws: `JSONScanner.Problem` where it is no JSON, or nested too deeply; `text` is `nil` where it is none of pandoc's.
  static func text(json: [UInt8]) throws(JSONScanner.Problem) -> String? {
    var scanner = JSONScanner(json)
    guard let blocks = try scanner.object().first(where: { $0.name == "blocks" }) else { return nil }
    var text = PandocText(json: scanner)
    text.blocks(blocks.value)
    return text.paragraphs.map { $0 + "\n" }.joined(separator: "\n")
  }

  private init(json: JSONScanner) { self.json = json }

  /// What kind of node a value is, and what it holds.
  private func read(_ node: Node) -> (kind: String, content: Node?) {
    let members = json.members(node)
    let kind = members.first { $0.name == "t" }.flatMap { json.string($0.value) }
    return (kind ?? "", members.first { $0.name == "c" }?.value)
  }

  /// The elements of what a node holds.
  private func parts(_ content: Node?) -> [Node] { content.map(json.elements) ?? [] }

  private mutating func blocks(_ nodes: Node?) {
    for node in parts(nodes) { block(node) }
  }

  private mutating func block(_ node: Node) {
    let (kind, content) = read(node)
    switch kind {
    case "Para", "Plain": paragraph(content)
    case "Header": paragraph(parts(content).last)
    case "LineBlock": for line in parts(content) { paragraph(line) }
    case "BlockQuote": blocks(content)
    case "Div": blocks(parts(content).last)
    case "BulletList": for item in parts(content) { blocks(item) }
    case "OrderedList": for item in parts(parts(content).last) { blocks(item) }
    case "DefinitionList":
      for item in parts(content).map({ parts($0) }) where item.count == 2 {
        paragraph(item[0])
        for definition in parts(item[1]) { blocks(definition) }
      }
    case "Table", "Figure": nested(content)
    default: break
    }
  }

  private static let blockKinds: Set<String> = [
    "Para", "Plain", "Header", "Div", "BulletList", "OrderedList", "BlockQuote", "LineBlock",
  ]

  /// The blocks inside of captions, rows and cells, in order.
  private mutating func nested(_ node: Node?) {
    guard let node else { return }
    let (kind, content) = read(node)
    if Self.blockKinds.contains(kind) {
      block(node)
    } else if let content {
      nested(content)
    } else {
      for part in json.elements(node) { nested(part) }
    }
  }

  private mutating func paragraph(_ inlines: Node?) {
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

  private mutating func inlines(_ nodes: Node?) {
    for node in parts(nodes) { inline(node) }
  }

  private mutating func inline(_ node: Node) {
    let (kind, content) = read(node)
    switch kind {
    case "Str": line += content.flatMap(json.string) ?? ""
    case "Space", "SoftBreak": line += " "
    // Verse and addresses; a sentence does not continue after it.
    case "LineBreak": endParagraph()
    case "Emph", "Underline", "Strong", "Strikeout", "Superscript", "Subscript", "SmallCaps": inlines(content)
    case "Quoted":
      let parts = parts(content)
      let isSingle = parts.first.map { read($0).kind } == "SingleQuote"
      line += isSingle ? "‘" : "“"
      inlines(parts.last)
      line += isSingle ? "’" : "”"
    case "Span": inlines(parts(content).last)
    case "Link", "Image", "Cite":
      let parts = parts(content)
      inlines(parts.count > 1 ? parts[1] : nil)
    case "Code": line += parts(content).last.flatMap(json.string) ?? ""
    case "Note": if let content { notes.append(content) }
    default: break
    }
  }
}
