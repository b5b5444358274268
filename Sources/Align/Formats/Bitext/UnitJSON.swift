import Foundation

/// What a unit says of itself as one JSON object: a column of TSV and CSV, a key of JSONL.
///
///     {"id":"a-1","context":"menu","source":"en","state":"needs-review","state_name":"fuzzy","approved":false,
///      "translate":false,"locked":true,"english_tag":"en-US","chinese_tag":"zh-CN",
///      "notes":[{"text":"…","author":"…","language":"en"}],"fields":[{"name":"…","value":"…"}]}
///
/// What says nothing is left out.
enum UnitJSON {
  /// The object; empty text for a unit that says nothing.
  static func text(_ unit: UnitMetadata?) -> String {
    guard let unit else { return "" }
    var bytes: [UInt8] = []
    func key(_ name: StaticString) {
      bytes.append(UInt8(ascii: bytes.isEmpty ? "{" : ","))
      JSONText.raw(name, to: &bytes)
    }
    func add(_ name: StaticString, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      key(name)
      JSONText.append(value, to: &bytes)
    }
    func add(_ name: StaticString, _ flag: Bool?) {
      guard let flag else { return }
      key(name)
      bytes += Array((flag ? "true" : "false").utf8)
    }
    add("\"id\":", unit.identifier)
    add("\"context\":", unit.context)
    add("\"source\":", unit.source?.rawValue)
    add("\"state\":", unit.state?.rawValue)
    add("\"state_name\":", unit.stateName)
    add("\"approved\":", unit.isApproved)
    add("\"translate\":", unit.isTranslatable ? nil : false)
    add("\"locked\":", unit.isLocked ? true : nil)
    add("\"unit\":", unit.awaitsTranslation ? true : nil)
    add("\"english_tag\":", unit.englishTag)
    add("\"chinese_tag\":", unit.chineseTag)
    let notes = unit.notes.map { note in
      [("text", note.text), ("author", note.author), ("language", note.language?.rawValue ?? "")]
    }
    let fields = unit.fields.map { field in
      [("name", field.name), ("value", field.value), ("language", field.language?.rawValue ?? "")]
    }
    if !notes.isEmpty {
      key("\"notes\":")
      append(notes, to: &bytes)
    }
    if !fields.isEmpty {
      key("\"fields\":")
      append(fields, to: &bytes)
    }
    if bytes.isEmpty { return "" }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ objects: [[(String, String)]], to bytes: inout [UInt8]) {
    for (position, object) in objects.enumerated() {
      bytes.append(UInt8(ascii: position == 0 ? "[" : ","))
      var isFirst = true
      for (name, value) in object where !value.isEmpty || isFirst {
        bytes.append(UInt8(ascii: isFirst ? "{" : ","))
        isFirst = false
        JSONText.append(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        JSONText.append(value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The unit that an object describes; `nil` if the text is not such an object.
  static func unit(_ text: String) -> UnitMetadata? {
    // Most rows are empty here, and a decoder is slow to reject that.
    if text.isEmpty { return nil }
    guard let object = try? JSONDecoder().decode(Object.self, from: Data(text.utf8)) else { return nil }
    var unit = UnitMetadata()
    unit.identifier = object.id ?? ""
    unit.context = object.context
    unit.source = object.source.flatMap(Language.init(rawValue:))
    unit.state = object.state.flatMap(UnitMetadata.State.init(rawValue:))
    unit.stateName = object.stateName ?? ""
    unit.isApproved = object.approved
    unit.isTranslatable = object.translate ?? true
    unit.isLocked = object.locked ?? false
    unit.awaitsTranslation = object.unit ?? false
    unit.englishTag = object.englishTag ?? ""
    unit.chineseTag = object.chineseTag ?? ""
    unit.notes = (object.notes ?? []).map {
      UnitMetadata.Note(text: $0.text, author: $0.author ?? "", language: language($0.language))
    }
    unit.fields = (object.fields ?? []).map {
      UnitMetadata.Field(name: $0.name, value: $0.value ?? "", language: language($0.language))
    }
    return unit
  }

  private static func language(_ tag: String?) -> Language? { tag.flatMap(Language.init(rawValue:)) }

  private struct Object: Decodable {
    struct Note: Decodable {
      var text: String
      var author: String?
      var language: String?
    }
    struct Field: Decodable {
      var name: String
      var value: String?
      var language: String?
    }
    var id: String?
    var context: String?
    var source: String?
    var state: String?
    var stateName: String?
    var approved: Bool?
    var translate: Bool?
    var locked: Bool?
    var unit: Bool?
    var englishTag: String?
    var chineseTag: String?
    var notes: [Note]?
    var fields: [Field]?

    private enum CodingKeys: String, CodingKey {
      case id, context, source, state, approved, translate, locked, unit, notes, fields
      case stateName = "state_name"
      case englishTag = "english_tag"
      case chineseTag = "chinese_tag"
    }
  }
}
