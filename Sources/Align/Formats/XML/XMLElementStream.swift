import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What takes the elements of an XML file as they pass.
protocol XMLElementHandler: AnyObject {
  /// An element begins.
  func start(_ name: String, _ attributes: [String: String], line: Int)
  /// An element ends.
  func end(_ name: String, line: Int)
  /// Text passes; an element's text may come in several parts.
  func text(_ text: String)
  /// What makes the file unusable, or `nil` as long as it is usable.
  var failure: XMLFailure? { get }
  /// Whether no more is wanted.
  var isStopped: Bool { get }
}

/// Why a well-formed file is not what it must be.
struct XMLFailure {
  var line: Int
  var problem: String
  var expected: String
}

/// Reads an XML file through Foundation's streaming parser in constant memory.
///
/// Two of the parser's habits would lose text without a word, so both are refused: an entity that the file
/// itself declares vanishes where it is used (see `XMLPrologStream`), and after a reported error the parser
/// may go on.
final class XMLElementStream: NSObject, XMLParserDelegate {
  private let handler: any XMLElementHandler
  private let name: String
  private let stream: XMLPrologStream
  private var error: ReadError?
  private var isInProlog = true

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

  private func fail(_ parser: XMLParser, _ problem: String, expected: String, line: Int? = nil) {
    if error == nil {
      error = ReadError(
        .badData,
        file: name,
        line: max(1, line ?? parser.lineNumber),
        problem: problem,
        expected: expected
      )
    }
    parser.abortParsing()
  }

  private func check(_ parser: XMLParser) {
    if let failure = handler.failure {
      fail(parser, failure.problem, expected: failure.expected, line: failure.line)
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
    handler.start(elementName, attributeDict, line: parser.lineNumber)
    check(parser)
  }

  func parser(
    _ parser: XMLParser,
    didEndElement elementName: String,
    namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    guard error == nil, !handler.isStopped else { return }
    handler.end(elementName, line: parser.lineNumber)
    check(parser)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard error == nil, !handler.isStopped else { return }
    handler.text(string)
    check(parser)
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    guard error == nil, !handler.isStopped else { return }
    handler.text(String(decoding: CDATABlock, as: UTF8.self))
    check(parser)
  }

  func parser(_ parser: XMLParser, foundIgnorableWhitespace whitespaceString: String) {
    guard error == nil, !handler.isStopped else { return }
    handler.text(whitespaceString)
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    // Aborting is itself reported as an error.
    if handler.isStopped { return }
    let reason = Self.reason((parseError as NSError).code)
    fail(parser, "the XML is not well-formed: \(reason)", expected: "well-formed XML")
  }

  /// What an error number of libxml2 (xmlerror.h) means, for those that bad files bring about.
  private static func reason(_ code: Int) -> String {
    switch code {
    case 4: "there is no root element"
    case 5, 77: "the file ends inside an element"
    case 6, 7, 8, 9: "a character that XML forbids"
    case 26, 27, 28: "an entity that is not declared"
    case 32, 81: "an encoding that is not known, or bytes that are not in it"
    case 38, 68: "a '<' or '&' that is not escaped"
    case 76: "an end tag that belongs to no start tag"
    default: "libxml2 error \(code)"
    }
  }
}
