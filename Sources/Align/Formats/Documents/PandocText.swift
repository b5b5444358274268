/// Reads the JSON in which pandoc writes a document, as paragraphs.
///
/// Headings, paragraphs, lines of verse and of code, items of lists and cells of tables are paragraphs; a footnote is one after the
/// paragraph that it belongs to. Mathematics is text as TeX has it. Markup and pictures are left out, and their captions kept.
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
  /// - Parameters:
  ///   - json: what pandoc writes.
  ///   - hasTitle: whether title, authors, date and abstract are text of the document, from which pandoc takes them.
  /// - Returns: the text; `nil` where the JSON is none of pandoc's.
  /// - Throws: `JSONScanner.Problem` where it is no JSON, or nested too deeply; `text` is `nil` where it is none of pandoc's.
  static func text(json: [UInt8], hasTitle: Bool = false) throws(JSONScanner.Problem) -> String? {
    try read(json, hasTitle: hasTitle).map { text, _ in
      text.paragraphs.map { $0 + "\n" }.joined(separator: "\n")
    }
  }

  /// What a document has: its paragraphs, and of each table its rows, cell by cell.
  struct Blocks: Hashable {
    var paragraphs: [String] = []
    /// How many of the paragraphs, the first ones, are title, authors and the like.
    var titles = 0
    var tables: [[[String]]] = []
  }

  /// The paragraphs and the tables of a document; `nil` where the JSON is none of pandoc's.
  ///
  /// - Throws: `JSONScanner.Problem` where it is no JSON, or nested too deeply.
  static func blocks(json: [UInt8], hasTitle: Bool = false) throws(JSONScanner.Problem) -> Blocks? {
    try read(json, hasTitle: hasTitle, keepsTables: true).map { text, titles in
      Blocks(paragraphs: text.paragraphs, titles: titles, tables: text.tables)
    }
  }

  /// Reads a document, and says how many of its paragraphs are title, authors and the like.
  private static func read(
    _ json: [UInt8],
    hasTitle: Bool,
    keepsTables: Bool = false
  ) throws(JSONScanner.Problem) -> (text: PandocText, titles: Int)? {
    var scanner = JSONScanner(json)
    let members = try scanner.object()
    guard let blocks = members.first(where: { $0.name == "blocks" }) else { return nil }
    var text = PandocText(json: scanner)
    if hasTitle { text.title(members.first { $0.name == "meta" }?.value) }
    let titles = text.paragraphs.count
    text.keepsTables = keepsTables
    text.blocks(blocks.value)
    return (text, titles)
  }

  /// Whether tables are kept apart from paragraphs.
  private var keepsTables = false
  private var tables: [[[String]]] = []
  /// Whether the line of the source ended here, which is a space but between Chinese characters.
  private var isLineEndDue = false

  private init(json: JSONScanner) { self.json = json }

  /// The rows of a table: an array of attributes, caption, columns, head, bodies and foot (pandoc-types 1.22).
  private func rows(_ table: Node?) -> [[String]] {
    let parts = parts(table)
    guard parts.count == 6 else { return [] }
    let head = self.parts(parts[3]).last
    let bodies = self.parts(parts[4]).flatMap { self.parts($0).suffix(2) }
    let foot = self.parts(parts[5]).last
    return ([head] + bodies + [foot]).flatMap { self.parts($0) }.compactMap { row in
      self.parts(self.parts(row).last).map { cell in
        var text = PandocText(json: json)
        text.blocks(self.parts(cell).last)
        return text.paragraphs.joined(separator: "\n")
      }
    }
  }

  /// Appends text to the line.
  private mutating func append(_ text: String) {
    if isLineEndDue, !text.isEmpty {
      isLineEndDue = false
      let isInside =
        line.unicodeScalars.last.map(Self.isWide) ?? true
        && text.unicodeScalars.first.map(Self.isWide) ?? true
      if !isInside { line += " " }
    }
    line += text
  }

  /// A Chinese character, or a mark as wide as one.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    ScriptShare.isHan(scalar) || (0x3000...0x303F).contains(scalar.value)
      || (0xFF00...0xFF60).contains(scalar.value)
  }

  /// What kind of node a value is, and what it holds.
  private func read(_ node: Node) -> (kind: String, content: Node?) {
    let members = json.members(node)
    let kind = members.first { $0.name == "t" }.flatMap { json.string($0.value) }
    return (kind ?? "", members.first { $0.name == "c" }?.value)
  }

  /// The elements of what a node holds.
  private func parts(_ content: Node?) -> [Node] { content.map(json.elements) ?? [] }

  /// The fields that pandoc takes out of a text by the styles of its paragraphs, in the order in which they stand there.
  private static let titleFields = ["title", "subtitle", "author", "date", "abstract"]

  private mutating func title(_ metadata: Node?) {
    guard let metadata else { return }
    let members = json.members(metadata)
    for name in Self.titleFields {
      if let value = members.first(where: { $0.name == name })?.value { titleField(value) }
    }
  }

  private mutating func titleField(_ node: Node) {
    let (kind, content) = read(node)
    switch kind {
    case "MetaInlines": paragraph(content)
    case "MetaBlocks": blocks(content)
    case "MetaList": for part in parts(content) { titleField(part) }
    case "MetaString": lines(content.flatMap(json.string))
    default: break
    }
  }

  /// Each line is a paragraph.
  private mutating func lines(_ text: String?) {
    for line in (text ?? "").split(separator: "\n") {
      append(String(line))
      endParagraph()
    }
  }

  private mutating func blocks(_ nodes: Node?) {
    for node in parts(nodes) { block(node) }
  }

  private mutating func block(_ node: Node) {
    let (kind, content) = read(node)
    switch kind {
    case "Para", "Plain": paragraph(content)
    case "Header": paragraph(parts(content).last)
    case "CodeBlock": lines(parts(content).last.flatMap(json.string))
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
    case "Table" where keepsTables: tables.append(rows(content))
    case "Table", "Figure": nested(content)
    default: break
    }
  }

  private static let blockKinds: Set<String> = [
    "Para", "Plain", "Header", "Div", "BulletList", "OrderedList", "BlockQuote", "LineBlock",
    "CodeBlock",
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
    isLineEndDue = false
    let text = line.trimmingWhiteSpace
    if !text.isEmpty { paragraphs.append(text) }
    line = ""
  }

  private mutating func inlines(_ nodes: Node?) {
    for node in parts(nodes) { inline(node) }
  }

  /// Digits high up stay there: 10³ is not 103.
  private mutating func superscript(_ nodes: Node?) {
    var inner = PandocText(json: json)
    inner.inlines(nodes)
    let digits = inner.line.map { Self.raised[$0] }
    if !digits.isEmpty, inner.paragraphs.isEmpty, inner.notes.isEmpty, digits.allSatisfy({ $0 != nil }) {
      append(String(digits.compactMap(\.self)))
    } else {
      inlines(nodes)
    }
  }

  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    "+": "⁺", "-": "⁻", "−": "⁻",
    "(": "⁽", ")": "⁾", "n": "ⁿ",
  ]

  private mutating func inline(_ node: Node) {
    let (kind, content) = read(node)
    switch kind {
    case "Str": append(content.flatMap(json.string) ?? "")
    case "Space": append(" ")
    case "SoftBreak": isLineEndDue = true
    // Verse and addresses; a sentence does not continue after it.
    case "LineBreak": endParagraph()
    case "Superscript": superscript(content)
    case "Emph", "Underline", "Strong", "Strikeout", "Subscript", "SmallCaps": inlines(content)
    case "Quoted":
      let parts = parts(content)
      let isSingle = parts.first.map { read($0).kind } == "SingleQuote"
      append(isSingle ? "‘" : "“")
      inlines(parts.last)
      append(isSingle ? "’" : "”")
    case "Span": inlines(parts(content).last)
    case "Link", "Image", "Cite":
      let parts = parts(content)
      inlines(parts.count > 1 ? parts[1] : nil)
    case "Code", "Math": append(parts(content).last.flatMap(json.string) ?? "")
    case "Note": if let content { notes.append(content) }
    default: break
    }
  }
}
