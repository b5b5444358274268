/// What an error of libxml2 means, and what was expected in its place.
struct XMLErrorReason {
  var problem: String
  var expected: String

  /// Words for an error number of libxml2 (xmlerror.h), or libxml2's own words where a number is rare.
  ///
  /// - Parameters:
  ///   - code: the number.
  ///   - message: what libxml2 says.
  ///   - open: the innermost element that is open.
  init(code: Int, message: String, open: String?) {
    if let known = Self.known(code, open: open) {
      self = known
      return
    }
    let words = message.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ").prefix(200)
    problem = words.isEmpty ? "libxml2 error \(code)" : String(words)
    expected = "well-formed XML"
  }

  private init(_ problem: String, _ expected: String) {
    self.problem = problem
    self.expected = expected
  }

  /// What the use of an entity that is not declared means.
  static func undeclared(_ entity: String) -> XMLErrorReason {
    Self("an entity that is not declared, \("&\(entity.prefix(40));".quoted)", "&amp; for '&'")
  }

  /// Whether libxml2 continues after an error as if a character or a reference were not there, and nothing else is lost.
  static func isPassedOver(code: Int, message: String) -> Bool {
    switch code {
    case 6, 7, 8, 9, 23, 26: true
    // The same number as for a '<' that begins no tag.
    case 68: message.hasPrefix("xmlParseEntityRef")
    default: false
    }
  }

  /// Whether reading can go on at another place of the file: not where it ends too early, nor where memory or a bound does.
  static func isLocal(code: Int) -> Bool { ![1, 2, 4, 5, 77, 110].contains(code) }

  /// A unit begins before the one before it has ended.
  static func nested(_ element: String) -> XMLErrorReason {
    Self("a <\(element)> begins inside a <\(element)>", "</\(element)>")
  }

  private static func known(_ code: Int, open: String?) -> XMLErrorReason? {
    let end = open.map { "</\($0.prefix(40))>" } ?? "one root element"
    switch code {
    case 1: return Self("a name, an attribute or a tag is longer than 10 MB", "shorter ones")
    case 4: return Self("there is no root element", "a start tag")
    case 5 where open == nil: return Self("there is something after the root element", "the end of the file")
    case 5, 77: return Self("the file ends inside an element", end)
    case 6, 7, 8, 9: return Self("a character that XML forbids", "text that XML allows")
    case 22, 23: return Self("an '&' that is not escaped", "&amp; for '&'")
    case 26, 27, 28: return Self("an entity that is not declared", "&amp; for '&'")
    case 38, 68: return Self("a '<' or '&' that is not escaped", "&lt; or &amp;")
    case 39, 40, 41, 65: return Self("an attribute that is not name=\"value\"", "a value in quotes")
    case 42: return Self("a duplicate attribute", "each attribute once")
    case 45: return Self("a comment that does not end", "'-->'")
    case 47: return Self("a processing instruction that does not end", "'?>'")
    case 57: return Self("an XML declaration that does not end", "'?>'")
    case 62: return Self("']]>' in text", "']]&gt;'")
    case 63: return Self("a section that does not end", "']]>'")
    case 64: return Self("an XML declaration that is not at the start of the file", "nothing before '<?xml'")
    case 73: return Self("a tag that does not end", "'>'")
    case 76: return Self("an end tag that does not belong here", end)
    case 110: return Self("an entity that expands to too much text", "a file without its own entities")
    case 201, 202:
      return Self("a namespace prefix that is not declared", "xmlns: and the prefix in the root element")
    default: return nil
    }
  }
}
