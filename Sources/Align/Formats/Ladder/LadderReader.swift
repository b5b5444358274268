/// Reads the ladder of hunalign: lines `n TAB m TAB score` from (0, 0) to (N, M).
///
/// The stretch between two rungs is a bead, its score that of the rung at which it begins. A rung that
/// repeats the one before it makes no bead.
package struct LadderReader: BitextReader {
  /// Makes a reader.
  package init() {}

  /// Reads the beads alone.
  ///
  /// - Throws: `ReadError` where the file cannot be read, a line is no rung, or a rung lies below the one
  ///   before it.
  package func readBeads(_ file: ByteInput) throws(ReadError) -> [IndexedBead] {
    var lines = try LineReader(file)
    var beads: [IndexedBead] = []
    var last: (english: Int, chinese: Int, score: Double?)?
    while let bytes = try lines.next() {
      let line = String(decoding: bytes, as: UTF8.self)
      if line.trimmingWhiteSpace.isEmpty { continue }
      let place = (file.name, lines.line)
      guard let rung = Self.rung(line) else {
        throw ReadError(
          .badData,
          file: place.0,
          line: place.1,
          problem: "the line is not a rung",
          expected: "two segment numbers and a score with tabs between them"
        )
      }
      let start = last ?? (0, 0, nil)
      guard last != nil || (rung.english, rung.chinese) == (0, 0) else {
        throw ReadError(
          .badData,
          file: place.0,
          line: place.1,
          problem: "the ladder begins at \(rung.english), \(rung.chinese)",
          expected: "0, 0"
        )
      }
      guard rung.english >= start.english, rung.chinese >= start.chinese,
        rung.english - start.english <= Self.largestBead, rung.chinese - start.chinese <= Self.largestBead
      else {
        throw ReadError(
          .badData,
          file: place.0,
          line: place.1,
          problem: "the rung \(rung.english), \(rung.chinese) follows \(start.english), \(start.chinese)",
          expected: "numbers that increase, by at most \(Self.largestBead)"
        )
      }
      if rung.english > start.english || rung.chinese > start.chinese {
        beads.append(
          IndexedBead(
            english: Array(start.english..<rung.english),
            chinese: Array(start.chinese..<rung.chinese),
            score: start.score
          )
        )
      }
      last = rung
    }
    return beads
  }

  /// Reads the beads and puts the two segmented texts of the input under them.
  package func read(_ input: BitextInput, into sink: BitextSink) throws(ReadError) {
    let file = try input.require(input.main, "ladder")
    try BeadText.deliver(readBeads(file), file: file.name, input: input, to: sink)
  }

  /// More segments than this between two rungs are refused, so that a wrong number does not fill the memory.
  private static let largestBead = 1_000_000

  private static func rung(_ line: String) -> (english: Int, chinese: Int, score: Double?)? {
    let fields = line.split { $0 == "\t" || $0 == " " }
    guard fields.count == 2 || fields.count == 3, let english = Int(fields[0]), let chinese = Int(fields[1]),
      english >= 0, chinese >= 0
    else { return nil }
    if fields.count == 2 { return (english, chinese, nil) }
    guard let score = FixedDecimal.value(fields[2]) else { return nil }
    return (english, chinese, score)
  }
}
