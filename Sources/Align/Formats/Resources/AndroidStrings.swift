/// Reads the string resources of Android: `<resources><string name="key">text</string>…`.
///
/// Arrays have the keys `days[0]` …, plurals `files.one`, `files.other`. What Android does to white space, quotation marks and
/// backslashes is done here, so that the text is the one that users see.
final class AndroidStrings: XMLElementHandler {
  /// The texts, in the order of the file.
  private(set) var entries: [ResourceEntry] = []
  private(set) var failure: XMLFailure?
  let isStopped = false

  private let file: String
  private let problem: (ReadError) -> Void
  private var depth = 0
  /// The name of the array or the plurals that are open, and whether their texts are to be translated.
  private var group: (name: String, isTranslatable: Bool)?
  private var item = 0
  private var entry: ResourceEntry?
  private var segment: XMLSegmentText?
  /// How many elements are open inside of the text.
  private var inner = 0
  private var comment = ""
  private var isDamaged = false

  private init(file: String, problem: @escaping (ReadError) -> Void) {
    self.file = file
    self.problem = problem
  }

  /// The texts of a file; a text with a forbidden character is a problem and left out.
  ///
  /// - Throws: `ReadError` where the file is not well-formed or holds something else.
  static func entries(_ input: ByteInput, problem: @escaping (ReadError) -> Void) throws(ReadError)
    -> [ResourceEntry]
  {
    let handler = AndroidStrings(file: input.name, problem: problem)
    try XMLElementStream.read(input, handler)
    return handler.entries
  }

  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    depth += 1
    if depth == 1, name != "resources" {
      failure = XMLFailure(
        position: position,
        problem: "the root element is \(name.quoted)",
        expected: "<resources>, as in Android's strings.xml"
      )
    }
    if segment != nil {
      inner += 1
      segment?.start(name, attributes)
      return
    }
    // A text for one product is a different text from the default one.
    let product = attributes["product"].map { $0 == "default" ? "" : "@" + $0 } ?? ""
    let key = (attributes["name"] ?? "") + product
    let isTranslatable = attributes["translatable"] != "false"
    switch name {
    case "string": begin(key, isTranslatable: isTranslatable, at: position)
    case "string-array", "plurals":
      group = (key, isTranslatable)
      item = 0
    case "item":
      guard let group else { return }
      if let quantity = attributes["quantity"] {
        begin("\(group.name).\(quantity)", isTranslatable: group.isTranslatable, at: position)
      } else {
        begin("\(group.name)[\(item)]", isTranslatable: group.isTranslatable, at: position)
        item += 1
      }
    default: break
    }
  }

  private func begin(_ key: String, isTranslatable: Bool, at position: XMLPosition) {
    isDamaged = false
    inner = 0
    segment = XMLSegmentText(at: position)
    entry = ResourceEntry(
      key: key,
      text: "",
      line: position.line,
      note: comment,
      isTranslatable: isTranslatable
    )
    comment = ""
  }

  func text(_ text: String, at end: XMLPosition) {
    segment?.append(text, endingAt: end)
    if segment?.isTooLong == true {
      failure = XMLFailure(position: end, problem: "the text is longer than 64 MiB", expected: "a sentence")
    }
  }

  func end(_ name: String, at position: XMLPosition) {
    depth -= 1
    if inner > 0 {
      inner -= 1
      segment?.end(name)
    } else if let segment, var entry {
      self.segment = nil
      self.entry = nil
      entry.text = Self.resolved(segment.text)
      // A text that is taken from another key.
      if entry.text.hasPrefix("@string/") { entry.isTranslatable = false }
      // Offsets are those of the text as it stood; in another they would point elsewhere.
      entry.codes =
        entry.text == segment.text
        ? segment.codes
        : segment.codes.map { code in
          var code = code
          code.offset = min(code.offset, entry.text.utf8.count)
          return code
        }
      if entry.text == segment.text { entry.column = segment.position?.column ?? 0 }
      if !isDamaged { entries.append(entry) }
    } else if name == "string-array" || name == "plurals" {
      group = nil
    }
  }

  func aside(_ markup: String) {
    guard segment == nil, markup.hasPrefix("<!--") else { return }
    comment = String(markup.dropFirst(4).dropLast(3)).trimmingWhiteSpace
  }

  func passes(_ damage: XMLFailure) -> Bool {
    guard depth > 0 else { return false }
    problem(
      damage.error(file: file, consequence: segment == nil ? "it is passed over" : "the text is left out")
    )
    isDamaged = true
    return true
  }

  let recovery: XMLRecovery? = XMLRecovery(
    units: ["string", "item"],
    containers: ["resources", "string-array", "plurals"]
  )

  func forget(_ closed: [String]) {
    depth -= closed.count
    (segment, entry, inner) = (nil, nil, 0)
  }

  /// What Android shows of a text: white space is one space but between quotation marks, and escapes are resolved.
  static func resolved(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isQuoted = false
    var isSpaceDue = false
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if !isQuoted, scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
        isSpaceDue = !result.isEmpty
        continue
      }
      if isSpaceDue { result.append(" ") }
      isSpaceDue = false
      switch scalar {
      case "\"": isQuoted.toggle()
      case "\\":
        guard let escape = scalars.next() else { break }
        switch escape {
        case "n": result.append("\n")
        case "t": result.append("\t")
        case "u":
          let digits = String((0..<4).compactMap { _ in scalars.next() }.map(Character.init))
          result.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
        default: result.append(escape)
        }
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
