/// Reads the two-column text that `SideBySideWriter` writes.
package struct SideBySideReader: BitextReader {
  private let options: BitextReaderOptions

  /// Makes a reader; of the options, it uses the encoding.
  package init(_ options: BitextReaderOptions = BitextReaderOptions()) { self.options = options }

  /// Reads the file.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "text in two columns")
    var lines = try DecodedLines(file, encoding: options.encoding, allowsNull: true)
    var state = SideBySideState(file: file.name, documentName: input.documentName, sink: sink)
    while let line = try lines.next(sink) {
      state.read(line, number: lines.line)
      if sink.isStopped { return }
    }
    state.finish()
  }
}

/// What was read of the document and the bead that are under way.
private struct SideBySideState {
  let file: String
  let documentName: String
  let sink: BitextSink

  private var head: DocumentHead?
  private var hasBegun = false
  private var pair: AlignedPair?
  private var line = 0
  private var english = SideBySideCell.Builder()
  private var chinese = SideBySideCell.Builder()

  init(file: String, documentName: String, sink: BitextSink) {
    self.file = file
    self.documentName = documentName
    self.sink = sink
  }

  /// Reads one line.
  mutating func read(_ text: String, number: Int) {
    if text.unicodeScalars.contains(SideBySideWriter.rule) {
      readRow(text, number: number)
    } else if text.trimmingWhiteSpace.isEmpty {
      return
    } else if let name = text.dropping(prefix: "== ") {
      finish()
      head = DocumentHead(identifier: TextAtom.unescaped(name))
      hasBegun = false
    } else if let parts = text.dropping(prefix: "-- ") {
      finishPair()
      line = number
      pair = introduction(parts)
      if pair == nil { problem("the line does not introduce a bead", "-- 7 · posterior 0.97", number) }
    } else if let signature = text.dropping(prefix: "%% "), head != nil, !hasBegun {
      head?.signature = TextAtom.unescaped(signature)
    } else if let field = text.dropping(prefix: "   "), head != nil, pair == nil, !hasBegun {
      let name = field.utf8.prefix { $0 != UInt8(ascii: ":") }
      let value = Substring(field.utf8.dropFirst(name.count + 1)).trimmingWhiteSpace
      head?.metadata[TextAtom.unescaped(String(Substring(name)))] = TextAtom.unescaped(value)
    } else {
      problem(
        "the line belongs to nothing; it is left out",
        "a row of two columns, or a line that begins with '== ' or '-- '",
        number
      )
    }
  }

  /// Delivers what is under way.
  mutating func finish() {
    finishPair()
    begin()
    head = nil
  }

  private mutating func begin() {
    guard let head, !hasBegun else { return }
    hasBegun = true
    sink.document(head)
  }

  private mutating func finishPair() {
    guard let pair else { return }
    self.pair = nil
    if head == nil { head = DocumentHead(identifier: documentName) }
    begin()
    let englishSide = english.side(lines: pair.english.lines)
    let chineseSide = chinese.side(lines: pair.chinese.lines)
    english = SideBySideCell.Builder()
    chinese = SideBySideCell.Builder()
    if englishSide.isEmpty && chineseSide.isEmpty {
      problem("the bead has no text", "text in English, Chinese or both", line)
      return
    }
    sink.pair(
      bead: pair.bead,
      english: englishSide,
      chinese: chineseSide,
      posterior: pair.posterior,
      evidence: pair.evidence
    )
  }

  private mutating func readRow(_ text: String, number: Int) {
    guard pair != nil else {
      problem(
        "the row belongs to no bead; it is left out",
        "a line that begins with '-- ' before it",
        number
      )
      return
    }
    let scalars = text.unicodeScalars
    guard let rule = scalars.firstIndex(of: SideBySideWriter.rule) else { return }
    let left = String(text[..<rule])
    var right = scalars[scalars.index(after: rule)...]
    if right.first == " " { right.removeFirst() }
    let isGood = english.append(left, language: .english)
    if !chinese.append(String(Substring(right)), language: .chinese) || !isGood {
      problem(
        "the row neither begins nor continues a segment; its text is left out",
        "a segment number or '-' at the margin",
        number
      )
    }
  }

  /// The bead that a line introduces, without text; `nil` where the line is no introduction.
  private func introduction(_ text: String) -> AlignedPair? {
    var pair: AlignedPair?
    for part in Self.parts(of: text) {
      guard pair != nil else {
        guard let bead = Int(String(part).trimmingWhiteSpace) else { return nil }
        pair = AlignedPair(bead: bead, english: .init(), chinese: .init())
        continue
      }
      guard let space = part.utf8.firstIndex(of: 0x20) else { return nil }
      let name = String(part[..<space])
      let value = String(part[part.utf8.index(after: space)...]).trimmingWhiteSpace
      var properties = PairProperties()
      // An empty side has `-` for its lines, which is no sign; scores have no comma.
      let isLines = name == "lines" && value.utf8.contains(UInt8(ascii: ","))
      if !isLines, let sign = value.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        guard let logOdds = FixedDecimal.value(value) else { return nil }
        pair?.evidence.append(EvidenceScore(source: TextAtom.unescaped(name), logOdds: logOdds))
      } else if name == "posterior" {
        guard properties.set(name, value) else { return nil }
        pair?.posterior = properties.posterior
      } else if isLines {
        let sides = value.split(separator: ",").map { String($0).trimmingWhiteSpace }
        guard sides.count == 2, sides[0] == "-" || properties.set("english-lines", sides[0]),
          sides[1] == "-" || properties.set("chinese-lines", sides[1])
        else { return nil }
        pair?.english.lines = properties.english.lines
        pair?.chinese.lines = properties.chinese.lines
      } else {
        return nil
      }
    }
    return pair
  }

  /// The parts of the line that introduces a bead; the separator is looked for among bytes, because a
  /// Character may join its space to what is before.
  private static func parts(of text: String) -> [Substring] {
    let separator = Array(SideBySideWriter.separator.utf8)
    var parts: [Substring] = []
    var start = text.utf8.startIndex
    var index = start
    while index < text.utf8.endIndex {
      if text.utf8[index] == separator[0], text.utf8[index...].starts(with: separator) {
        parts.append(text[start..<index])
        index = text.utf8.index(index, offsetBy: separator.count)
        start = index
      } else {
        index = text.utf8.index(after: index)
      }
    }
    parts.append(text[start...])
    return parts
  }

  private func problem(_ text: String, _ expected: String, _ line: Int) {
    sink.problem(ReadError(.badData, file: file, line: line, problem: text, expected: expected))
  }
}
