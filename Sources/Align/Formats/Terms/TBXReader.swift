/// Reads a glossary from TBX, in the elements of ISO 30042:2019 (`conceptEntry`, `langSec`, `termSec`) or of 2008 (`termEntry`,
/// `langSet`, `tig`).
///
/// A term whose administrative or usage status is `deprecatedTerm`, `obsolete`, `supersededTerm` or `forbidden` is forbidden.
enum TBXReader {
  /// Reads a file; entries without a term of both languages are left out, as term bases of many languages have them.
  ///
  /// - Throws: `ReadError` if it cannot be read or is not TBX.
  static func read(_ input: ByteInput) throws(ReadError) -> Glossary {
    let handler = TBXHandler()
    try XMLElementStream.read(input, handler)
    return Glossary(name: input.name, entries: handler.entries)
  }
}

private final class TBXHandler: XMLElementHandler {
  private(set) var entries: [TermEntry] = []
  private(set) var failure: XMLFailure?
  var isStopped: Bool { false }

  private static let roots: Set<String> = ["tbx", "martif"]
  private static let forbidding: Set<String> = [
    "deprecatedterm", "deprecatedterm-admn-sts", "supersededterm", "supersededterm-admn-sts", "obsolete",
    "forbidden", "notrecommended",
    "deprecated",
  ]

  private var sawRoot = false
  private var entry: TermEntry?
  private var language: Language?
  private var term = ""
  private var isForbidden = false
  /// The text of the element that is open, where it counts.
  private var text: String?

  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    let name = Self.local(name)
    if !sawRoot {
      sawRoot = true
      guard Self.roots.contains(name) else {
        failure = XMLFailure(
          position: position,
          problem: "the root element is \(name.quoted)",
          expected: "<tbx> or <martif>"
        )
        return
      }
    }
    switch name {
    case "conceptentry", "termentry": entry = TermEntry(english: [], chinese: [], line: position.line)
    case "langsec", "langset":
      language = Language(tag: attributes["xml:lang"] ?? attributes["lang"] ?? "")
    case "termsec", "tig", "ntig": (term, isForbidden) = ("", false)
    case "term", "note", "termnote", "descrip", "administrativestatus", "usagestatus": text = ""
    default: break
    }
  }

  func text(_ text: String, at end: XMLPosition) { self.text?.append(text) }

  func end(_ name: String, at position: XMLPosition) {
    let name = Self.local(name)
    let text = (self.text ?? "").trimmingWhiteSpace
    switch name {
    case "term": term = text
    case "termnote", "administrativestatus", "usagestatus":
      if Self.forbidding.contains(text.lowercased()) { isForbidden = true }
    case "note", "descrip":
      if entry?.note.isEmpty == true { entry?.note = text }
    case "termsec", "tig", "ntig":
      if let language, !term.isEmpty { entry?.add(term, language, isForbidden: isForbidden) }
    case "langsec", "langset": language = nil
    case "conceptentry", "termentry":
      if let entry, !entry.english.isEmpty || !entry.chinese.isEmpty,
        !(entry.english + entry.forbiddenEnglish).isEmpty, !(entry.chinese + entry.forbiddenChinese).isEmpty
      {
        entries.append(entry)
      }
      entry = nil
    default: return
    }
    self.text = nil
  }

  private static func local(_ name: String) -> String {
    (name.split(separator: ":").last.map(String.init) ?? name).lowercased()
  }
}
