/// The two texts of a JSON object that names them as other tools do.
///
///     {"en":"…","zh-CN":"…"}    {"english":"…","chinese":"…"}    {"translation":{"en":"…","zh":"…"}}
///     {"source":"…","target":"…"}    told apart by their script
struct JSONLTexts: Decodable {
  /// The English text.
  private(set) var english: String?
  /// The Chinese text.
  private(set) var chinese: String?

  /// The names of the members that are the texts.
  private(set) var names: Set<String> = []
  /// The language that was translated, if the names show it.
  private(set) var source: Language?
  /// Whether one of the texts is not there.
  var isOneEmpty: Bool { [english, chinese].contains { ($0 ?? "").trimmingWhiteSpace.isEmpty } }

  /// The name of a member.
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    // The keys come in no particular order.
    let keys = values.allKeys.sorted { $0.stringValue.utf8.lexicographicallyPrecedes($1.stringValue.utf8) }
    var used: Set<String> = []
    /// A text, empty where it is `null`; `nil` where no member has the name.
    func text(_ isWanted: (Key) -> Bool) -> String? {
      for key in keys where isWanted(key) {
        guard
          let text = (try? values.decodeNil(forKey: key)) == true
            ? "" : try? values.decode(String.self, forKey: key)
        else { continue }
        used.insert(key.stringValue)
        return text
      }
      return nil
    }
    func text(_ names: String...) -> String? { text { names.contains($0.stringValue.lowercased()) } }
    func text(_ language: Language) -> String? {
      text { Language(tag: $0.stringValue) == language }
        ?? text { ColumnLanguage($0.stringValue)?.language == language }
    }
    english = text("english") ?? text(.english)
    chinese = text("chinese") ?? text(.chinese)
    names = used
    guard english == nil, chinese == nil else { return }
    if let inner = try? values.decode(JSONLTexts.self, forKey: Key(stringValue: "translation")) {
      self = inner
      names = ["translation"]
    } else if let source = text("source", "src"), let target = text("target", "tgt", "trg", "translation") {
      let language = ScriptShare(source).language ?? ScriptShare(target).language?.other ?? .english
      english = language == .english ? source : target
      chinese = language == .english ? target : source
      self.source = language
      names = used
    }
  }
}
