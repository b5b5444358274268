/// The two texts of a JSON object that names them as other tools do.
///
///     {"en":"…","zh-CN":"…"}    {"english":"…","chinese":"…"}    {"translation":{"en":"…","zh":"…"}}
///     {"source":"…","target":"…"}    told apart by their script
struct JSONLTexts: Decodable {
  /// The English text.
  private(set) var english: String?
  /// The Chinese text.
  private(set) var chinese: String?

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    // The keys come in no order of their own.
    let keys = values.allKeys.sorted { $0.stringValue.utf8.lexicographicallyPrecedes($1.stringValue.utf8) }
    func text(_ names: String...) -> String? {
      keys.lazy.filter { names.contains($0.stringValue.lowercased()) }
        .compactMap { try? values.decode(String.self, forKey: $0) }.first
    }
    func text(_ language: Language) -> String? {
      keys.lazy.filter { Language(tag: $0.stringValue) == language }
        .compactMap { try? values.decode(String.self, forKey: $0) }.first
    }
    english = text("english") ?? text(.english)
    chinese = text("chinese") ?? text(.chinese)
    guard english == nil, chinese == nil else { return }
    if let inner = try? values.decode(JSONLTexts.self, forKey: Key(stringValue: "translation")) {
      self = inner
    } else if let source = text("source", "src"), let target = text("target", "tgt", "trg", "translation") {
      let isChinese = ScriptShare(source).language == .chinese
      english = isChinese ? target : source
      chinese = isChinese ? source : target
    }
  }
}
