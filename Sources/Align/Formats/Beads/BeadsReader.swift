/// Reads beads in the form of vecalign: `[0, 1]:[0]:0.9731`, with or without spaces and score.
///
/// Any segment numbers are taken as they are listed: beads of gold alignments cross and skip. Blank lines and
/// lines that begin with `#` are passed over, but `# document NAME` begins a document.
package struct BeadsReader: BitextReader {
  /// What begins the line that names a document.
  static let documentMark = "# document"

  /// The beads of one document.
  package struct Document: Sendable, Hashable {
    /// The name; `nil` where the file gives none.
    package var name: String?
    /// The beads, as listed.
    package var beads: [IndexedBead]
  }

  /// Makes a reader.
  package init() {}

  /// Reads the beads alone; a file that names no document is one without a name.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - problem: Takes each line that is not a bead; the others are still read.
  /// - Returns: The documents with their beads, in the order of the file.
  /// - Throws: `ReadError` where the file cannot be read.
  package func readBeads(
    _ file: ByteInput,
    problem: @escaping (ReadError) -> Void
  ) throws(ReadError) -> [Document] {
    var lines = try LineReader(file)
    var documents: [Document] = []
    let sink = BitextSink { event in
      if case .problem(let error) = event { problem(error) }
      return true
    }
    while let text = try lines.nextText(sink) {
      let line = text.trimmingWhiteSpace
      if line.isEmpty { continue }
      if line.utf8.first == UInt8(ascii: "#") {
        if let name = line.dropping(prefix: Self.documentMark + " ") {
          documents.append(Document(name: TSVField.text(name[...]), beads: []))
        }
        continue
      }
      guard let bead = Self.bead(line) else {
        problem(
          ReadError(
            .badData,
            file: file.name,
            line: lines.line,
            problem: "the line is not a bead; it is left out",
            expected: "[0, 1]:[0] or [0, 1]:[0]:0.97"
          )
        )
        continue
      }
      if documents.isEmpty { documents.append(Document(name: nil, beads: [])) }
      documents[documents.count - 1].beads.append(bead)
    }
    return documents
  }

  /// Reads the beads and puts the two segmented texts of the input under them.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "file of beads")
    let documents = try readBeads(file) { sink.problem($0) }
    guard documents.count <= 1 else {
      throw ReadError(
        .badData,
        file: file.name,
        problem: "the file has beads of \(documents.count) documents",
        expected: "the beads of one document, that of the two texts"
      )
    }
    try BeadText.deliver(documents.first?.beads ?? [], file: file.name, input: input, to: sink)
  }

  /// The bead of a line; `nil` where the line is none.
  static func bead(_ line: String) -> IndexedBead? {
    var rest = line.utf8[...]
    guard let english = list(&rest), skip(UInt8(ascii: ":"), &rest), let chinese = list(&rest) else {
      return nil
    }
    spaces(&rest)
    if rest.isEmpty { return IndexedBead(english: english, chinese: chinese) }
    guard skip(UInt8(ascii: ":"), &rest) else { return nil }
    spaces(&rest)
    guard let score = FixedDecimal.value(Substring(rest)) else { return nil }
    return IndexedBead(english: english, chinese: chinese, score: score)
  }

  private static func spaces(_ rest: inout Substring.UTF8View) {
    while let byte = rest.first, byte == 0x20 || byte == 0x09 { rest.removeFirst() }
  }

  private static func skip(_ byte: UInt8, _ rest: inout Substring.UTF8View) -> Bool {
    spaces(&rest)
    guard rest.first == byte else { return false }
    rest.removeFirst()
    return true
  }

  /// `[0, 1]`, the numbers with commas, spaces or both between them.
  private static func list(_ rest: inout Substring.UTF8View) -> [Int]? {
    guard skip(UInt8(ascii: "["), &rest) else { return nil }
    guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    var numbers: [Int] = []
    let separators: Set<UInt8> = [0x20, 0x09, UInt8(ascii: ",")]
    for part in rest[..<end].split(whereSeparator: separators.contains) {
      guard part.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(Substring(part)) else {
        return nil
      }
      numbers.append(number)
    }
    rest = rest[rest.index(after: end)...]
    return numbers
  }
}
