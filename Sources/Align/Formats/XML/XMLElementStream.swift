import CAlignXML

/// Reads an XML file element by element, in memory that does not grow with it.
///
/// Two layers do the work. `XMLDecodedStream` turns the bytes into UTF-8 by their byte order mark or by the encoding that the
/// file declares, and refuses bytes that are not in it; libxml2's push parser, after `CAlignXML`, sees nothing but well-formed
/// UTF-8, and its events go to an `XMLElementHandler`. Nothing is fetched: a DTD elsewhere is passed over. An entity that the file
/// itself declares, beyond XML's own five, is refused, and so is the use of one that it does not.
@safe final class XMLElementStream {
  /// Elements inside each other; formats of translation need about ten.
  static let deepest = 256
  /// Bytes of an attribute; longer ones are not a name, tag or path of a translation.
  static let longestAttribute = 1 << 18
  /// Attributes of one element, declarations of namespaces among them; formats of translation need about twenty.
  ///
  /// libxml2 compares each with each, so that their number must have a bound.
  static let mostAttributes = 1024
  /// Faults after which reading goes on; a file with more is none that can be mended.
  static let mostFaults = 1000

  /// An element that is open, and the namespaces that it declares.
  struct OpenElement {
    var name: String
    var namespaces: [XMLAttributes.Attribute]
  }

  /// What the parser was stopped by, and what it had not read yet.
  struct Fault {
    /// What is wrong.
    var failure: XMLFailure
    /// The elements that do not count any more.
    var closed: [String]
    /// What was not read yet, and where that begins.
    var rest: [UInt8]
    var position: XMLPosition
  }

  let handler: any XMLElementHandler
  let name: String
  private var error: ReadError?
  /// The elements that are open, the root first.
  var open: [OpenElement] = []
  private var hasRoot = false
  var parser: OpaquePointer?
  /// A bad character or reference not yet reported to the handler.
  var damage: XMLFailure?
  /// Set while what follows a fault is passed over.
  var fault: Fault?
  var faults = 0
  /// Where in the file the parser began, and how many elements are repeated to it.
  var origin = XMLPosition(line: 1, column: 1)
  var repeated = 0
  var isRepeating = false
  /// How many bytes of the file have been read, and how many of them came before this parser's first byte.
  var given = 0
  var base = 0
  /// What keeps the bytes as they pass.
  let recorder: XMLMarkupRecorder?

  private init(_ handler: any XMLElementHandler, name: String) {
    self.handler = handler
    self.name = name
    recorder = handler.recorder
  }

  /// Reads the whole file.
  ///
  /// - Throws: `ReadError` where the file cannot be read, is not well-formed, or is refused by the handler.
  static func read(_ input: ByteInput, _ handler: any XMLElementHandler) throws(ReadError) {
    var bytes = try XMLDecodedStream(input)
    let reader = XMLElementStream(handler, name: input.name)
    try reader.parse(&bytes)
    if handler.isStopped { return }
    if !reader.hasRoot { throw reader.emptyFile }
  }

  private var emptyFile: ReadError {
    ReadError(
      .badData,
      file: name,
      problem: "the file is empty or not XML",
      expected: "well-formed XML"
    )
  }

  /// Hands the bytes to the parser block by block.
  private func parse(_ bytes: inout XMLDecodedStream) throws(ReadError) {
    try openParser()
    defer { closeParser() }
    while !isDone {
      let step = try bytes.next()
      recorder?.feed(step.bytes, mark: given == 0 && !step.bytes.isEmpty && bytes.hasMark)
      given += step.bytes.count
      try feed(step.bytes, isLast: step.isLast && step.problem == nil)
      if !isDone, let problem = step.problem {
        fail(problem.problem, expected: problem.expected, at: positionOfPending())
      }
      if !isDone { checkPendingTag() }
      if step.isLast { break }
    }
    tellOfDamage()
    if let error { throw error }
  }

  func openParser() throws(ReadError) {
    var handlers = Self.handlers
    let this = unsafe Unmanaged.passUnretained(self).toOpaque()
    guard let parser = unsafe align_xml_open(&handlers, this) else {
      throw ReadError(.unreadable, file: name, problem: "the XML parser cannot be set up: out of memory")
    }
    unsafe self.parser = parser
  }

  func closeParser() {
    if let parser = unsafe parser { unsafe align_xml_close(parser) }
    unsafe parser = nil
  }

  // MARK: - Where the parser is

  var position: XMLPosition {
    guard let parser = unsafe parser else { return fault?.position ?? XMLPosition(line: 1, column: 1) }
    let (line, column) = unsafe (Int(align_xml_line(parser)), Int(align_xml_column(parser)))
    if origin.line == 1, faults == 0 { return XMLPosition(line: line, column: column) }
    // The first line that a later parser gets repeats the elements that are open.
    return XMLPosition(
      line: origin.line + line - 1,
      column: line == 2 ? origin.column + column - 1 : column
    )
  }

  /// The parser's offset in the file, in bytes of UTF-8.
  private var offset: Int {
    guard let parser = unsafe parser else { return given }
    return unsafe base + Int(align_xml_offset(parser))
  }

  /// The bytes that the parser has been given and waits to see the end of.
  func withPending<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var count = 0
    guard let parser = unsafe parser, let start = unsafe align_xml_pending(parser, &count) else {
      return unsafe body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return unsafe body(UnsafeBufferPointer(start: start, count: count))
  }

  /// The place after all that the parser has been given.
  private func positionOfPending() -> XMLPosition {
    var position = self.position
    unsafe withPending { unsafe position.pass($0) }
    return position
  }

  /// Refuses a start tag of too many attributes before the parser compares each with each.
  private func checkPendingTag() {
    let isTooMany = unsafe withPending { bytes in
      guard bytes.count > 2 * Self.mostAttributes, unsafe bytes[0] == UInt8(ascii: "<"),
        unsafe bytes[1] != UInt8(ascii: "!"), unsafe bytes[1] != UInt8(ascii: "?")
      else { return false }
      var quote: UInt8 = 0
      var count = 0
      for index in bytes.indices {
        let byte = unsafe bytes[index]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
          count += 1
        }
      }
      return count > Self.mostAttributes
    }
    if isTooMany { failForAttributes() }
  }

  func failForAttributes() {
    fail("a tag has too many attributes", expected: "at most \(Self.mostAttributes)")
  }

  // MARK: - What goes wrong

  func fail(_ problem: String, expected: String, at position: XMLPosition? = nil) {
    guard error == nil else { return }
    let position = position ?? self.position
    error = ReadError(
      .badData,
      file: name,
      line: position.line,
      column: position.column,
      problem: problem,
      expected: expected
    )
    if let parser = unsafe parser { unsafe align_xml_stop(parser) }
  }

  /// Remembers a character or a reference that the parser passes over.
  private func damage(_ reason: XMLErrorReason) {
    guard damage == nil else { return }
    damage = XMLFailure(
      position: position,
      problem: "the XML is not well-formed: \(reason.problem)",
      expected: reason.expected
    )
  }

  /// Hands on what is damaged; where the handler cannot do without, the file cannot be read.
  private func tellOfDamage() {
    guard !isDone, let damage else { return }
    self.damage = nil
    if !handler.passes(damage) { fail(damage.problem, expected: damage.expected, at: damage.position) }
  }

  /// Whether events still matter.
  var isDone: Bool { error != nil || handler.isStopped }

  /// Whether events are reported: none is between a fault and where reading continues.
  private var isDeaf: Bool { isDone || fault != nil }

  private func check() {
    if let failure = handler.failure {
      fail(failure.problem, expected: failure.expected, at: failure.position)
    } else if handler.isStopped, let parser = unsafe parser {
      unsafe align_xml_stop(parser)
    }
  }

  // MARK: - Events

  func start(_ element: String, _ attributes: XMLAttributes, declared: Int, count: Int) {
    guard !isDeaf else { return }
    if repeated > 0 {
      repeated -= 1
      return
    }
    isRepeating = false
    hasRoot = true
    if isNested(element) { return }
    open.append(OpenElement(name: element, namespaces: declared > 0 ? attributes.filter(\.isNamespace) : []))
    if open.count > Self.deepest {
      fail("elements are nested too deeply", expected: "at most \(Self.deepest) levels")
      return
    }
    if count > Self.mostAttributes {
      failForAttributes()
      return
    }
    for attribute in attributes where attribute.value.utf8.count > Self.longestAttribute {
      fail(
        "the attribute \(attribute.key.quoted) of <\(element)> is \(attribute.value.utf8.count) bytes long",
        expected: "at most \(Self.longestAttribute)"
      )
      return
    }
    if let recorder { recorder.start(at: offset) }
    // The parser is at the '>' of the start tag.
    var position = self.position
    position.column += 1
    handler.start(element, attributes, at: position)
    check()
    // What is damaged in a tag is part of its element.
    tellOfDamage()
  }

  func end(_ element: String) {
    isRepeating = false
    tellOfDamage()
    guard !isDeaf, !open.isEmpty else { return }
    open.removeLast()
    if let recorder { recorder.end(at: offset) }
    handler.end(element, at: position)
    check()
  }

  func text(_ text: String) {
    if isRepeating { return }
    tellOfDamage()
    guard !isDeaf else { return }
    handler.text(text, at: position)
    check()
  }

  /// The start tag as it is in the file.
  func tag() -> [UInt8] {
    var count = 0
    guard let parser = unsafe parser, let start = unsafe align_xml_tag(parser, &count) else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// A comment, an instruction or a document type passes.
  func aside(_ markup: String) {
    guard !isDeaf else { return }
    handler.aside(markup)
  }

  /// An entity is declared; XML's own five may be (XML 1.0, 4.6).
  func declared(_ entity: String, isParameter: Bool) {
    if isDeaf || isParameter || ["lt", "gt", "amp", "apos", "quot"].contains(entity) { return }
    fail("the file declares its own entities", expected: "a file without its own entities")
  }

  func used(_ entity: String) {
    guard !isDeaf else { return }
    damage(.undeclared(entity))
  }

  /// The numbers of libxml2's warnings (xmlerror.h): versions, language tags, names of namespaces, `xml:space`.
  private static let warnings: Set<Int> = [97, 98, 99, 100, 102, 106, 107]

  func reported(_ code: Int, _ message: String) {
    guard !isDeaf, !Self.warnings.contains(code) else { return }
    if !hasRoot, positionOfPending() == XMLPosition(line: 1, column: 1) {
      error = emptyFile
      return
    }
    let reason = XMLErrorReason(code: code, message: message, open: open.last?.name)
    if hasRoot, XMLErrorReason.isPassedOver(code: code, message: message) { return damage(reason) }
    let failure = XMLFailure(
      position: position,
      problem: "the XML is not well-formed: \(reason.problem)",
      expected: reason.expected
    )
    guard hasRoot, XMLErrorReason.isLocal(code: code) else {
      return fail(failure.problem, expected: failure.expected)
    }
    let goesOn = unsafe withPending { rest in
      unsafe interrupt(failure, rest: Array(rest), restAt: position)
    }
    if !goesOn { fail(failure.problem, expected: failure.expected) }
  }
}
