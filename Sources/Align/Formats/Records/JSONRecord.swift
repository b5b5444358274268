/// Reads a document pair from a JSON object.
///
/// `id` or `document` names the document, `english` and `chinese` (or `en` and `zh`) are its texts: strings, or arrays of
/// segments that are kept as they are. Every other member is carried through as metadata, JSON values as they are.
struct JSONRecord {
  private static let identifierNames = ["id", "document"]
  private static let englishNames = ["english", "en"]
  private static let chineseNames = ["chinese", "zh"]
  private static let expectation = "an object with english and chinese, each a text or an array of segments"

  private let record: DocumentRecord
  private var scanner: JSONScanner

  /// Makes a reader of a record in UTF-8.
  init(_ record: DocumentRecord) {
    self.record = record
    scanner = JSONScanner(record.bytes)
  }

  /// The document.
  ///
  /// - Throws: `RecordProblem` where the line is not JSON, or lacks a text.
  func document() throws(RecordProblem) -> BilingualDocument {
    var scanner = scanner
    let members: [JSONScanner.Member]
    do throws(JSONScanner.Problem) { members = try scanner.object() } catch {
      throw record.problem(error.text, Self.expectation, column: column(error.offset))
    }
    func first(_ names: [String]) -> Int? {
      names.lazy.compactMap { name in members.firstIndex { $0.name == name } }.first
    }
    let identifierIndex = first(Self.identifierNames)
    let identifier = identifierIndex.map { text(members[$0].value) }.flatMap { $0.isEmpty ? nil : $0 }
    let name = identifier ?? record.defaultIdentifier
    func side(_ names: [String], _ language: Language) throws(RecordProblem) -> (Int, BilingualDocument.Side)
    {
      guard let index = first(names) else {
        throw record.problem("'\(names[0])' is missing", Self.expectation, identifier: identifier)
      }
      let value = members[index].value
      if let text = scanner.string(value) { return (index, record.side(text, language: language)) }
      if let segments = scanner.strings(value) { return (index, record.side(segments: segments)) }
      throw record.problem(
        "'\(members[index].name)' is not a string",
        Self.expectation,
        identifier: identifier,
        column: column(value.lowerBound)
      )
    }
    let english = try side(Self.englishNames, .english)
    let chinese = try side(Self.chineseNames, .chinese)
    var metadata = Metadata()
    for (index, member) in members.enumerated()
    where index != identifierIndex && index != english.0 && index != chinese.0 {
      metadata.set(field(member))
    }
    return try record.document(identifier: name, metadata: metadata, english: english.1, chinese: chinese.1)
  }

  private func text(_ value: Range<Int>) -> String {
    if let text = scanner.string(value) { return text }
    let raw = String(decoding: record.bytes[value], as: UTF8.self)
    return raw == "null" ? "" : raw
  }

  private func field(_ member: JSONScanner.Member) -> Metadata.Field {
    if let text = scanner.string(member.value) { return Metadata.Field(name: member.name, value: text) }
    let raw = String(decoding: record.bytes[member.value], as: UTF8.self)
    return Metadata.Field(name: member.name, value: raw, isJSON: true)
  }

  /// The 1-based column of an offset, in Unicode scalars.
  private func column(_ offset: Int) -> Int {
    1 + record.bytes[..<offset].count { $0 & 0xC0 != 0x80 }
  }
}
