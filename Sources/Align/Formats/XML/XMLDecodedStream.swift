/// Hands out an XML file as UTF-8, block by block, whatever it is encoded in (XML 1.0, 4.3.3 and appendix F).
///
/// A byte order mark decides, then the layout of the first bytes, then the encoding that the file declares, then UTF-8.
/// GB2312 and GBK are read as GB18030, of which they are parts, as browsers do (encoding.spec.whatwg.org). Bytes that are not in the
/// encoding are never repaired: what is before them is handed out, and then what is wrong.
struct XMLDecodedStream: ~Copyable {
  /// A part of the file.
  struct Step {
    /// The part, in whole characters of UTF-8, without NUL and without the byte order mark.
    var bytes: [UInt8] = []
    /// What is wrong with what follows the part.
    var problem: (problem: String, expected: String)?
    /// Whether nothing follows.
    var isLast = false
  }

  /// Bytes that are read at a time.
  private static let blockSize = 1 << 16
  /// The longest character of any encoding, with room for the shifts of stateful ones.
  private static let longestCharacter = 16

  private let name: String
  private let stream: ByteSource
  private var block = [UInt8](repeating: 0, count: Self.blockSize)
  /// Bytes that were read and not yet decoded.
  private var pending: [UInt8] = []
  private var isAtEnd = false
  /// How the file is encoded; `nil` until the first bytes have been looked at.
  private var encoding: XMLEncoding?
  private var mayBeMislabelled = true
  /// Whether the file begins with the byte order mark of UTF-8.
  private(set) var hasMark = false

  /// Opens a file.
  ///
  /// - Throws: `ReadError` where it cannot be opened.
  init(_ input: ByteInput) throws(ReadError) {
    name = input.name
    stream = try input.open()
  }

  deinit { stream.close() }

  /// The next part of the file.
  ///
  /// - Throws: `ReadError` where the rest of the file cannot be read.
  mutating func next() throws(ReadError) -> Step {
    try fill()
    guard let encoding else { return start() }
    if let problem = mislabelled(encoding) { return Step(problem: problem, isLast: true) }
    let decoded = encoding.decode(pending)
    guard let bad = decoded.bad else {
      pending = []
      return Step(bytes: decoded.utf8, isLast: isAtEnd)
    }
    // The end of the block may cut a character.
    if !isAtEnd, pending.count - bad < Self.longestCharacter {
      pending.removeSubrange(..<bad)
      return Step(bytes: decoded.utf8)
    }
    return Step(bytes: decoded.utf8, problem: encoding.problem(pending[bad...]), isLast: true)
  }

  /// Settles the encoding, and begins.
  private mutating func start() -> Step {
    let found: (encoding: XMLEncoding, markLength: Int)
    do throws(XMLEncoding.Unknown) { found = try XMLEncoding.detect(pending) } catch {
      return Step(problem: (error.problem, error.expected), isLast: true)
    }
    encoding = found.encoding
    hasMark = pending.starts(with: [0xEF, 0xBB, 0xBF])
    pending.removeSubrange(..<found.markLength)
    // A mark is no declaration that somebody forgot to change.
    mayBeMislabelled = found.markLength == 0
    return Step()
  }

  /// What is wrong where text in UTF-8 is declared as something else, which would read it as other characters.
  private mutating func mislabelled(_ encoding: XMLEncoding) -> (problem: String, expected: String)? {
    guard mayBeMislabelled, encoding.isLegacy else { return nil }
    var characters = 0
    var position = 0
    while position < pending.count {
      if pending[position] < 0x80 {
        position += 1
        continue
      }
      let width = UTF8Validator.sequenceWidth(pending.span, at: position)
      if width == 0 {
        if !isAtEnd, pending.count - position < 4 { break }
        mayBeMislabelled = false
        return nil
      }
      if width == 3 { characters += 1 }
      position += width
    }
    // By chance a few pairs of GBK are well-formed UTF-8, but hardly ever characters of three bytes.
    guard characters > 1 else { return nil }
    return (
      "the file declares \(encoding.label), but its text is in UTF-8",
      "encoding=\"UTF-8\" in its first line, or text in \(encoding.label)"
    )
  }

  private mutating func fill() throws(ReadError) {
    // The encoding cannot be told without the first bytes of the file.
    let least = encoding == nil ? XMLEncoding.headSize : pending.count + 1
    while !isAtEnd, pending.count < least {
      let stream = self.stream
      let count = unsafe block.withUnsafeMutableBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return 0 }
        return unsafe stream.read(base, maxLength: bytes.count)
      }
      guard count >= 0 else {
        throw ReadError(.unreadable, file: name, problem: "the rest of the file cannot be read")
      }
      if count == 0 { isAtEnd = true }
      pending += block[..<count]
    }
  }
}
