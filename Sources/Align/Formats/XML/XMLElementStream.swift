import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What takes the elements of an XML file as they pass.
protocol XMLElementHandler: AnyObject {
  /// An element begins; its content stands at the position.
  func start(_ name: String, _ attributes: [String: String], at position: XMLPosition)
  /// An element ends.
  func end(_ name: String, at position: XMLPosition)
  /// Text passes, up to the position; an element's text may come in several parts.
  func text(_ text: String, at end: XMLPosition)
  /// What makes the file unusable, or `nil` as long as it is usable.
  var failure: XMLFailure? { get }
  /// Whether no more is wanted.
  var isStopped: Bool { get }
}

/// A place in an XML file: line and column, both 1-based, the column in Unicode scalars.
struct XMLPosition: Hashable {
  var line: Int
  var column: Int

  /// Goes on over text that stands in the file as it is.
  mutating func pass(_ text: String) {
    for byte in text.utf8 {
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}

/// Why a well-formed file is not what it must be.
struct XMLFailure {
  var position: XMLPosition
  var problem: String
  var expected: String
}

/// Reads an XML file through Foundation's streaming parser in constant memory.
///
/// Two of the parser's habits would lose text without a word, so both are refused: an entity that the file
/// itself declares vanishes where it is used (see `XMLPrologStream`), and after a reported error the parser
/// may go on.
final class XMLElementStream: NSObject, XMLParserDelegate {
  /// Elements inside each other; formats of translation need about ten.
  static let deepest = 256
  /// Bytes of an attribute; longer ones are no name, tag or path of a translation.
  static let longestAttribute = 1 << 18

  private let handler: any XMLElementHandler
  private let name: String
  private let stream: XMLPrologStream
  private var error: ReadError?
  private var isInProlog = true
  /// The elements that are open, the root first.
  private var open: [String] = []

  private init(_ handler: any XMLElementHandler, name: String, stream: XMLPrologStream) {
    self.handler = handler
    self.name = name
    self.stream = stream
  }

  /// Reads the whole file.
  ///
  /// - Throws: `ReadError` where the file cannot be read, is not well-formed, or is refused by the handler.
  static func read(_ input: ByteInput, _ handler: any XMLElementHandler) throws(ReadError) {
    let stream = try input.open()
    defer { stream.close() }
    let reader = XMLElementStream(handler, name: input.name, stream: XMLPrologStream(stream))
    let parser = XMLParser(stream: reader.stream)
    parser.delegate = reader
    let isWhole = parser.parse()
    if let error = reader.error { throw error }
    if handler.isStopped { return }
    if !isWhole || reader.isInProlog {
      throw ReadError(
        .badData,
        file: input.name,
        problem: "the file is empty or not XML",
        expected: "well-formed XML"
      )
    }
  }

  private func fail(
    _ parser: XMLParser,
    _ problem: String,
    expected: String,
    at position: XMLPosition? = nil
  ) {
    if error == nil {
      let position = position ?? Self.position(parser)
      error = ReadError(
        .badData,
        file: name,
        line: max(1, position.line),
        column: max(1, position.column),
        problem: problem,
        expected: expected
      )
    }
    parser.abortParsing()
  }

  private static func position(_ parser: XMLParser) -> XMLPosition {
    XMLPosition(line: parser.lineNumber, column: parser.columnNumber)
  }

  private func check(_ parser: XMLParser) {
    if let failure = handler.failure {
      fail(parser, failure.problem, expected: failure.expected, at: failure.position)
    } else if handler.isStopped {
      parser.abortParsing()
    }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement elementName: String,
    namespaceURI: String?,
    qualifiedName qName: String?,
    attributes attributeDict: [String: String] = [:]
  ) {
    guard error == nil, !handler.isStopped else { return }
    if isInProlog {
      isInProlog = false
      if let problem = stream.takeProlog() {
        fail(parser, problem, expected: "a file without entities of its own")
        return
      }
    }
    open.append(elementName)
    if open.count > Self.deepest {
      fail(parser, "elements are nested too deep", expected: "at most \(Self.deepest) inside each other")
      return
    }
    for (name, value) in attributeDict where value.utf8.count > Self.longestAttribute {
      fail(
        parser,
        "the attribute \(name.quoted) of <\(elementName)> is \(value.utf8.count) bytes long",
        expected: "at most \(Self.longestAttribute)"
      )
      return
    }
    // The parser stands at the '>' of the start tag.
    var position = Self.position(parser)
    position.column += 1
    handler.start(elementName, attributeDict, at: position)
    check(parser)
  }

  func parser(
    _ parser: XMLParser,
    didEndElement elementName: String,
    namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    guard error == nil, !handler.isStopped else { return }
    open.removeLast()
    handler.end(elementName, at: Self.position(parser))
    check(parser)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard error == nil, !handler.isStopped else { return }
    handler.text(string, at: Self.position(parser))
    check(parser)
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    guard error == nil, !handler.isStopped else { return }
    handler.text(String(decoding: CDATABlock, as: UTF8.self), at: Self.position(parser))
    check(parser)
  }

  func parser(_ parser: XMLParser, foundIgnorableWhitespace whitespaceString: String) {
    guard error == nil, !handler.isStopped else { return }
    handler.text(whitespaceString, at: Self.position(parser))
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    // Aborting is itself reported as an error.
    if handler.isStopped || error != nil || Self.warnings.contains((parseError as NSError).code) { return }
    let (problem, expected) = Self.reason((parseError as NSError).code, open: open.last)
    fail(parser, "the XML is not well-formed: \(problem)", expected: expected)
  }

  /// The numbers of libxml2's warnings (xmlerror.h): versions, language tags, names of namespaces, `xml:space`.
  private static let warnings: Set<Int> = [97, 98, 99, 100, 102, 106, 107]

  /// What an error number of libxml2 (xmlerror.h) means, for those that bad files bring about, and what was expected.
  private static func reason(_ code: Int, open: String?) -> (problem: String, expected: String) {
    let end = open.map { "</\($0.prefix(40))>" } ?? "one root element"
    switch code {
    case 1: return ("a name, an attribute or a tag is longer than 10 MB", "shorter ones")
    case 4: return ("there is no root element", "a start tag")
    case 5 where open == nil: return ("something stands behind the root element", "the end of the file")
    case 5, 77: return ("the file ends inside an element", end)
    case 6, 7, 8, 9: return ("a character that XML forbids", "text in the encoding that the file declares")
    case 22, 23: return ("an '&' that is not escaped", "&amp; for '&'")
    case 26, 27, 28: return ("an entity that is not declared", "&amp; for '&'")
    case 32, 81: return ("an encoding that is not known, or bytes that are not in it", "UTF-8 or UTF-16")
    case 38, 68: return ("a '<' or '&' that is not escaped", "&lt; or &amp;")
    case 39, 40, 41, 65: return ("an attribute that is not name=\"value\"", "a value in quotes")
    case 42: return ("an attribute that is there twice", "each attribute once")
    case 45: return ("a comment that does not end", "'-->'")
    case 62: return ("']]>' in text", "']]&gt;'")
    case 63: return ("a section that does not end", "']]>'")
    case 73: return ("a tag that does not end", "'>'")
    case 76: return ("an end tag that does not belong here", end)
    case 201, 202:
      return ("a prefix of a name that is not declared", "xmlns: and the prefix in the root element")
    default: return ("libxml2 error \(code)", "well-formed XML")
    }
  }
}
