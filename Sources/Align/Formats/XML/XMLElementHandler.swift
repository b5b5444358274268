/// What takes the elements of an XML file as they pass.
protocol XMLElementHandler: AnyObject {
  /// An element begins; its content is at the position.
  func start(_ name: String, _ attributes: XMLAttributes, at position: XMLPosition)
  /// An element ends.
  func end(_ name: String, at position: XMLPosition)
  /// Text passes, up to the position; an element's text may come in several parts.
  func text(_ text: String, at end: XMLPosition)
  /// A comment, a processing instruction or the document type passes, written out.
  func aside(_ markup: String)
  /// A character or a reference that XML forbids was passed over.
  ///
  /// - Returns: whether the rest of the file can be used.
  func passes(_ damage: XMLFailure) -> Bool
  /// What can be left out of a file that is not well-formed; `nil` where nothing can.
  var recovery: XMLRecovery? { get }
  /// Some open elements no longer count: what was begun in them is forgotten.
  ///
  /// - Parameter closed: their names, the innermost last; no end is reported for them.
  func forget(_ closed: [String])
  /// What keeps the bytes of the file as they pass; `nil` where nothing does.
  var recorder: XMLMarkupRecorder? { get }
  /// What makes the file unusable, or `nil` as long as it is usable.
  var failure: XMLFailure? { get }
  /// Whether no more is wanted.
  var isStopped: Bool { get }
}

extension XMLElementHandler {
  /// Passes it over.
  func aside(_ markup: String) {}

  /// Uses no damaged file.
  func passes(_ damage: XMLFailure) -> Bool { false }

  /// Leaves nothing out.
  var recovery: XMLRecovery? { nil }

  /// Keeps nothing.
  var recorder: XMLMarkupRecorder? { nil }

  /// Has nothing to forget.
  func forget(_ closed: [String]) {}
}

/// A place in an XML file: line and column, both 1-based, the column in Unicode scalars.
struct XMLPosition: Hashable {
  var line: Int
  var column: Int

  /// Goes on over text that is in the file as it is.
  mutating func pass(_ text: String) { pass(text.utf8) }

  /// Goes on over the bytes of text in UTF-8.
  mutating func pass(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}

/// Why a well-formed file is not what it must be, or what of a file is not well-formed.
struct XMLFailure: Error {
  var position: XMLPosition
  var problem: String
  var expected: String

  /// The failure as a problem of a file, and what follows from it.
  func error(file: String, consequence: String) -> ReadError {
    ReadError(
      .badData,
      file: file,
      line: position.line,
      column: position.column,
      problem: "\(problem); \(consequence)",
      expected: expected
    )
  }
}
