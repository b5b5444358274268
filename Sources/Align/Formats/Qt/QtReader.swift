/// Reads the messages of a Qt program as Linguist keeps them (`.ts`): source and translation of each message.
///
/// Messages that the program does not have any more are passed over and counted. Of several numerus forms the last is taken, which
/// is the only one that Chinese has.
package struct QtReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses only the source.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "TS file")
    let handler = QtHandler(sink, file: file.name, documentName: input.documentName, source: options.source)
    try XMLElementStream.read(file, handler)
  }
}

/// Puts the messages together.
private final class QtHandler: XMLElementHandler {
  private let sink: BitextSink
  private let file: String
  private let documentName: String
  private(set) var failure: XMLFailure?
  var isStopped: Bool { sink.isStopped }

  private var source: Language?
  private var tags = (source: "en", target: "")
  private var depth = 0
  private var context = ""
  /// How many length variants the current translation has had so far.
  private var lengthVariants = 0
  private var message: Message?
  private var isDamaged = false
  /// The element whose text is read, and the text.
  private var open: (name: String, text: String, position: XMLPosition)?

  /// A message under way.
  private struct Message {
    var line: Int
    var unit = UnitMetadata()
    var source: (text: String, position: XMLPosition)?
    var translation: (text: String, position: XMLPosition)?
    var type = ""
  }

  /// The elements of a message whose text counts.
  private static let texts: Set<String> = [
    "source", "translation", "numerusform", "comment", "extracomment", "translatorcomment", "oldsource",
  ]

  let recovery: XMLRecovery? = XMLRecovery(units: ["message"], containers: ["TS", "context"])

  init(_ sink: BitextSink, file: String, documentName: String, source: Language?) {
    self.sink = sink
    self.file = file
    self.documentName = documentName
    self.source = source
  }

  func forget(_ closed: [String]) {
    depth -= closed.count
    (message, open) = (nil, nil)
  }

  func passes(_ damage: XMLFailure) -> Bool {
    guard depth > 0 else { return false }
    if message == nil {
      sink.problem(damage.error(file: file, consequence: "it is passed over"))
    } else if !isDamaged {
      isDamaged = true
      sink.problem(damage.error(file: file, consequence: "the message is left out"))
    }
    return true
  }

  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    depth += 1
    if depth == 1 { return startRoot(name, attributes, at: position) }
    switch name {
    case "message":
      isDamaged = false
      lengthVariants = 0
      message = Message(line: position.line)
      message?.unit.identifier = attributes["id"] ?? ""
    case "name" where message == nil: open = (name, "", position)
    case "location":
      guard let path = attributes["filename"] else { return }
      let place = path + (attributes["line"].map { ":" + $0 } ?? "")
      message?.unit.fields.append(.init(name: "reference", value: place))
    case "translation":
      message?.type = attributes["type"] ?? ""
      open = (name, "", position)
    // Shorter translations, for where there is less room.
    case "lengthvariant":
      lengthVariants += 1
      if lengthVariants == 1 { open?.text = "" } else { sink.report.passedOverVariants += 1 }
    // A character that XML cannot hold.
    case "byte": open?.text += "\u{FFFD}"
    default: if message != nil, Self.texts.contains(name) { open = (name, "", position) }
    }
  }

  private func startRoot(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    guard name == "TS" else {
      failure = XMLFailure(
        position: position,
        problem: "the root element is \(name.quoted)",
        expected: "<TS>"
      )
      return
    }
    tags = (attributes["sourcelanguage"] ?? "en", attributes["language"] ?? "")
    let from = Language(tag: tags.source)
    let to = tags.target.isEmpty ? from?.other : Language(tag: tags.target)
    guard let from, let to, from != to else {
      failure = XMLFailure(
        position: position,
        problem: "the languages are \(tags.source.quoted) and \(tags.target.quoted)",
        expected: "English and Chinese"
      )
      return
    }
    source = from
    sink.document(DocumentHead(identifier: documentName))
  }

  func text(_ text: String, at end: XMLPosition) { if lengthVariants < 2 { open?.text += text } }

  func end(_ name: String, at position: XMLPosition) {
    depth -= 1
    if name == "message" { return finish() }
    guard let open, open.name == name else { return }
    self.open = nil
    switch name {
    case "name": context = open.text
    case "source": message?.source = (open.text, open.position)
    case "numerusform": message?.translation = (open.text, open.position)
    case "translation":
      message?.translation = (open.text, open.position)
      lengthVariants = 0
    case "comment": message?.unit.notes.append(.init(text: open.text))
    case "extracomment": message?.unit.notes.append(.init(text: open.text, author: "developer"))
    case "translatorcomment": message?.unit.notes.append(.init(text: open.text, author: "translator"))
    default: break
    }
  }

  private func finish() {
    guard var message, let language = source else { return }
    self.message = nil
    if isDamaged { return }
    guard message.type != "vanished", message.type != "obsolete" else {
      sink.report.obsoleteUnits += 1
      return
    }
    let original = message.source ?? ("", XMLPosition(line: message.line, column: 1))
    let translation = message.translation ?? ("", original.position)
    message.unit.source = language
    message.unit.awaitsTranslation = true
    message.unit.context = context.isEmpty ? nil : context
    message.unit.state =
      message.type == "unfinished" ? (translation.text.isEmpty ? .initial : .needsReview) : .translated
    message.unit.stateName = message.type
    let isFromEnglish = language == .english
    message.unit.englishTag = isFromEnglish ? tags.source : tags.target
    message.unit.chineseTag = isFromEnglish ? tags.target : tags.source
    let (english, chinese) = isFromEnglish ? (original, translation) : (translation, original)
    var properties = PairProperties()
    properties.unit = message.unit
    properties.english.line = english.position.line
    properties.chinese.line = chinese.position.line
    properties.deliver(
      english: english.text,
      chinese: chinese.text,
      place: ReadError(.badData, file: file, line: message.line, problem: ""),
      to: sink
    )
  }
}
