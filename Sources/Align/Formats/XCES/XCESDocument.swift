/// Reads the sentences of a document of OPUS or InterText: each `s`, its words joined where they are marked.
final class XCESDocument: XMLElementHandler {
  /// A sentence.
  struct Sentence: Hashable {
    var identifier: String
    var text: String
    /// The 1-based line at which it begins.
    var line: Int
    /// The document that it is of, where several are in one file; empty where that is not said.
    var document = ""
    /// How many sentences are before it in its document.
    var place = 0
  }

  private(set) var failure: XMLFailure?
  let isStopped = false
  private(set) var sentences: [Sentence] = []
  private var text = ""
  /// How many elements are open inside of a sentence, itself among them; 0 outside.
  private var inner = 0
  private var hasWords = false
  /// The document that is open, and how many sentences were before it.
  private var document = (name: "", start: 0)

  private init() {}

  /// The sentences of a document, in its order.
  ///
  /// - Throws: `ReadError` where the file cannot be read, is not well-formed, or has no sentences.
  static func sentences(_ input: ByteInput) throws(ReadError) -> [Sentence] {
    let document = XCESDocument()
    try XMLElementStream.read(input, document)
    guard !document.sentences.isEmpty else {
      throw ReadError(
        .badData,
        file: input.name,
        problem: "the document has no sentences",
        expected: "<s id=\"1\">…</s>"
      )
    }
    return document.sentences
  }

  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition) {
    if inner > 0 {
      inner += 1
      if name == "w" {
        hasWords = true
        text += " "
      }
    } else if name == "div", attributes["type"] == XCESWriter.documentType {
      document = (attributes["id"] ?? "", sentences.count)
    } else if name == "s" {
      inner = 1
      text = ""
      hasWords = false
      let identifier = attributes["id"] ?? attributes["xml:id"] ?? String(sentences.count + 1)
      var sentence = Sentence(identifier: identifier, text: "", line: position.line)
      sentence.document = document.name
      sentence.place = sentences.count - document.start
      sentences.append(sentence)
    }
  }

  func text(_ text: String, at end: XMLPosition) { if inner > 0 { self.text += text } }

  func end(_ name: String, at position: XMLPosition) {
    guard inner > 0 else { return }
    inner -= 1
    if inner == 0 { sentences[sentences.count - 1].text = Self.joined(text, hasWords: hasWords) }
  }

  /// The text on one line; between words that are marked is one space, and between those of Chinese none.
  static func joined(_ text: String, hasWords: Bool) -> String {
    guard hasWords else {
      return text.split(separator: "\n").map { String($0).trimmingWhiteSpace }.filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    let words = text.unicodeScalars.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    var result = String.UnicodeScalarView()
    for word in words {
      if let last = result.last, let first = word.first, !isWide(last), !isWide(first) {
        result.append(" ")
      }
      result.append(contentsOf: word)
    }
    return String(result)
  }

  /// Whether a scalar is a Chinese character or mark.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    ScriptShare.isHan(scalar) || (0x3000...0x303F).contains(scalar.value)
      || (0xFF00...0xFFEF).contains(scalar.value)
  }
}
