/// Which sheets a workbook has, and which parts of the archive hold them.
struct WorkbookDirectory {
  /// A sheet.
  struct Sheet: Hashable {
    var name: String
    /// The part that holds its cells.
    var part: String
    var isHidden: Bool
  }

  /// More sheets than this are not looked at; a bitext has one for each file at most.
  static let mostSheets = 1024

  /// The sheets, in order.
  let sheets: [Sheet]
  /// The part with the texts that cells share; `nil` where there is none.
  let sharedTexts: String?
  /// The part with the looks of cells; `nil` where there is none.
  let styles: String?
  /// Whether days are counted from 1904, as Excel for the Mac did.
  let countsFrom1904: Bool

  /// Reads the directory.
  ///
  /// - Throws: `ReadError` where a part is missing or damaged, or there is no sheet.
  init(_ archive: WorkbookArchive, file: String) throws(ReadError) {
    let package = try Self.relationships(of: "", in: archive)
    let main = package.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
    let relationships = try Self.relationships(of: main, in: archive)
    let workbook = ElementList(["sheet"])
    let properties = ElementList(["workbookPr"])
    try archive.withPart(main) { part throws(ReadError) in try XMLElementStream.read(part, properties) }
    countsFrom1904 = properties.elements.contains { attributes in
      attributes["date1904"].map { ["1", "true"].contains($0) } ?? false
    }
    try archive.withPart(main) { part throws(ReadError) in try XMLElementStream.read(part, workbook) }
    sheets = workbook.elements.prefix(Self.mostSheets).compactMap { attributes in
      let identifier = attributes.first { $0.key.hasSuffix(":id") }?.value
      // Sheets of charts and of macros have no cells.
      guard let found = relationships.first(where: { $0.identifier == identifier && $0.kind == "worksheet" })
      else { return nil }
      let state = attributes["state"] ?? "visible"
      return Sheet(name: attributes["name"] ?? "", part: found.target, isHidden: state != "visible")
    }
    styles = relationships.first { $0.kind == "styles" }?.target
    sharedTexts = relationships.first { $0.kind == "sharedStrings" }?.target
    guard !sheets.isEmpty else {
      throw ReadError(
        .badData,
        file: file,
        problem: "the workbook has no sheet",
        expected: "a sheet of pairs"
      )
    }
  }

  private struct Relationship {
    var identifier: String
    /// The last part of its type.
    var kind: String
    var target: String
  }

  /// What a part refers to; the empty name is that of the whole package.
  private static func relationships(of part: String, in archive: WorkbookArchive) throws(ReadError)
    -> [Relationship]
  {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = String(part[..<slash])
    let list = ElementList(["Relationship"])
    try archive.withPart("\(folder)_rels/\(part[slash...]).rels") { part throws(ReadError) in
      try XMLElementStream.read(part, list)
    }
    return list.elements.compactMap { attributes in
      guard let identifier = attributes["Id"], let target = attributes["Target"] else { return nil }
      let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      return Relationship(identifier: identifier, kind: kind, target: path)
    }
  }
}

/// Collects the attributes of the elements of some names.
private final class ElementList: XMLElementHandler {
  private let names: Set<Substring>
  private(set) var elements: [XMLAttributes] = []
  let failure: XMLFailure? = nil
  let isStopped = false

  init(_ names: Set<Substring>) { self.names = names }

  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    if names.contains(XLSXText.localName(name)) { elements.append(attributes) }
  }

  func end(_ name: String, at position: XMLPosition) {}
  func text(_ text: String, at end: XMLPosition) {}
}
